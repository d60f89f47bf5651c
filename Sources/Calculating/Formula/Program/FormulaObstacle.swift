public import Planning

/// Why a formula cannot be computed over a whole run of periods; it is then computed cell by cell.
public enum FormulaObstacle: Error, Hashable, Sendable {
    /// It reads figures of a certain area.
    case otherArea
    /// It reads a statistic that is calculated itself.
    case calculated
    /// A function that looks at areas, or at its values in order.
    case function(FormulaFunction)
    /// It computes with texts.
    case text
    /// It computes with plain values by name.
    case plainValue(String)
    /// Periods that do not follow each other.
    case kindOfPeriod
    /// It looks too many years back or ahead for values that do not need a figure.
    case reachesTooFar
    /// It may need more steps than are computed for one value.
    case tooManySteps

    /// The reason in words.
    public var message: Bilingual {
        switch self {
        case .otherArea: Bilingual("公式引用指定地区的数，逐格计算", "it reads figures of a certain area")
        case .calculated: Bilingual("公式引用计算项，逐格计算", "it reads a statistic that is calculated itself")
        case .function(let function):
            Bilingual("函数\(function.title)不能整列计算，逐格计算", "\(function.rawValue) is not computed over whole runs")
        case .text: Bilingual("公式含有文字，逐格计算", "it computes with texts")
        case .plainValue(let name):
            Bilingual("公式引用给定的值“\(name)”，逐格计算", "it computes with the plain value “\(name)”")
        case .kindOfPeriod: Bilingual("多年时期不相连续，逐格计算", "spans of years do not follow each other")
        case .reachesTooFar:
            Bilingual(
                "公式前后跨度超过\(LaneMargin.limit)年，逐格计算", "it reaches more than \(LaneMargin.limit) years back or ahead")
        case .tooManySteps: Bilingual("公式计算步骤可能过多，逐格计算", "it may need too many steps")
        }
    }
}
