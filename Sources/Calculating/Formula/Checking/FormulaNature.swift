import Planning

/// How values of several periods belong together, as far as a formula knows.
public enum FormulaNature: Equatable, Sendable {
    /// 时点.
    case stock
    /// 流量.
    case flow
    /// 比率, also a computed quotient.
    case ratio
    /// 增速.
    case growth
    /// 增减.
    case change

    init(_ accumulation: Statistic.Accumulation) {
        switch accumulation {
        case .stock: self = .stock
        case .flow: self = .flow
        case .ratio: self = .ratio
        case .growth: self = .growth
        case .change: self = .change
        }
    }

    /// The word of messages.
    var word: Bilingual {
        switch self {
        case .stock: Bilingual("时点数", "stock")
        case .flow: Bilingual("流量", "flow")
        case .ratio: Bilingual("比率", "ratio")
        case .growth: Bilingual("增速", "growth rate")
        case .change: Bilingual("增减", "change")
        }
    }
}
