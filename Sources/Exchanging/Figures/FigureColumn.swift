public import Planning

/// A column of the import format for figures.
public enum FigureColumn: Int, Sendable, CaseIterable {
    /// 地区: code, name or alias of an area.
    case area
    /// 统计项: code, name or alias of a statistic.
    case statistic
    /// 时期: such as `2024`, `2024-03`, `2024-01/10`.
    case period
    /// 口径: code or name of a basis; the statistic's own when left out.
    case basis
    /// 数值: the figure exactly as published, or `撤回`.
    case value
    /// 单位: must equal the statistic's unit when given.
    case unit
    /// 来源: the document or address the figure was taken from.
    case source
    /// 等级: A, B or C.
    case grade
    /// 备注: what a reader must know.
    case note

    /// The header in both languages.
    public var name: Bilingual {
        switch self {
        case .area: Bilingual("地区", "area")
        case .statistic: Bilingual("统计项", "statistic")
        case .period: Bilingual("时期", "period")
        case .basis: Bilingual("口径", "basis")
        case .value: Bilingual("数值", "value")
        case .unit: Bilingual("单位", "unit")
        case .source: Bilingual("来源", "source")
        case .grade: Bilingual("等级", "grade")
        case .note: Bilingual("备注", "note")
        }
    }

    /// Whether a file must have it.
    public var isRequired: Bool {
        switch self {
        case .basis, .unit, .note: false
        default: true
        }
    }

    /// The column of a header in either language; nil for a column that is not part of the format.
    public init?(header: String) {
        let written = trimmed(header).lowercased()
        let found = Self.allCases.first { column in
            written == column.name.chinese || written == column.name.english
                || column.otherHeaders.contains(written)
        }
        guard let found else { return nil }
        self = found
    }

    private var otherHeaders: [String] {
        switch self {
        case .area: ["区域", "region"]
        case .statistic: ["指标", "indicator"]
        case .unit: ["计量单位"]
        default: []
        }
    }
}
