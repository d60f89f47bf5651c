import Planning

/// The sentences for targets that ask for a level.
extension Assessor {
    func reasonForLevel(_ now: Measure, _ bound: Bound, _ draft: Draft) -> Bilingual {
        let words = said(now)
        let aim = saidAim(bound)
        let share = percent(now.value / bound.figure.value)
        let start = Bilingual(
            "\(words.chinese)，为\(aim.chinese)的\(share)", "\(words.english), \(share) of the \(aim.english)")
        guard let progress = schedule(of: draft) else { return start }
        let (done, expected) = (percent(progress.done), percent(progress.expected))
        return Bilingual(
            "\(start.chinese)；目标增量完成\(done)，时序应达\(expected)",
            "\(start.english); \(done) of the change done, \(expected) expected")
    }

    private func schedule(of draft: Draft) -> Progress? {
        draft.methods.first { $0.method == .scheduleProgress }?.progress
    }

    /// Why a level is rated as it is.
    func verdictOnLevel(_ now: Measure, _ bound: Bound, _ draft: Draft) -> Bilingual {
        let isReached = isReached(bound, now.value)
        guard !isReached, schedule(of: draft) == nil else {
            return verdict(schedule(of: draft), isReached: isReached)
        }
        let isNear = FinalJudgement(now.value, against: bound, nature: indicator.nature, by: rule) != .notAchieved
        let floor = isNear ? Bilingual("不低于95%", "at least 95%") : Bilingual("低于95%", "below 95%")
        let ceiling = isNear ? Bilingual("不高于105%", "at most 105%") : Bilingual("高于105%", "above 105%")
        let side = bound.isFloor ? floor : ceiling
        return Bilingual(
            "，\(side.chinese)；缺基期值，不按时序而按目标年完成程度判定",
            ", \(side.english); without a baseline the target year's attainment decides, not a schedule")
    }

    func isReached(_ bound: Bound, _ value: Double) -> Bool {
        let judgement = bound.judge(value, by: rule)
        return judgement == .met || judgement == .aboveRange
    }

    func reasonWithinYear(
        _ now: Measure, _ goal: YearGoal, _ yearShare: YearShare, _ bound: Bound, _ draft: Draft
    ) -> Bilingual {
        guard kind == .dynamic || draft.baseline == nil else { return reasonForPath(now, yearShare, bound, draft) }
        let words = said(now)
        let schedule = yearShare.words
        let linear = draft.methods.first { $0.method == .seasonalProgress && !$0.decides }
        let beside = linear?.progress.ratio.map { decimalText($0, digits: 3) }
        let aim = said(goal)
        let share = percent(now.value / goal.value)
        return Bilingual(
            "\(words.chinese)，为\(aim.chinese)的\(share)"
                + (beside.map { "，按时间进度的进度比为\($0)" } ?? "") + "；\(schedule.chinese)",
            "\(words.english), \(share) of the \(aim.english)"
                + (beside.map { ", ratio \($0) in proportion to time" } ?? "") + "; \(schedule.english)")
    }

    /// The year's goal with its unit: `2021年度目标1410亿元`, `2022年路径值1492.3亿元`.
    func said(_ goal: YearGoal) -> Bilingual {
        let number = said(goal.figure.map(\.description) ?? decimalText(goal.value, digits: 1))
        return goal.figure == nil
            ? Bilingual("\(goal.year)年路径值\(number.chinese)", "path value of \(goal.year), \(number.english)")
            : Bilingual("\(goal.year)年度目标\(number.chinese)", "goal of \(goal.year), \(number.english)")
    }

    /// A figure within a year, carried to the whole year.
    private func reasonForPath(
        _ now: Measure, _ yearShare: YearShare, _ bound: Bound, _ draft: Draft
    ) -> Bilingual {
        let words = said(now)
        let (how, progress) = (yearShare.words, schedule(of: draft))
        let (carried, aim) = (said(decimalText(now.value / yearShare.share, digits: 1)), said(bound))
        let (done, expected) = (percent(progress?.done ?? 0), percent(progress?.expected ?? 0))
        let year = now.period.year
        let pending =
            draft.isProvisional
            ? Bilingual("\(indicator.targetYear)年全年数值尚缺；", "The whole of \(indicator.targetYear) is not in yet. ")
            : Bilingual("", "")
        return Bilingual(
            "\(pending.chinese)\(words.chinese)，\(how.chinese)折合\(year)年全年约\(carried.chinese)；"
                + "对照目标\(aim.chinese)，增量完成\(done)，\(year)年末时序应达\(expected)",
            "\(pending.english)\(words.english), \(how.english) about \(carried.english) for the whole of \(year); "
                + "\(done) of the change to \(aim.english) done, \(expected) expected by the end of \(year)")
    }
}
