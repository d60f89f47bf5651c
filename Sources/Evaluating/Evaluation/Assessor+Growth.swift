import Calculating
import Planning

extension Assessor {
    /// What is known of the growth since the baseline.
    struct GrowthRecord {
        /// The product of 1 + growth.
        let factor: Double
        /// How many years it covers.
        let years: Int
        /// The latest figure behind it.
        let latest: Measure
        /// Whether it is a published average, chained published rates, or computed from levels.
        let origin: Bilingual
    }

    /// 年均增速: chained growth against the promised rate.
    func assessAverageGrowth(_ bound: Bound) -> Assessment {
        var draft = Draft()
        draft.baseline = baseline
        draft.current = current
        let promised = Percent(bound.figure.value)
        guard let record = publishedAverage() ?? chainedGrowth() ?? growthBetweenLevels(),
            let attainment = AverageGrowthAttainment(
                factor: record.factor, elapsed: record.years, promised: promised, years: planYears)
        else {
            draft.missing = [missingCurrent()]
            return insufficient(draft)
        }
        draft.current = record.latest
        draft.required = attainment.remaining
        draft.add(
            .averageGrowth, "年均增速达成（\(record.origin.chinese)）", "Average growth (\(record.origin.english))",
            Progress(done: attainment.done, expected: Double(record.years) / Double(planYears)), decides: true)
        draft.findings += impliedBaseFindings(record)
        if kind == .final { judgeGrowth(record, attainment, bound, &draft) }
        let rating = rule.rating(of: Progress(done: attainment.ratio, expected: 1)) ?? .behind
        return conclude(
            draft, rating, reasonForGrowth(record, attainment, bound),
            because: verdict(Progress(done: attainment.ratio, expected: 1)))
    }

    private func judgeGrowth(
        _ record: GrowthRecord, _ attainment: AverageGrowthAttainment, _ bound: Bound, _ draft: inout Draft
    ) {
        let isComplete = record.years >= planYears
        draft.isProvisional = !isComplete
        if isComplete {
            draft.final = FinalJudgement(
                ofGrowth: attainment.realised, against: bound, nature: indicator.nature, by: rule)
        } else {
            draft.missing.append(missingCurrent())
        }
    }

    private var growthSeries: [Series] {
        facts.catalogue.publishedGrowths(of: indicator.statistic)
            .flatMap { facts.cube.series(of: $0, in: indicator.area) }
    }

    /// A published average that starts right after the baseline, the longest one.
    private func publishedAverage() -> GrowthRecord? {
        let first = indicator.baseline.lastDay.year + 1
        let spans = growthSeries.flatMap { series in
            facts.cube.periods(of: series, through: day).map(series.cell)
        }.filter { cell in
            if case .span = cell.period.kind { cell.period.year == first } else { false }
        }
        guard let longest = spans.max(by: { $0.period.months < $1.period.months }),
            let measure = Measure(facts.cube.figure(at: longest)), measure.value > -100
        else { return nil }
        let years = longest.period.months / 12
        return GrowthRecord(
            factor: power(1 + measure.value / 100, Double(years)), years: years, latest: measure,
            origin: Bilingual("公布的年均增速", "published average"))
    }

    /// Published yearly rates from the year after the baseline on; the last year may be a cumulative rate.
    private func chainedGrowth() -> GrowthRecord? {
        var rates: [Measure] = []
        for year in (indicator.baseline.lastDay.year + 1)...indicator.targetYear {
            guard let rate = yearlyRate(in: year) else { break }
            rates.append(rate)
            if rate.period.kind != .year { break }
        }
        guard let last = rates.last, let factor = growthFactor(chaining: rates.map { Percent($0.value) }) else {
            return nil
        }
        return GrowthRecord(
            factor: factor, years: rates.count, latest: last,
            origin: rates.count == 1
                ? Bilingual("公布的同比增速", "published yearly rate")
                : Bilingual("公布的同比增速连乘所得年均增速", "published yearly rates chained"))
    }

    private func yearlyRate(in year: Int) -> Measure? {
        guard let whole = Period(.year, year: year) else { return nil }
        let cumulative = (2...12).reversed().compactMap { Period(.cumulative, year: year, part: $0) }
        return ([whole] + cumulative).filter { $0.lastDay <= day }.lazy
            .compactMap { Measure(facts.cube.publishedGrowth(at: series.cell($0), in: facts.catalogue)) }.first
    }

    private func growthBetweenLevels() -> GrowthRecord? {
        guard let base = baseline, base.value > 0 else { return nil }
        let years = facts.periods(of: series, through: day).filter { $0.kind == .year }
        guard let last = years.last(where: { $0 > base.period }).flatMap(measure), last.value > 0 else { return nil }
        return GrowthRecord(
            factor: last.value / base.value, years: last.period.year - base.period.year, latest: last,
            origin: Bilingual("按现价水平推算", "from published levels"))
    }
}
