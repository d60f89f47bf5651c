import Calculating
import Planning

extension Assessor {
    /// 达到…、左右、控制在…以内: the value itself against the bound.
    func assessLevel(_ bound: Bound) -> Assessment {
        var draft = Draft()
        draft.current = current
        draft.baseline = baseline
        guard let now = draft.current else {
            draft.missing = missingForLevel(draft)
            return insufficient(draft)
        }
        if now.period.kind == .cumulative, statistic?.accumulation == .flow {
            return assessWithinYear(bound, now, draft)
        }
        return assessAtEndOf(now, bound, draft)
    }

    private func missingForLevel(_ draft: Draft) -> [MissingFigure] {
        (draft.baseline == nil ? [missing(indicator.baseline)] : []) + [missingCurrent()]
    }

    /// A whole year of a flow, or the state of a stock at a period's end.
    private func assessAtEndOf(_ now: Measure, _ bound: Bound, _ draft: Draft) -> Assessment {
        var draft = draft
        let passed = elapsed(at: now.period)
        let path = path(from: draft.baseline?.value, to: bound)
        draft.expectedValue = path?.value(after: min(passed, Double(planYears)))
        draft.add(
            .completion, "完成率（现值÷目标值）", "Completion (current ÷ target)",
            completion(of: now.value, against: bound.figure.value).map { Progress(done: $0, expected: 1) },
            decides: path == nil)
        let progress = path.flatMap { scheduleProgress(of: now.value, on: $0, after: min(passed, Double(planYears))) }
        addSchedule(progress, to: &draft, decides: true)
        draft.required = required(from: now.value, after: passed, to: bound)
        judgeFinally(now, now.value, bound, &draft)
        guard let rating = ratingAtEnd(of: now, bound, progress) else {
            draft.missing = [missing(indicator.baseline)]
            return insufficient(draft)
        }
        return conclude(
            draft, rating, reasonForLevel(now, bound, draft), because: verdictOnLevel(now, bound, draft))
    }

    /// A cumulative amount within a year: against the year's goal, or carried to the whole year for the plan's path.
    private func assessWithinYear(_ bound: Bound, _ now: Measure, _ draft: Draft) -> Assessment {
        var draft = draft
        let path = path(from: draft.baseline?.value, to: bound)
        let years = Double(now.period.year - indicator.baseline.lastDay.year)
        guard let goal = yearGoal(for: now.period, path, years) else {
            draft.missing = [missing(indicator.baseline)]
            return insufficient(draft)
        }
        let share = addWithinYear(now, goal, to: &draft)
        draft.expectedValue = goal.value * share.share
        let whole = now.value / share.share
        if let path, kind != .dynamic {
            addSchedule(scheduleProgress(of: whole, on: path, after: years), to: &draft, decides: true)
        }
        draft.required = required(from: whole, after: years, to: bound)
        draft.isProvisional = kind == .final
        draft.missing = kind == .final ? [missingCurrent()] : []
        let isReached = bound.isFloor && bound.judge(now.value, by: rule) == .met
        let rating =
            isReached ? .achievedEarly : draft.methods.first(where: \.decides).flatMap { rule.rating(of: $0.progress) }
        return conclude(
            draft, rating ?? .behind, reasonWithinYear(now, goal, share, bound, draft),
            because: verdict(draft.methods.first(where: \.decides)?.progress, isReached: isReached))
    }

    /// The part of a year that is expected by now, and by which schedule.
    struct YearShare {
        let share: Double
        let words: Bilingual
    }

    /// Adds the proportional and, where past years allow, the seasonal comparison; returns the share that decides.
    private func addWithinYear(_ now: Measure, _ goal: YearGoal, to draft: inout Draft) -> YearShare {
        let linear = proportionalShare(now.period.months)
        let seasonal = SeasonalShare(at: now.period, of: series, in: facts).map(seasonalShare)
        let usesSeason = indicator.schedule.withinYear == .seasonal && seasonal != nil
        let decides = kind == .dynamic || draft.baseline == nil
        add(linear, now, goal, to: &draft, decides: decides && !usesSeason)
        if let seasonal { add(seasonal, now, goal, to: &draft, decides: decides && usesSeason) }
        return usesSeason ? seasonal ?? linear : linear
    }

