/// A figure asked for by name in square brackets, `[战略性新兴产业产值; 口径=全口径; 时期=2020]`, as it is written.
public struct FormulaReference: Sendable, Hashable {
    /// When no period is written, the one that the formula is computed for.
    public var period: String?
    /// When no area is written, the one that the formula is computed for.
    public var area: String?
    /// When no basis is written, the one that the statistic has by itself.
    public var basis: String?
    /// What happens when there is no figure.
    public var missing: FormulaMissingRule
    /// The code, name or alias of a statistic or an indicator.
    public let name: String

    /// A reference by name, with nothing else stated.
    public init(_ name: String, missing: FormulaMissingRule = .skipIfAny) {
        self.name = name
        self.missing = missing
    }
}

/// What a missing figure does to the formula (缺失处理), chosen for each reference. By default nothing is invented.
///
/// Source: the three strategies of DHIS2 predictors and validation rules (VECTORS §4.1).
public enum FormulaMissingRule: String, Sendable, Hashable, CaseIterable {
    /// 任缺即缺: without this figure there is no value.
    case skipIfAny
    /// 全缺才缺: it is left out, a sum counts nothing for it; only when all such figures are missing there is no value.
    case skipIfAll
    /// 按零计: it counts as zero.
    case never

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .skipIfAny: "任缺即缺"
        case .skipIfAll: "全缺才缺"
        case .never: "按零计"
        }
    }
}

/// What may be stated in a reference behind its name.
enum FormulaModifier: String, CaseIterable {
    case basis, area, period, missing

    var chinese: String {
        switch self {
        case .basis: "口径"
        case .area: "地区"
        case .period: "时期"
        case .missing: "缺失"
        }
    }

    init?(named name: String) {
        guard let found = Self.allCases.first(where: { $0.rawValue == name || $0.chinese == name }) else { return nil }
        self = found
    }
}
