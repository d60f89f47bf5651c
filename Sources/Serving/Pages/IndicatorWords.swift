import Evaluating
import Planning

/// The properties of an indicator in words.
struct IndicatorWords {
    let language: Language

    func nature(_ nature: Indicator.Nature?) -> String {
        switch nature {
        case .binding: Bilingual("约束性", "binding").text(in: language)
        case .expected: Bilingual("预期性", "expected").text(in: language)
        case nil: Bilingual("原文未注明，按预期性处理", "not stated by the plan; treated as expected").text(in: language)
        }
    }

    func schedule(_ schedule: Schedule) -> String {
        let path =
            schedule.path == .linear
            ? Bilingual("年度间线性", "linear between years")
            : Bilingual("年度间几何（等比）", "geometric between years")
        let within =
            schedule.withinYear == .linear
            ? Bilingual("年内按时间", "in proportion to time within a year")
            : Bilingual("年内按季节性", "seasonal within a year")
        return Bilingual("\(path.chinese)，\(within.chinese)", "\(path.english), \(within.english)").text(in: language)
    }

    func responsible(_ assignees: [Assignee], _ scope: PageScope) -> String {
        guard !assignees.isEmpty else { return Bilingual("原文未注明", "not stated by the plan").text(in: language) }
        return assignees.map { assignee in
            switch assignee {
            case .area(let id): scope.catalogue.area(id).map { scope.text($0.name) } ?? id.code
            case .organization(let id): scope.catalogue.organization(id).map { scope.text($0.name) } ?? id.code
            }
        }.joined(separator: language == .chinese ? "、" : ", ")
    }

    /// The path's value at the end of each year: `2021年1353.6、…`.
    func path(_ assessment: Assessment) -> String {
        guard let values = assessment.path?.yearlyValues else { return "" }
        let first = assessment.indicator.targetYear - values.count + 1
        let years = values.enumerated().map { index, value in
            let shown = decimalText(value, digits: 1)
            return Bilingual("\(first + index)年\(shown)", "\(first + index): \(shown)").text(in: language)
        }
        return years.joined(separator: language == .chinese ? "、" : ", ")
    }

    func requiredFromBaseline(_ assessment: Assessment) -> String {
        guard let required = assessment.requiredFromBaseline else { return "" }
        let rate = decimalText(required.value, digits: 2)
        let from = assessment.indicator.baseline
        return Bilingual(
            "自\(from.label(in: .chinese))起年均\(rate)%", "\(rate) % a year from \(from.label(in: .english)) on"
        ).text(in: language)
    }

    /// Published growth before the plan, which is on the frame of each year and not to be compared with levels.
    func history(_ history: PublishedHistory?) -> String {
        guard let history else { return "" }
        let rate = decimalText(history.average.value, digits: 2)
        let years = history.years
        return Bilingual(
            "\(years.lowerBound)—\(years.upperBound)年公布同比连乘年均\(rate)%",
            "\(rate) % a year, published rates of \(years.lowerBound)–\(years.upperBound) chained"
        ).text(in: language)
    }

    /// The type of a target with its number and unit; `unit` is that of the indicator's statistic.
    func type(of target: Target, in unit: Unit) -> String { typeWords(of: target, unit).text(in: language) }

    private func typeWords(of target: Target, _ unit: Unit) -> Bilingual {
        switch target {
        case .level(let bound): Self.join(Bilingual("水平", "level"), bound, unit)
        case .increment(let bound): Self.join(Bilingual("新增", "increment"), bound, unit)
        case .total(let bound): Self.join(Bilingual("累计", "total"), bound, unit)
        case .averageGrowth(let bound): Self.join(Bilingual("年均增速", "average growth"), bound, .percent)
        case .reduction(let bound): Self.join(Bilingual("累计降幅", "reduction"), bound, .percent)
        case .multiple(let bound): Self.join(Bilingual("基期的倍数", "multiple of the baseline"), bound, Unit("倍"))
        case .everyYear(let bound): Self.join(Bilingual("每年", "every year"), bound, unit)
        case .monotone(.rising): Bilingual("逐年上升", "rising every year")
        case .monotone(.falling): Bilingual("逐年下降", "falling every year")
        case .betterThanBaseline(.rising): Bilingual("较基期提升", "higher than at the baseline")
        case .betterThanBaseline(.falling): Bilingual("较基期下降", "lower than at the baseline")
        case .relative(let other, let margin):
            Bilingual("与\(other)同步（容差\(margin)个百分点）", "in step with \(other) (margin \(margin) points)")
        case .external(let authority): Bilingual("由上级确定：\(authority)", "set by \(authority)")
        case .milestone(let state): Bilingual("定性：\(state)", "qualitative: \(state)")
        }
    }

    private static func join(_ kind: Bilingual, _ bound: Bound, _ unit: Unit) -> Bilingual {
        let words = boundWords(bound, unit)
        return Bilingual(kind.chinese + words.chinese, kind.english + " " + words.english)
    }

    /// The bound with its sign, and with the unit where one is given.
    static func boundWords(_ bound: Bound, _ unit: Unit? = nil) -> Bilingual {
        let behind = unit?.symbol ?? ""
        let english = unit.map { $0 == .percent ? "%" : " " + $0.text(in: .english) } ?? ""
        return switch bound {
        case .atLeast(let figure): Bilingual("≥\(figure)\(behind)", "≥ \(figure)\(english)")
        case .above(let figure): Bilingual(">\(figure)\(behind)", "> \(figure)\(english)")
        case .atMost(let figure): Bilingual("≤\(figure)\(behind)", "≤ \(figure)\(english)")
        case .below(let figure): Bilingual("<\(figure)\(behind)", "< \(figure)\(english)")
        case .about(let figure): Bilingual("\(figure)\(behind)左右", "about \(figure)\(english)")
        case .between(let lower, let upper):
            Bilingual("\(lower)—\(upper)\(behind)", "\(lower)–\(upper)\(english)")
        }
    }
}
