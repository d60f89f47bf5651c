public import Planning

/// Why a statistic cannot be calculated as its definition says.
public enum CalculatedFault: Error, Equatable, Sendable {
    /// The formula itself has a fault.
    case refused(Statistic.ID, FormulaError)
    /// The formula gives another unit than the statistic has; nil: it gives no number at all.
    case otherUnit(Statistic.ID, found: String?)
    /// Statistics that are calculated from each other, in a circle.
    case cycle([Statistic.ID])
    /// Formulas that read each other's results so often that one value may need too many steps.
    case tooHeavy(Statistic.ID)

    /// The statistic whose definition must be mended.
    public var statistic: Statistic.ID? {
        switch self {
        case .refused(let statistic, _), .otherUnit(let statistic, _), .tooHeavy(let statistic): statistic
        case .cycle(let statistics): statistics.first
        }
    }

    /// What is wrong, with the names of a catalogue.
    public func message(in catalogue: Catalogue) -> Bilingual {
        switch self {
        case .refused(_, let error):
            let finding = error.finding(in: "")
            return Bilingual("公式有误。\(finding.message.chinese)", "The formula has a fault. \(finding.message.english)")
        case .otherUnit(_, nil):
            return Bilingual("公式的结果不是数值。", "The formula does not give a number.")
        case .otherUnit(let id, let found?):
            let unit = catalogue.statistic(id)?.unit.symbol ?? ""
            return Bilingual(
                "公式结果的单位为“\(found)”，与统计项的单位“\(unit)”不符。",
                "The formula gives “\(found)”, the statistic's unit is “\(unit)”.")
        case .tooHeavy:
            return Bilingual("公式层层引用，计算步骤过多。", "Formulas that read each other need too many steps.")
        case .cycle(let statistics):
            let circle = statistics + statistics.prefix(1)
            let names = circle.map { catalogue.statistic($0)?.name ?? Bilingual($0.code, $0.code) }
            return Bilingual(
                "公式循环引用：\(names.map(\.chinese).joined(separator: " → "))。",
                "Formulas refer to each other in a circle: \(names.map(\.english).joined(separator: " → ")).")
        }
    }

    /// What to write instead.
    public var remedy: Bilingual {
        switch self {
        case .refused(_, let error): error.fault.remedy
        case .otherUnit:
            Bilingual(
                "请改正 unit，或用 percent(…)、inUnit(…) 换算公式的结果。",
                "Correct the unit, or convert the result by percent(…) or inUnit(…).")
        case .tooHeavy:
            Bilingual("请减少引用的层数，直接引用填报的统计项。", "Use fewer levels; refer to reported statistics directly.")
        case .cycle:
            Bilingual("请修改其中一个公式，使其只引用填报的统计项。", "Let one of them refer to reported statistics only.")
        }
    }
}
