import Planning

/// The sentences; each number in them is one that the assessment carries.
extension Assessor {
    var unit: String { statistic?.unit.symbol ?? "" }
    var chineseName: String { statistic?.name.chinese ?? indicator.name.chinese }
    var englishName: String { statistic?.name.english ?? indicator.name.english }

    func percent(_ fraction: Double, _ digits: Int = 1) -> String { decimalText(fraction * 100, digits: digits) + "%" }
    func ratio(_ progress: Progress?) -> String { progress?.ratio.map { decimalText($0, digits: 3) } ?? "—" }

    /// The figure as printed with its unit, and its period: `2021年1—10月…1038.0亿元`.
    func said(_ measure: Measure) -> Bilingual {
        let grade = measure.grade == .official ? "" : "（\(measure.grade.rawValue)级来源）"
        let english = measure.grade == .official ? "" : " (grade \(measure.grade.rawValue))"
        let gap = unit == "%" ? "" : " "
        return Bilingual(
            "\(measure.period.label(in: .chinese))\(chineseName)\(measure.figure)\(unit)\(grade)",
            "\(englishName) \(measure.period.label(in: .english)): \(measure.figure)\(gap)\(englishUnit)\(english)")
    }

    var englishUnit: String { statistic?.unit.text(in: .english) ?? "" }

    /// The target as its bound says it: `2000亿元`, `3—5家`.
    func said(_ bound: Bound) -> Bilingual {
        let english = unit == "%" ? "%" : unit.isEmpty ? "" : " " + englishUnit
        if case .between(let lower, let upper) = bound {
            return Bilingual("\(lower)—\(upper)\(unit)", "\(lower)–\(upper)\(english)")
        }
        return Bilingual("\(bound.figure)\(unit)", "\(bound.figure)\(english)")
    }

    func reasonForMissing(_ missing: [MissingFigure]) -> Bilingual {
        let statistics: [Statistic.ID] = missing.map(\.statistic).reduce(into: []) { found, id in
            if !found.contains(id) { found.append(id) }
        }
        let groups = statistics.map { id in (name(id), missing.filter { $0.statistic == id }.map(\.period)) }
        let chinese = groups.map { name, periods in
            "“\(name.chinese)”\(periods.map { $0.label(in: .chinese) }.joined(separator: "、"))数值"
        }
        let english = groups.map { name, periods in
            "\(name.english) (\(periods.map { $0.label(in: .english) }.joined(separator: ", ")))"
        }
        return Bilingual(
            "缺\(chinese.joined(separator: "、"))，暂不能评级。",
            "Not rated: missing \(english.joined(separator: ", ")).")
    }

    private func name(_ statistic: Statistic.ID) -> Bilingual {
        facts.catalogue.statistic(statistic)?.name ?? Bilingual(statistic.code, statistic.code)
    }

    /// The numbers with the rating that follows from them.
    func reason(_ facts: Bilingual, for rating: Rating) -> Bilingual {
        Bilingual("\(facts.chinese)，评为\(rating.name.chinese)。", "\(facts.english): \(rating.name.english).")
    }

    /// The numbers at face value behind the cause for which no rating is given.
    func reasonForBreak(_ facts: Bilingual, _ findings: [Finding]) -> Bilingual {
        let cause = findings.first { $0.code == SeriesBreakTest.code }?.message
        return Bilingual(
            "\(cause?.chinese ?? "")暂不评级，须核实。表面数值：\(facts.chinese)。",
            "\(cause?.english ?? "") Not rated until verified. At face value: \(facts.english).")
    }

    func reasonForLevel(_ now: Measure, _ bound: Bound, _ draft: Draft) -> Bilingual {
        let words = said(now)
        let share = percent(now.value / bound.figure.value)
        guard let deciding = draft.methods.first(where: { $0.method == .scheduleProgress })?.progress else {
            return Bilingual(
                "\(words.chinese)，为目标\(said(bound).chinese)的\(share)；缺基期值，不计时序",
                "\(words.english), \(share) of the target \(said(bound).english); without a baseline no schedule applies"
            )
        }
        return Bilingual(
            "\(words.chinese)，为目标\(said(bound).chinese)的\(share)，目标增量完成\(percent(deciding.done))，"
                + "时序应达\(percent(deciding.expected))",
            "\(words.english), \(share) of the target \(said(bound).english); \(percent(deciding.done)) of the change done, "
                + "\(percent(deciding.expected)) expected")
    }

