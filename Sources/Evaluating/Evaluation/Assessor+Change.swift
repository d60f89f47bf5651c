import Planning

extension Assessor {
    /// 新增…、翻番、累计下降…: the change since the baseline against the bound.
    func assessChange() -> Assessment {
        var draft = Draft()
        draft.current = current
        draft.baseline = baseline
        guard let now = draft.current, let base = draft.baseline, let change = change(from: base, to: now) else {
            draft.missing =
                (draft.baseline == nil ? [missing(indicator.baseline)] : [])
                + (draft.current == nil ? [missingCurrent()] : [])
            return insufficient(draft)
        }
        let share = min(1, elapsed(at: now.period) / Double(planYears))
        let progress = progress(of: change, share)
        draft.add(change.method, change.label.chinese, change.label.english, progress, decides: true)
        draft.expectedValue = nil
        judgeFinally(now, change.value, change.bound, &draft)
        let isReached = isReached(change.bound, change.value)
        let isOver = now.period.lastDay >= (targetYear?.lastDay ?? day)
        let rating = isReached ? (isOver ? .asExpected : .achievedEarly) : progress.flatMap(rule.rating(of:)) ?? .behind
        return conclude(
            draft, rating, reasonForChange(change, now, base, progress),
            because: verdict(progress, isReached: isReached))
    }

    /// A change since the baseline in the terms of its target.
    struct Change {
        let value: Double
        let start: Double
        let bound: Bound
        let unit: String
        let method: MethodResult.Method
        let label: Bilingual
    }

    private func change(from base: Measure, to now: Measure) -> Change? {
        switch indicator.target {
        case .increment(let bound):
            Change(
                value: now.value - base.value, start: 0, bound: bound, unit: statistic?.unit.symbol ?? "",
                method: .scheduleProgress, label: Bilingual("新增量时序进度（线性）", "Schedule of the increment (linear)"))
        case .multiple(let bound):
            base.value > 0
                ? Change(
                    value: now.value / base.value, start: 1, bound: bound, unit: "倍", method: .scheduleProgress,
                    label: Bilingual("倍数时序进度（线性）", "Schedule of the multiple (linear)")) : nil
        case .reduction(let bound):
            base.value > 0
                ? Change(
                    value: (1 - now.value / base.value) * 100, start: 0, bound: bound, unit: "%", method: .reduction,
                    label: Bilingual("累计降幅进度（对数）", "Progress of the reduction (logarithmic)")) : nil
        default: nil
        }
    }

    private func progress(of change: Change, _ timeShare: Double) -> Progress? {
        let goal = change.bound.figure.value
        if change.method == .reduction {
            return reductionProgress(actual: change.value / 100, planned: goal / 100, timeShare: timeShare)
        }
        guard goal != change.start else { return nil }
        return Progress(done: (change.value - change.start) / (goal - change.start), expected: timeShare)
    }

    /// 累计…、五年累计…: the sum over the plan's years against the bound.
    func assessTotal(_ bound: Bound) -> Assessment {
        var draft = Draft()
        draft.current = current
        guard let now = draft.current else {
            draft.missing = [missingCurrent()]
            return insufficient(draft)
        }
        let first = indicator.baseline.lastDay.year + 1
        let years = (first...max(first, now.period.year)).compactMap { Period(.year, year: $0) }
        let whole = years.filter { $0.lastDay < now.period.firstDay || $0 == now.period }
        draft.missing = whole.filter { measure($0) == nil }.map(missing)
        guard draft.missing.isEmpty else { return insufficient(draft) }
        let sum = whole.compactMap { measure($0)?.value }.reduce(now.period.kind == .year ? 0 : now.value, +)
        let timeShare = min(1, elapsed(at: now.period) / Double(planYears))
        let progress = completion(of: sum, against: bound.figure.value).map { Progress(done: $0, expected: timeShare) }
        draft.add(.completion, "累计法完成率", "Completion of the total", progress, decides: true)
        draft.expectedValue = bound.figure.value * timeShare
        judgeFinally(now, sum, bound, &draft)
        let isReached = bound.isFloor && bound.judge(sum, by: rule) == .met
        let rating = isReached ? .achievedEarly : progress.flatMap(rule.rating(of:)) ?? .behind
        return conclude(
            draft, rating, reasonForTotal(sum, bound, now, progress),
            because: verdict(progress, isReached: isReached))
    }
}
