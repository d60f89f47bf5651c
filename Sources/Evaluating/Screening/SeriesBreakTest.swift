import Calculating
import Planning

/// 口径断裂检测 (DQ-11): figures on both sides of a changed definition do not compare, and neither do implausible ones.
///
/// A declared break between two figures, more than 300 % of the way done, or two implied bases more than 20 % apart are
/// a doubt to verify, never a success. Source: METHODS §0.10; 专精特新 345 → 1343 is 1815 % of the way to 400.
enum SeriesBreakTest {
    static let code = "DQ-11"

    static func declared(_ broken: SeriesBreak) -> Finding {
        Finding(
            .doubt, code: code,
            message: Bilingual(
                "\(broken.from.label(in: .chinese))起口径改变（\(broken.reason.chinese)），前后数值不可直接比较。",
                "The definition changed from \(broken.from.label(in: .english)) on (\(broken.reason.english)): "
                    + "figures on both sides do not compare."),
            remedy: Bilingual("请取得同一口径的基期值后再作评级。", "Obtain a baseline on the same definition before rating."))
    }

    static func implausible(done: Double, limit: Double) -> Finding {
        let percent = decimalText(done * 100, digits: 0)
        let bound = decimalText(limit * 100, digits: 0)
        return Finding(
            .doubt, code: code,
            message: Bilingual(
                "目标增量完成\(percent)%，超过\(bound)%，疑为口径断裂而非超额完成。",
                "\(percent) % of the targeted change, more than \(bound) %: a break of the series is suspected, not success."
            ),
            remedy: Bilingual("请核实统计口径和基期值。", "Verify the definition and the baseline."))
    }

    /// `one` and `other` are said with their unit.
    static func impliedBases(_ one: Bilingual, _ other: Bilingual, year: Int) -> Finding {
        return Finding(
            .doubt, code: code,
            message: Bilingual(
                "由公布年均增速反推的\(year)年基数约为\(one.chinese)，由早期累计值推得约为\(other.chinese)，相差过大，疑为口径断裂。",
                "The base of \(year) implied by the published average is about \(one.english), by early cumulative figures "
                    + "about \(other.english): a break of the series is suspected."),
            remedy: Bilingual("请核实两次公布所用的产业口径。", "Verify which industries each publication covers."))
    }
}

extension Assessor {
    /// What the numbers of a draft make doubtful.
    func screen(_ draft: Draft) -> [Finding] {
        breakFindings(draft) + gradeFindings(draft) + coherenceFindings(draft)
    }

    private func breakFindings(_ draft: Draft) -> [Finding] {
        guard let now = draft.current else { return [] }
        let declared = (statistic?.breaks ?? []).filter { $0.separates(indicator.baseline, now.period) }
            .map(SeriesBreakTest.declared)
        let way = draft.methods.first { $0.method == .scheduleProgress }?.progress.done ?? 0
        let isImplausible = way > rule.breakProgress
        return declared
            + (isImplausible ? [SeriesBreakTest.implausible(done: way, limit: rule.breakProgress)] : [])
    }

    private func gradeFindings(_ draft: Draft) -> [Finding] {
        [draft.current, draft.baseline].compactMap(\.self).filter { $0.grade == .indirect }.map { measure in
            let label = measure.period
            return Finding(
                .warning, code: "source.indirect",
                message: Bilingual(
                    "\(label.label(in: .chinese))数值\(measure.figure)为C级（间接）来源，仅供参考。",
                    "The figure \(measure.figure) of \(label.label(in: .english)) has an indirect source (grade C)."),
                remedy: Bilingual("请补充正式来源。", "Supply an official source."))
        }
    }

    /// Compares the base that a published average implies with the one that early cumulative figures imply.
    func impliedBaseFindings(_ record: GrowthRecord) -> [Finding] {
        guard record.factor > 0, let first = impliedByAverage(record), let second = impliedByFirstYear(),
            second > 0, abs(first / second - 1) > rule.impliedBaseGap
        else { return [] }
        let bases = [first, second].map { said(decimalText($0, digits: 0)) }
        return [SeriesBreakTest.impliedBases(bases[0], bases[1], year: indicator.baseline.lastDay.year)]
    }

    private func impliedByAverage(_ record: GrowthRecord) -> Double? {
        guard case .span = record.latest.period.kind else { return nil }
        let last = Period(.year, year: indicator.baseline.lastDay.year + record.years)
        return last.flatMap(measure).map { $0.value / record.factor }
    }

    private func impliedByFirstYear() -> Double? {
        if let base = baseline { return base.value }
        let year = indicator.baseline.lastDay.year + 1
        let periods = (2...12).reversed().compactMap { Period(.cumulative, year: year, part: $0) }
        for period in periods where period.lastDay <= day {
            guard let level = measure(period),
                let growth = facts.cube.publishedGrowth(at: series.cell(period), in: facts.catalogue)?
                    .observation.figure, growth.value > -100
            else { continue }
            return level.value / (1 + growth.value / 100) * 12 / Double(period.months)
        }
        return nil
    }
}
