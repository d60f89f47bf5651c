import Calculating
import Planning

/// The sentences for targets that ask for a change, a total or a growth rate.
extension Assessor {
    func reasonForChange(
        _ change: Change, _ now: Measure, _ base: Measure, _ progress: Progress?
    ) -> Bilingual {
        let words = said(now)
        let moved = said(change, now, base)
        let done = percent(progress?.done ?? 0)
        let expected = percent(progress?.expected ?? 0)
        return Bilingual(
            "\(words.chinese)，\(moved.chinese)；目标完成\(done)，时序应达\(expected)",
            "\(words.english), \(moved.english); \(done) of the target done, \(expected) expected")
    }

    /// The change in its own terms: `较基期95家增加4家`, `为基期100家的1.40倍`, `较基期累计下降2.80%`.
    private func said(_ change: Change, _ now: Measure, _ base: Measure) -> Bilingual {
        let from = said(base.figure.description)
        let size = decimalText(abs(change.value), digits: 2)
        switch indicator.target {
        case .multiple:
            return Bilingual("为基期\(from.chinese)的\(size)倍", "\(size) times the baseline \(from.english)")
        case .reduction:
            let way = change.value < 0 ? Bilingual("上升", "up") : Bilingual("下降", "down")
            return Bilingual(
                "较基期\(from.chinese)累计\(way.chinese)\(size)%", "\(way.english) \(size)% on the baseline \(from.english)")
        default:
            let exact = said(decimalText(abs(change.value), digits: max(now.figure.scale, base.figure.scale)))
            let way = change.value < 0 ? Bilingual("减少", "down by") : Bilingual("增加", "up by")
            return Bilingual(
                "较基期\(from.chinese)\(way.chinese)\(exact.chinese)",
                "\(way.english) \(exact.english) on the baseline \(from.english)")
        }
    }

    func reasonForTotal(
        _ sum: Double, _ bound: Bound, _ now: Measure, _ progress: Progress?
    ) -> Bilingual {
        let total = said(decimalText(sum, digits: now.figure.scale))
        return Bilingual(
            "截至\(now.period.label(in: .chinese))累计\(chineseName)\(total.chinese)，为\(saidAim(bound).chinese)的"
                + "\(percent(progress?.done ?? 0))，时序应达\(percent(progress?.expected ?? 0))",
            "\(englishName) sums to \(total.english) by \(now.period.label(in: .english)), "
                + "\(percent(progress?.done ?? 0)) of the \(saidAim(bound).english), "
                + "\(percent(progress?.expected ?? 0)) expected")
    }

    func reasonForGrowth(
        _ record: GrowthRecord, _ attainment: AverageGrowthAttainment, _ bound: Bound
    ) -> Bilingual {
        let realised = decimalText(attainment.realised.value, digits: 1)
        let left = attainment.remaining.map { remaining($0, isAhead: attainment.ratio >= 1) } ?? Bilingual("", "")
        return Bilingual(
            "\(record.latest.period.label(in: .chinese))\(chineseName)\(record.origin.chinese)为\(realised)%，"
                + "目标为年均\(bound.figure)%\(left.chinese)",
            "\(englishName), \(record.latest.period.label(in: .english)): \(realised)% a year (\(record.origin.english)) "
                + "against \(bound.figure)% a year\(left.english)")
    }

    /// What the remaining years must still bring; a fall that the target allows is said as a fall.
    private func remaining(_ rate: Percent, isAhead: Bool) -> Bilingual {
        let size = decimalText(abs(rate.value), digits: 2)
        if rate.value < 0 {
            return Bilingual("，其余年份年均降幅不超过\(size)%即可", ", even a fall of \(size)% a year would keep it")
        }
        return isAhead
            ? Bilingual("，其余年份年均增长\(size)%即可", ", \(size)% a year from here on is enough")
            : Bilingual("，其余年份年均须增长\(size)%", ", \(size)% a year is needed from here on")
    }
}
