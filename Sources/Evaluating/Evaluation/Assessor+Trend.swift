import Calculating
import Planning

extension Assessor {
    /// One yearly step of a series, from whichever published figures compare like with like.
    struct Step {
        let year: Int
        let change: Double
        let latest: Measure
    }

    /// 逐年上升: every step the right way.
    func assessMonotone(_ direction: Target.Direction) -> Assessment {
        var draft = Draft()
        draft.current = current
        draft.baseline = baseline
        let years = Array((indicator.baseline.lastDay.year + 1)...indicator.targetYear)
        let steps = years.compactMap(step)
        let ended = years.compactMap { Period(.year, year: $0) }.filter { $0.lastDay <= day }
        draft.missing = ended.filter { period in !steps.contains { $0.year == period.year } }.map(missing)
        guard let last = steps.last else {
            if draft.missing.isEmpty { draft.missing = [missingCurrent()] }
            return insufficient(draft)
        }
        draft.current = draft.current ?? last.latest
        let wrong = steps.filter { direction == .rising ? $0.change <= 0 : $0.change >= 0 }
        draft.add(
            .targetGrammar, "逐年变动方向（已知\(steps.count)步）", "Direction of yearly steps (\(steps.count) known)",
            Progress(done: Double(steps.count - wrong.count) / Double(steps.count), expected: 1), decides: true)
        if kind == .final {
            draft.isProvisional = !draft.missing.isEmpty
            if draft.missing.isEmpty { draft.final = wrong.isEmpty ? .achieved : .notAchieved }
        }
        let rating: Rating = wrong.isEmpty ? .asExpected : .behind
        return conclude(draft, rating, reasonForMonotone(direction, steps, wrong, draft))
    }

    /// Year over year, else a published change, else the same months of both years.
    private func step(in year: Int) -> Step? {
        guard let whole = Period(.year, year: year), let before = whole.yearBefore else { return nil }
        if whole.lastDay <= day, let now = measure(whole), let earlier = measure(before) {
            return Step(year: year, change: now.value - earlier.value, latest: now)
        }
        let months = (2...12).reversed().compactMap { Period(.cumulative, year: year, part: $0) }
        for period in [whole] + months where period.lastDay <= day {
            if let change = Measure(facts.cube.publishedChange(at: series.cell(period), in: facts.catalogue)) {
                return Step(year: year, change: change.value, latest: measure(period) ?? change)
            }
            if let now = measure(period), let earlier = period.yearBefore.flatMap(measure) {
                return Step(year: year, change: now.value - earlier.value, latest: now)
            }
        }
        return nil
    }

    /// 进一步提升: better than at the baseline.
    func assessBetter(_ direction: Target.Direction) -> Assessment {
        var draft = Draft()
        draft.current = current
        draft.baseline = baseline
        guard let now = draft.current, let base = draft.baseline else {
            draft.missing =
                (draft.baseline == nil ? [missing(indicator.baseline)] : [])
                + (draft.current == nil ? [missingCurrent()] : [])
            return insufficient(draft)
        }
        let change = now.value - base.value
        let isBetter = direction == .rising ? change > 0 : change < 0
        draft.add(
            .targetGrammar, "与基期比较", "Compared with the baseline", Progress(done: isBetter ? 1 : 0, expected: 1),
            decides: true)
        if kind == .final {
            draft.isProvisional = now.period.lastDay < (targetYear?.lastDay ?? day)
            if now.period.lastDay.year >= indicator.targetYear { draft.final = isBetter ? .achieved : .notAchieved }
        }
        let rating: Rating = isBetter ? .asExpected : .behind
        return conclude(draft, rating, reasonForBetter(now, base))
    }

    /// 每年保持在…: the bound in every year that has a figure.
    func assessEveryYear(_ bound: Bound) -> Assessment {
        var draft = Draft()
        draft.baseline = baseline
        let years = ((indicator.baseline.lastDay.year + 1)...indicator.targetYear)
            .compactMap { Period(.year, year: $0) }.filter { $0.lastDay <= day }
        let measures = years.compactMap(measure)
        draft.missing = years.filter { measure($0) == nil }.map(missing)
        draft.current = measures.last
        guard let last = measures.last else {
            if draft.missing.isEmpty { draft.missing = [missingCurrent()] }
            return insufficient(draft)
        }
        let broken = measures.filter { bound.judge($0.value, by: rule) == .missed }
        draft.add(
            .targetGrammar, "逐年达标（\(measures.count)年）", "Kept year by year (\(measures.count) years)",
            Progress(done: Double(measures.count - broken.count) / Double(measures.count), expected: 1), decides: true)
        if kind == .final, draft.missing.isEmpty { draft.final = broken.isEmpty ? .achieved : .notAchieved }
        let rating: Rating = broken.isEmpty ? .asExpected : .behind
        return conclude(draft, rating, reasonForEveryYear(bound, measures, broken, last))
    }
}
