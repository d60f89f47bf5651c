import Planning

/// The sentences for targets that ask for a direction.
extension Assessor {
    func reasonForMonotone(
        _ direction: Target.Direction, _ steps: [Step], _ wrong: [Step], _ draft: Draft
    ) -> Bilingual {
        let way = direction == .rising ? Bilingual("上升", "rising") : Bilingual("下降", "falling")
        let shown = steps.map { "\($0.year)年\(signed($0))" }.joined(separator: "、")
        let english = steps.map { "\($0.year) \(signed($0))" }.joined(separator: ", ")
        let gaps = draft.missing.map { String($0.period.year) }
        let now = draft.current.map(said)
        return Bilingual(
            (now.map { "\($0.chinese)；" } ?? "")
                + "已公布的年度变动为\(shown)\(changeUnit.chinese)，"
                + (wrong.isEmpty
                    ? "均为\(way.chinese)" : "其中\(wrong.map { "\($0.year)年" }.joined(separator: "、"))未\(way.chinese)")
                + (gaps.isEmpty ? "" : "，缺\(gaps.joined(separator: "、"))年数值"),
            (now.map { "\($0.english); " } ?? "")
                + "yearly changes published: \(english) \(changeUnit.english), "
                + (wrong.isEmpty
                    ? "all \(way.english)"
                    : "not \(way.english) in \(wrong.map { "\($0.year)" }.joined(separator: ", "))")
                + (gaps.isEmpty ? "" : ", missing for \(gaps.joined(separator: ", "))"))
    }

    private var changeUnit: Bilingual {
        unit == "%" ? Bilingual("个百分点", "points") : Bilingual(unit, englishUnit)
    }

    private func signed(_ step: Step) -> String {
        let text = decimalText(step.change, digits: max(1, step.latest.figure.scale))
        return step.change > 0 ? "+" + text : text
    }

    func reasonForBetter(_ now: Measure, _ base: Measure) -> Bilingual {
        let words = said(now)
        let comparison = now.value == base.value ? "持平" : now.value > base.value ? "提升" : "下降"
        let english = now.value == base.value ? "unchanged from" : now.value > base.value ? "up from" : "down from"
        return Bilingual(
            "\(words.chinese)，较基期\(base.figure)\(unit)\(comparison)",
            "\(words.english), \(english) \(base.figure) at the baseline")
    }

    func reasonForEveryYear(_ bound: Bound, _ measures: [Measure], _ broken: [Measure], _ last: Measure) -> Bilingual {
        let words = said(last)
        let years = broken.map { String($0.period.year) }
        return Bilingual(
            "\(words.chinese)；\(measures.count)个年度中"
                + (years.isEmpty
                    ? "均达到\(said(bound).chinese)" : "\(years.joined(separator: "、"))年未达到\(said(bound).chinese)"),
            "\(words.english); "
                + (years.isEmpty
                    ? "\(said(bound).english) kept in all \(measures.count) years"
                    : "\(said(bound).english) not kept in \(years.joined(separator: ", "))"))
    }

    func reasonForRelative(_ own: Measure, _ others: Measure, _ other: Statistic.ID) -> Bilingual {
        let name = facts.catalogue.statistic(other)?.name ?? Bilingual(other.code, other.code)
        let period = own.period
        return Bilingual(
            "\(period.label(in: .chinese))\(chineseName)增长\(own.figure)%，\(name.chinese)增长\(others.figure)%",
            "\(period.label(in: .english)): \(englishName) grew \(own.figure) %, \(name.english) \(others.figure) %")
    }
}
