import Planning

/// The values of a subject in one area: figures with their roll-up, a ratio of two sums, or a formula.
struct LevelReader {
    private struct Parts {
        var part: SeriesReader
        var whole: SeriesReader
    }

    private var own: SeriesReader?
    private var parts: Parts?
    private let formula: Formula?
    private let area: Area.ID
    private let kind: Period.Kind

    /// A formula; nil stands for nothing at all.
    init(_ formula: Formula?, in area: Area.ID, _ kind: Period.Kind) {
        self.formula = formula
        self.area = area
        self.kind = kind
    }

    init(_ statistic: Statistic, _ series: Series, _ kind: Period.Kind, _ ground: QueryGround) {
        formula = ground.calculated[statistic.id]
        area = series.area
        self.kind = kind
        own = SeriesReader(series, kind, isAdditive: statistic.isAdditiveOverAreas, ground)
        guard case .ratio(let part?, let whole?) = statistic.accumulation else { return }
        parts = Parts(
            part: Self.part(part, series, kind, ground), whole: Self.part(whole, series, kind, ground))
    }

    private static func part(
        _ statistic: Statistic.ID, _ series: Series, _ kind: Period.Kind, _ ground: QueryGround
    ) -> SeriesReader {
        let isAdditive = ground.catalogue.statistic(statistic)?.isAdditiveOverAreas ?? false
        return SeriesReader(
            Series(statistic: statistic, area: series.area, basis: series.basis), kind, isAdditive: isAdditive, ground)
    }

    /// The value of a period.
    mutating func value(_ period: Period, _ ground: inout QueryGround) -> CellValue {
        let own = own?.value(at: period.ordinal, on: period.lastDay, &ground) ?? .missing(.noFigure)
        if own.number == nil, let formula { return Self.value(of: formula, area, period, ground) }
        return own.number == nil && parts != nil ? ratio(period, &ground) : own
    }

    /// The periods that have a figure, or that anything a formula reads has one for.
    mutating func periods(_ ground: inout QueryGround) -> Set<Period> {
        var found = own?.periods(&ground) ?? []
        for input in formula?.inputs ?? [] {
            let series = Series(statistic: input.statistic, area: input.area ?? area, basis: input.basis)
            guard let statistic = ground.catalogue.statistic(input.statistic) else { continue }
            var reader = LevelReader(statistic, series, kind, ground)
            found.formUnion(reader.periods(&ground))
        }
        return found
    }

    /// A ratio that was not reported is numerator over denominator, both whole; shares are never averaged.
    private mutating func ratio(_ period: Period, _ ground: inout QueryGround) -> CellValue {
        let part = parts?.part.value(at: period.ordinal, on: period.lastDay, &ground).whole
        let whole = parts?.whole.value(at: period.ordinal, on: period.lastDay, &ground).whole
        guard let part, let whole, whole > 0 else { return .missing(.partsMissing) }
        return .finite(part / whole * 100)
    }

    private static func value(
        of formula: Formula, _ area: Area.ID, _ period: Period, _ ground: QueryGround
    ) -> CellValue {
        let context = FormulaContext(cells: ground.cells, tree: ground.tree, area: area, period: period)
        return CellValue(formula.value(in: context))
    }
}