    func reasonWithinYear(
        _ now: Measure, _ goal: YearGoal, _ whole: Double, _ bound: Bound, _ draft: Draft
    ) -> Bilingual {
        let words = said(now)
        guard kind == .dynamic || draft.baseline == nil else {
            return reasonForPath(words, whole, bound, draft)
        }
        let deciding = draft.methods.first(where: \.decides)
        let linear = draft.methods.first { $0.method == .seasonalProgress && !$0.decides }
        let shown = goal.figure.map(\.description) ?? decimalText(goal.value, digits: 1)
        let source = goal.figure == nil ? Bilingual("年路径值", "path value") : Bilingual("年度目标", "goal")
        let beside = linear.map { ratio($0.progress) }
        return Bilingual(
            "\(words.chinese)，为\(goal.year)\(source.chinese)\(shown)\(unit)的\(percent(now.value / goal.value))，"
                + "\(deciding?.label.chinese ?? "")进度比为\(ratio(deciding?.progress))"
                + (beside.map { "（按时间进度为\($0)）" } ?? ""),
            "\(words.english), \(percent(now.value / goal.value)) of the \(source.english) \(shown) for \(goal.year); "
                + "ratio \(ratio(deciding?.progress)) by: \(deciding?.label.english ?? "")"
                + (beside.map { " (\($0) in proportion to time)" } ?? ""))
    }

    private func reasonForPath(
        _ words: Bilingual, _ whole: Double, _ bound: Bound, _ draft: Draft
    ) -> Bilingual {
        let deciding = draft.methods.first(where: \.decides)?.progress
        let carried = decimalText(whole, digits: 1)
        let done = percent(deciding?.done ?? 0)
        let expected = percent(deciding?.expected ?? 0)
        let pending =
            draft.isProvisional ? Bilingual("目标年全年数尚未取得，", "The target year is not in yet. ") : Bilingual("", "")
        return Bilingual(
            "\(pending.chinese)\(words.chinese)，折合全年约\(carried)\(unit)，"
                + "按目标\(said(bound).chinese)计，增量完成\(done)，时序应达\(expected)",
            "\(pending.english)\(words.english), about \(carried) for the whole year; \(done) of the change done, "
                + "\(expected) expected on the way to \(said(bound).english)")
    }

    func reasonForChange(
        _ change: Change, _ now: Measure, _ base: Measure, _ progress: Progress?
    ) -> Bilingual {
        let words = said(now)
        let digits = max(now.figure.scale, base.figure.scale)
        let value = decimalText(change.value, digits: change.unit == unit ? digits : 2)
        let done = percent(progress?.done ?? 0)
        let expected = percent(progress?.expected ?? 0)
        return Bilingual(
            "\(words.chinese)，较基期\(base.figure)\(unit)变动\(value)\(change.unit)，完成\(done)，时序应达\(expected)",
            "\(words.english), changed by \(value) since \(base.figure); \(done) done, \(expected) expected")
    }

    func reasonForTotal(
        _ sum: Double, _ bound: Bound, _ now: Measure, _ progress: Progress?
    ) -> Bilingual {
        let total = decimalText(sum, digits: now.figure.scale)
        return Bilingual(
            "截至\(now.period.label(in: .chinese))累计\(chineseName)\(total)\(unit)，为目标\(said(bound).chinese)的"
                + "\(percent(progress?.done ?? 0))，时序应达\(percent(progress?.expected ?? 0))",
            "\(englishName) sums to \(total) by \(now.period.label(in: .english)), \(percent(progress?.done ?? 0)) of "
                + "\(said(bound).english), \(percent(progress?.expected ?? 0)) expected")
    }

    func reasonForGrowth(
        _ record: GrowthRecord, _ attainment: AverageGrowthAttainment, _ bound: Bound
    ) -> Bilingual {
        let realised = decimalText(attainment.realised.value, digits: 1)
        let ratio = decimalText(attainment.ratio, digits: 3)
        let left = attainment.remaining.map { decimalText($0.value, digits: 2) }
        return Bilingual(
            "\(record.latest.period.label(in: .chinese))\(chineseName)\(record.origin.chinese)为\(realised)%，"
                + "目标为年均\(bound.figure)%，进度比\(ratio)"
                + (left.map { "，其余年份年均不低于\($0)%即可" } ?? ""),
            "\(englishName), \(record.latest.period.label(in: .english)): \(realised) % a year (\(record.origin.english)) "
                + "against \(bound.figure) %, ratio \(ratio)"
                + (left.map { ", \($0) % a year needed from here" } ?? ""))
    }
}
