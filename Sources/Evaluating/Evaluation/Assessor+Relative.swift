import Calculating
import Planning

extension Assessor {
    /// 与…同步: growth no more than a margin behind that of another statistic, over the same period.
    func assessRelative(to other: Statistic.ID, margin: Double) -> Assessment {
        var draft = Draft()
        draft.baseline = baseline
        draft.current = current
        let pairs = facts.periods(of: series, through: day)
            .filter { $0.lastDay > indicator.baseline.lastDay }
            .compactMap { period -> (Measure, Measure)? in
                guard let own = growth(of: series, period), let others = growthOfOther(other, period) else {
                    return nil
                }
                return (own, others)
            }
        guard let (own, others) = pairs.last else {
            draft.missing = [missingCurrent(), MissingFigure(statistic: other, period: missingCurrent().period)]
            return insufficient(draft)
        }
        let keepsUp = own.value >= others.value - margin
        draft.add(
            .targetGrammar, "与参照增速比较", "Compared with the other growth",
            Progress(done: keepsUp ? 1 : 0, expected: 1), decides: true)
        let rating: Rating = keepsUp ? .asExpected : .behind
        return conclude(draft, rating, reasonForRelative(own, others, other))
    }

    private func growth(of series: Series, _ period: Period) -> Measure? {
        Measure(facts.cube.publishedGrowth(at: series.cell(period), in: facts.catalogue))
    }

    private func growthOfOther(_ other: Statistic.ID, _ period: Period) -> Measure? {
        facts.cube.series(of: other, in: indicator.area).lazy.compactMap { growth(of: $0, period) }.first
    }

    /// A number that a higher authority sets: there is none to compare with until it is entered.
    func assessExternal(_ authority: String) -> Assessment {
        var draft = Draft()
        draft.current = current
        draft.baseline = baseline
        return draft.finished(
            indicator, .insufficient,
            Bilingual(
                "目标值由上级确定（\(authority)），尚未录入，暂不能评级。",
                "The target is set by a higher authority (\(authority)) and has not been entered yet."))
    }

    /// A state that a person judges.
    func assessMilestone(_ state: String) -> Assessment {
        Draft().finished(
            indicator, .insufficient,
            Bilingual(
                "定性目标“\(state)”须由责任单位举证、专家评定，系统不作推算。",
                "“\(state)” is a qualitative target: a person judges it on evidence; nothing is computed."))
    }
}
