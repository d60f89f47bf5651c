import Planning

/// The sentences; each number in them is one that the assessment carries.
extension Assessor {
    var unit: String { statistic?.unit.symbol ?? "" }
    var chineseName: String { statistic?.name.chinese ?? indicator.name.chinese }
    var englishName: String { statistic?.name.english ?? indicator.name.english }

    func percent(_ fraction: Double, _ digits: Int = 1) -> String { decimalText(fraction * 100, digits: digits) + "%" }

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

    /// A number with its unit: `2000亿元`, `2000 hundred million yuan`, `40%`.
    func said(_ number: String) -> Bilingual {
        let english = unit == "%" ? "%" : unit.isEmpty ? "" : " " + englishUnit
        return Bilingual(number + unit, number + english)
    }

    /// The number that shares are taken of: `目标值2000亿元`.
    func saidAim(_ bound: Bound) -> Bilingual {
        let number = said(bound.figure.description)
        return Bilingual("目标值\(number.chinese)", "target value \(number.english)")
    }

    /// The target in the words of its bound: `2000亿元`, `3000家左右`, `超过400家`, `3—5家`.
    func said(_ bound: Bound) -> Bilingual {
        let whole = said(bound.figure.description)
        switch bound {
        case .atLeast: return whole
        case .above: return Bilingual("超过\(whole.chinese)", "more than \(whole.english)")
        case .atMost: return Bilingual("不超过\(whole.chinese)", "at most \(whole.english)")
        case .below: return Bilingual("低于\(whole.chinese)", "less than \(whole.english)")
        case .about: return Bilingual("\(whole.chinese)左右", "about \(whole.english)")
        case .between(let lower, let upper):
            let end = said(upper.description)
            return Bilingual("\(lower)—\(end.chinese)", "\(lower)–\(end.english)")
        }
    }

    /// Why the rating is what it is: the target is reached, or the ratio beside the limit that decides:
    /// `，进度比0.769，低于0.90`; empty when nothing is expected yet.
    func verdict(_ progress: Progress?, isReached: Bool = false) -> Bilingual {
        if isReached { return Bilingual("，已达到目标", ", the target is reached") }
        guard let progress, let ratio = progress.ratio else { return Bilingual("", "") }
        guard progress.done > 0 else { return Bilingual("，较基期没有进展", ", no progress since the baseline") }
        let shown = decimalText(ratio, digits: 3)
        let (fair, faster) = (decimalText(rule.asExpected, digits: 2), decimalText(rule.faster, digits: 2))
        let limit =
            ratio >= rule.faster
            ? Bilingual("不低于\(faster)", "at least \(faster)")
            : ratio >= rule.asExpected
                ? Bilingual("在\(fair)至\(faster)之间", "between \(fair) and \(faster)")
                : Bilingual("低于\(fair)", "below \(fair)")
        return Bilingual("，进度比\(shown)，\(limit.chinese)", ", ratio \(shown), \(limit.english)")
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
            "“\(name.english)” (\(periods.map { $0.label(in: .english) }.joined(separator: ", ")))"
        }
        return Bilingual(
            "缺\(chinese.joined(separator: "、"))，暂不能评级。",
            "Not rated: no figure for \(english.joined(separator: ", ")).")
    }

    private func name(_ statistic: Statistic.ID) -> Bilingual {
        facts.catalogue.statistic(statistic)?.name ?? Bilingual(statistic.code, statistic.code)
    }

    /// The numbers with the rating that follows from them, and why it does.
    func reason(_ facts: Bilingual, because: Bilingual, for rating: Rating) -> Bilingual {
        Bilingual(
            "\(facts.chinese)\(because.chinese)，评为\(rating.name.chinese)。",
            "\(facts.english)\(because.english): \(rating.name.english).")
    }

    /// The numbers at face value behind the cause for which no rating is given.
    func reasonForBreak(_ facts: Bilingual, _ findings: [Finding]) -> Bilingual {
        let cause = findings.first { $0.code == SeriesBreakTest.code }?.message
        return Bilingual(
            "\(cause?.chinese ?? "")暂不评级，须核实。表面数值：\(facts.chinese)。",
            "\(cause?.english ?? "") Not rated until verified. At face value: \(facts.english).")
    }
}
