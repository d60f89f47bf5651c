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
