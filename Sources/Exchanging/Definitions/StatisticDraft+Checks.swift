import Planning

extension StatisticDraft {
    /// Enters code and names, so that others can refer to it even when the rest has a fault.
    func register(in books: inout CodeBooks, _ faults: inout DefinitionFaults) {
        guard let id else { return }
        let names = statistic.map { [$0.name.chinese, $0.name.english] + $0.aliases } ?? []
        books.statistics.register(id, names: names, at: entry.node, &faults)
        if let statistic { books.basisOfStatistic[id] = statistic.basis }
    }

    /// Notes references to statistics and bases that are not defined.
    func checkReferences(_ books: CodeBooks, _ faults: inout DefinitionFaults) {
        guard let statistic else { return }
        books.bases.check(statistic.basis, at: entry["basis"], &faults)
        books.statistics.check(statistic.ofWhich, at: entry["of-which"], &faults)
        switch statistic.accumulation {
        case .growth(let other), .change(let other): books.statistics.check(other, at: entry["of"], &faults)
        case .ratio(let part, let whole):
            books.statistics.check(part, at: entry["part"], &faults)
            books.statistics.check(whole, at: entry["whole"], &faults)
        case .stock, .flow: break
        }
    }

    /// Notes a unit that does not go with what the statistic says it is.
    func checkUnit(among statistics: [Statistic], _ faults: inout DefinitionFaults) {
        guard let statistic, let unit = unitExpected(statistic, statistics), statistic.unit != unit else { return }
        faults.add(
            "unit",
            Bilingual(
                "“\(statistic.name.chinese)”的单位不能是“\(statistic.unit)”。",
                "The unit of “\(statistic.name.english)” cannot be “\(statistic.unit)”."),
            Bilingual(
                "请写 \(unit)。增速用 %，百分数之差用个百分点。",
                "Write \(unit). Growth is in %, the difference of two percentages in 个百分点."),
            at: entry["unit"])
    }

    /// Notes a total that the statistic cannot be some of: another unit or accumulation, or itself.
    func checkTotal(among statistics: [Statistic], _ faults: inout DefinitionFaults) {
        guard let statistic, let total = statistics.first(where: { $0.id == statistic.ofWhich }) else { return }
        let isAlike = statistic.unit == total.unit && statistic.accumulation == total.accumulation
        let isAmount = statistic.accumulation == .flow || statistic.accumulation == .stock
        if !isAlike || !isAmount {
            faults.add(
                "ofWhich",
                Bilingual(
                    "“\(statistic.name.chinese)”不能是“\(total.name.chinese)”的其中项。",
                    "“\(statistic.name.english)” cannot be some of “\(total.name.english)”."),
                Bilingual(
                    "其中项与总数须同为流量或同为时点数，单位相同；比重请用 ratio。",
                    "Both must be flows or both stocks, in one unit; a share is a ratio."),
                at: entry["of-which"])
        }
        if isSomeOfItself(statistic, statistics) {
            faults.add(
                "ofWhich",
                Bilingual("“\(statistic.name.chinese)”成了自己的其中项。", "“\(statistic.name.english)” is some of itself."),
                Bilingual("请改正 of-which，使其指向总数。", "Let of-which name the total."), at: entry["of-which"])
        }
    }

    private func isSomeOfItself(_ statistic: Statistic, _ statistics: [Statistic]) -> Bool {
        let totals = Dictionary(statistics.map { ($0.id, $0.ofWhich) }) { first, _ in first }
        var seen: Set<Statistic.ID> = []
        var next = statistic.ofWhich
        while let total = next, seen.insert(total).inserted {
            if total == statistic.id { return true }
            next = totals[total] ?? nil
        }
        return false
    }

    private func unitExpected(_ statistic: Statistic, _ statistics: [Statistic]) -> Unit? {
        switch statistic.accumulation {
        case .growth: return .percent
        case .ratio(let part, let whole): return part == nil && whole == nil ? nil : .percent
        case .change(let other):
            let unit = statistics.first { $0.id == other }?.unit
            return unit == .percent ? .percentagePoint : unit
        case .stock, .flow: return nil
        }
    }
}
