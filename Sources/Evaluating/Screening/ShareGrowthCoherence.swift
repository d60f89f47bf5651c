import Calculating
import Planning

/// 占比–增速一致性 (DQ-02): a share, its published change, and the growth of part and whole must fit together.
///
/// From the share now, s, the share a year ago is s − change by the published change, and s·(1+g_whole)/(1+g_part) by the
/// growth rates; a gap of more than 0.3 percentage points is a doubt. Source: METHODS §2.10; 嘉定 January–October 2021:
/// 22.4 published, 21.43 implied.
enum ShareGrowthCoherence {
    static let code = "DQ-02"

    /// The two earlier shares, in percent; nil when a rate is −100 % or less.
    static func earlierShares(
        now: Double, change: Double, partGrowth: Double, wholeGrowth: Double
    ) -> (published: Double, implied: Double)? {
        guard partGrowth > -100, wholeGrowth > -100 else { return nil }
        return (now - change, now * (1 + wholeGrowth / 100) / (1 + partGrowth / 100))
    }
}

extension Assessor {
    func coherenceFindings(_ draft: Draft) -> [Finding] {
        guard case .ratio(let part?, let whole?) = statistic?.accumulation, let now = draft.current,
            let change = facts.cube.publishedChange(at: series.cell(now.period), in: facts.catalogue)?.observation
                .figure,
            let partGrowth = growth(of: part, at: now.period), let wholeGrowth = growth(of: whole, at: now.period),
            let earlier = ShareGrowthCoherence.earlierShares(
                now: now.value, change: change.value, partGrowth: partGrowth, wholeGrowth: wholeGrowth),
            abs(earlier.published - earlier.implied) > rule.coherenceTolerance
        else { return [] }
        return [finding(earlier, now.period)]
    }

    private func growth(of statistic: Statistic.ID, at period: Period) -> Double? {
        facts.cube.series(of: statistic, in: indicator.area).lazy.compactMap { series in
            facts.cube.publishedGrowth(at: series.cell(period), in: facts.catalogue)?.observation.figure?.value
        }.first
    }

    private func finding(_ earlier: (published: Double, implied: Double), _ period: Period) -> Finding {
        let published = decimalText(earlier.published, digits: 2)
        let implied = decimalText(earlier.implied, digits: 2)
        return Finding(
            .doubt, code: ShareGrowthCoherence.code,
            message: Bilingual(
                "\(period.label(in: .chinese))上年同期占比按公布变动为\(published)%，按两项增速推算为\(implied)%，二者不一致。",
                "The share a year before \(period.label(in: .english)) is \(published) % by the published change and "
                    + "\(implied) % by the two growth rates."),
            remedy: Bilingual("请核对占比与增速所用口径。", "Check which basis the share and the growth rates are on."))
    }
}
