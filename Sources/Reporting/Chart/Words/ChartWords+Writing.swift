extension ChartWords {
    /// A moment in words: `2021年1–6月`.
    func name(of moment: ChartMoment) -> String {
        let year = String(moment.year)
        switch moment {
        case .year: return filled(moments.year, ["year": year])
        case .quarter(_, let quarter): return filled(moments.quarter, ["year": year, "quarter": String(quarter)])
        case .month(_, let month): return filled(moments.month, ["year": year, "month": monthName(month)])
        case .through(_, 1): return filled(moments.throughFirst, ["year": year])
        case .through(_, let month): return filled(moments.through, ["year": year, "month": monthName(month)])
        }
    }

    /// A figure read out: `2021年1410`.
    func item(_ moment: ChartMoment, _ value: String) -> String {
        filled(sentences.item, ["moment": name(of: moment), "value": value])
    }

    /// What a mark says on hover: `2021年 年度目标 1410 亿元`, and its note.
    func title(_ name: String, _ point: ChartPoint, unit: String) -> String {
        let figure = item(point.moment, point.shown) + (unit.isEmpty ? "" : " " + unit)
        return ([name + sentences.colon + figure] + (point.note.map { [$0] } ?? [])).joined(separator: "\n")
    }

    /// A rating in words.
    public func name(of rating: RatingMark) -> String { ratings[rating] ?? rating.rawValue }

    private func monthName(_ month: Int) -> String {
        moments.months.indices.contains(month - 1) ? moments.months[month - 1] : String(month)
    }
}

extension ChartWords {
    /// The ticks of an axis: digits in groups of three from five digits on (GB/T 15835—2011, 多位数), or with a word for
    /// the magnitude from a million on.
    func ticks(_ ticks: NiceTicks) -> [String] {
        let largest = max(abs(ticks.lower), abs(ticks.upper))
        let magnitude = largest < 1e6 ? nil : magnitudes.first { $0.size <= largest }
        guard let magnitude else { return ticks.values.map { grouped(fixedNumber($0, decimals: ticks.decimals)) } }
        let scaled = ticks.values.map { $0 / magnitude.size }
        let decimals = (0...6).first { places in
            Set(scaled.map { fixedNumber($0, decimals: places) }).count == scaled.count
                && scaled.allSatisfy { isWritten($0, with: places) }
        }
        return scaled.map { $0 == 0 ? "0" : grouped(fixedNumber($0, decimals: decimals ?? 6)) + magnitude.word }
    }

    private func isWritten(_ value: Double, with decimals: Int) -> Bool {
        guard let written = Double(fixedNumber(value, decimals: decimals)) else { return false }
        return abs(written - value) <= abs(value) * 1e-9
    }

    private func grouped(_ text: String) -> String {
        let sign = text.hasPrefix("-") ? "-" : ""
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, whole.count > 4, whole.allSatisfy(\.isNumber) else {
            return sign + text.drop { $0 == "-" }
        }
        var groups: [Substring] = []
        var rest = whole
        while !rest.isEmpty {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return sign + ([groups.joined(separator: ",")] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }
}
