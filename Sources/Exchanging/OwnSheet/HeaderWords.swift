import Planning

/// Understands headers by what a person settled, by the names of the catalogue, and by the words of statistical tables.
struct HeaderWords {
    let catalogue: Catalogue
    let mapping: SheetMapping
    /// The year of periods that state none.
    var year: Int?
    private let statistics: [String: Statistic.ID]
    private let areas: [String: Area.ID]
    private let units: Set<String>

    init(_ catalogue: Catalogue, _ mapping: SheetMapping, year: Int?) {
        (self.catalogue, self.mapping, self.year) = (catalogue, mapping, year)
        statistics = Self.names(catalogue.statistics) { [$0.name.chinese, $0.id.code, $0.name.english] + $0.aliases }
        areas = Self.names(catalogue.areas) { [$0.name.chinese, $0.id.code, $0.name.english] + $0.aliases }
        units = Set(catalogue.statistics.map { UnitScale($0.unit.symbol).base } + ["元", "%", "个百分点"])
    }

    /// What a text says; nothing known for a text that nobody understands.
    func parts(_ text: String) -> HeaderParts {
        let key = SheetMapping.key(text)
        guard !key.isEmpty, key.utf8.count <= Self.longest else { return HeaderParts() }
        if let meaning = mapping[key] { return Self.parts(of: meaning) }
        if let known = plain(key) { return known }
        let (name, unit) = splitUnit(key)
        guard let unit else { return HeaderParts() }
        var parts =
            name.isEmpty ? HeaderParts() : mapping[name].map { Self.parts(of: $0) } ?? plain(name) ?? HeaderParts()
        if name.isEmpty || parts.isKnown { parts.unit = unit }
        return parts
    }

    /// What a cell says.
    func parts(_ cell: SheetCell) -> HeaderParts {
        switch cell.content {
        case .number where isDoubtfulMonth(cell): return mapping[cell.text].map { Self.parts(of: $0) } ?? HeaderParts()
        case .percent, .scaled, .boolean, .error, .uncalculated: return HeaderParts()
        default: return parts(cell.text)
        }
    }

    /// Whether a number may be January or October: Excel makes 2024.1 of a typed 2024.10.
    func isDoubtfulMonth(_ cell: SheetCell) -> Bool {
        guard case .number(let digits) = cell.content, digits.count == 6, digits.hasSuffix(".1") else { return false }
        return (1900...2199).contains(Int(digits.prefix(4)) ?? 0)
    }

    /// Whether a text is a unit that our statistics are measured in.
    func isUnit(_ text: String) -> Bool { units.contains(UnitScale(text).base) }

    private func plain(_ key: String) -> HeaderParts? {
        if let id = statistics[key] { return HeaderParts(statistic: id) }
        if let id = areas[key] { return HeaderParts(area: id) }
        if let role = Self.roles[key] { return HeaderParts(role: role) }
        if Self.neutral.contains(key) { return HeaderParts(isNeutral: true) }
        if Self.growth.contains(key) { return HeaderParts(isGrowth: true) }
        if isUnit(key) { return HeaderParts(unit: UnitScale.standard(key)) }
        if let period = SheetPeriod.read(key, year: year) { return HeaderParts(period: period) }
        return compound(key)
    }

    /// `2024年3月战新产值` and `战新产值同比增长`.
    private func compound(_ key: String) -> HeaderParts? {
        if let (period, rest) = SheetPeriod.leading(key, year: year), var parts = plain(rest), parts.period == nil {
            parts.period = period
            return parts
        }
        if let name = Self.withoutNumber(key), statistics[name] != nil || areas[name] != nil { return plain(name) }
        for word in Self.growth where key.hasSuffix(word) {
            if let id = statistics[String(key.dropLast(word.count))] {
                return HeaderParts(statistic: id, isGrowth: true)
            }
        }
        return nil
    }

    /// `一、战新产值`, `1.战新产值` or `其中:战新产值` without what counts it; nil for a name without such a start.
    private static func withoutNumber(_ key: String) -> String? {
        if key.hasPrefix("其中:") || key.hasPrefix("#") { return String(key.dropFirst(key.hasPrefix("#") ? 1 : 3)) }
        let rest = key.drop { "(一二三四五六七八九十0123456789)".contains($0) }
        guard rest.startIndex != key.startIndex, let first = rest.first else { return nil }
        if "、.,".contains(first) { return String(rest.dropFirst()) }
        return key.hasPrefix("(") ? String(rest) : nil
    }

    /// `战新产值(亿元)` as the name and the unit; the unit is nil where the brackets hold something else.
    private func splitUnit(_ key: String) -> (name: String, unit: String?) {
        guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else { return (key, nil) }
        var inner = String(key[key.index(after: open)...].dropLast())
        for prefix in ["计量单位:", "单位:"] where inner.hasPrefix(prefix) { inner = String(inner.dropFirst(prefix.count)) }
        return isUnit(inner) ? (String(key[..<open]), UnitScale.standard(inner)) : (key, nil)
    }

    private static func parts(of meaning: SheetMeaning) -> HeaderParts {
        switch meaning {
        case .statistic(let id): HeaderParts(statistic: id)
        case .area(let id): HeaderParts(area: id)
        case .period(let period): HeaderParts(period: period)
        case .ignored: HeaderParts(role: .ignored)
        }
    }

    private static func names<Subject: Identifiable>(
        _ subjects: [Subject], _ names: (Subject) -> [String]
    ) -> [String: Subject.ID] {
        subjects.reduce(into: [:]) { found, subject in
            for name in names(subject).map({ SheetMapping.key($0) }) where !name.isEmpty && found[name] == nil {
                found[name] = subject.id
            }
        }
    }
}

extension HeaderWords {
    /// Longer texts are notes and no names.
    private static let longest = 600

    private static let roles: [String: HeaderParts.Role] = {
        let words: [(HeaderParts.Role, [String])] = [
            (.areas, ["地区", "区域", "街镇", "镇街", "乡镇", "街道", "镇", "街道(镇)", "镇(街道)", "园区", "区县", "单位名称", "填报单位"]),
            (.areas, ["报送单位", "地区名称", "街镇名称", "镇街名称", "所属街镇", "属地", "街镇(园区)"]),
            (.statistics, ["指标", "统计项", "指标名称", "项目", "名称", "主要指标"]), (.units, ["计量单位"]),
            (.unitsOrAreas, ["单位"]), (.periods, ["时期", "月份", "年份", "时间", "日期", "报告期", "年度", "季度"]),
            (.ignored, ["序号", "编号", "备注", "说明", "排名", "名次", "位次", "联系人", "填报人", "电话", "联系电话"]),
        ]
        return words.reduce(into: [:]) { roles, entry in for word in entry.1 { roles[word] = entry.0 } }
    }()

    private static let neutral: Set<String> = [
        "数值", "本期", "本期数", "本月", "本月数", "完成数", "实际完成", "累计", "本年累计", "绝对量", "绝对值", "总量", "实绩", "本期完成",
    ]

    private static let growth: Set<String> = [
        "增速", "增幅", "同比", "同比增长", "同比增速", "增长", "增长率", "比上年增长", "比上年同期增长", "同比增减", "增长速度",
    ]
}