    private func add(_ share: YearShare, _ now: Measure, _ goal: YearGoal, to draft: inout Draft, decides: Bool) {
        let aim = said(goal)
        draft.add(
            .seasonalProgress, "\(share.words.chinese)，对照\(aim.chinese)",
            "\(share.words.english), against the \(aim.english)",
            seasonalProgress(of: now.value, towards: goal.value, expecting: share.share), decides: decides)
    }

    private func proportionalShare(_ months: Int) -> YearShare {
        YearShare(
            share: Double(months) / 12,
            words: Bilingual("按时间进度（\(months)/12）", "in proportion to time (\(months)/12)"))
    }

    private func seasonalShare(_ seasonal: SeasonalShare) -> YearShare {
        let share = decimalText(seasonal.share * 100, digits: 1)
        let years = seasonal.years.map { String($0.year) }
        let isDerived = seasonal.years.contains(where: \.isDerived)
        return YearShare(
            share: seasonal.share,
            words: Bilingual(
                "按季节性时序（\(years.joined(separator: "、"))年同期占全年\(share)%"
                    + (isDerived ? "，由公布增速倒推）" : "）"),
                "by the seasonal schedule (\(share)% of the year by then in \(years.joined(separator: ", "))"
                    + (isDerived ? ", derived from published growth)" : ")")))
    }

    private func addSchedule(_ progress: Progress?, to draft: inout Draft, decides: Bool) {
        let isGeometric = indicator.schedule.path == .geometric
        draft.add(
            .scheduleProgress, "时序进度（\(isGeometric ? "几何" : "线性")路径）",
            "Schedule (\(isGeometric ? "geometric" : "linear") path)", progress, decides: decides)
    }

    func path(from base: Double?, to bound: Bound) -> ScheduledPath? {
        base.flatMap {
            ScheduledPath(
                from: $0, to: bound.figure.value, over: Double(planYears), model: indicator.schedule.path)
        }
    }

    private func required(from value: Double, after years: Double, to bound: Bound) -> Percent? {
        let left = Double(planYears) - years
        guard left >= 1, value > 0, bound.figure.value > 0, statistic?.unit != .percent else { return nil }
        return Percent((power(bound.figure.value / value, 1 / left) - 1) * 100)
    }

    func judgeFinally(_ now: Measure, _ value: Double, _ bound: Bound, _ draft: inout Draft) {
        guard kind == .final else { return }
        draft.isProvisional = now.period.lastDay < (targetYear?.lastDay ?? day)
        if now.period.lastDay.year >= indicator.targetYear {
            draft.final = FinalJudgement(value, against: bound, nature: indicator.nature, by: rule)
        } else {
            draft.missing.append(missingCurrent())
        }
    }

    /// The rating of a figure at a period's end; nil when there is no baseline to count from before the target year.
    private func ratingAtEnd(of now: Measure, _ bound: Bound, _ progress: Progress?) -> Rating? {
        let judgement = bound.judge(now.value, by: rule)
        if judgement == .met || judgement == .aboveRange { return ratingOfReached(now, bound) }
        if let progress { return rule.rating(of: progress) }
        guard now.period.lastDay.year >= indicator.targetYear else { return nil }
        return FinalJudgement(now.value, against: bound, nature: indicator.nature, by: rule) == .notAchieved
            ? .behind : .asExpected
    }

    /// Early only when the target year is not over, and when it did not already hold at the baseline.
    func ratingOfReached(_ now: Measure, _ bound: Bound) -> Rating {
        let heldBefore = baseline.map { bound.judge($0.value, by: rule) != .missed } ?? false
        return heldBefore || now.period.lastDay >= (targetYear?.lastDay ?? day) ? .asExpected : .achievedEarly
    }
}
