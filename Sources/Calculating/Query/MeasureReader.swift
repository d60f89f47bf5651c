import Planning

/// Answers the measures of one series, period by period; what a measure needs beside is looked up when first asked for.
struct MeasureReader {
    typealias Reading = (value: CellValue, origin: AnsweredCell.Origin)

    let asked: AnsweredSeries
    let query: FigureQuery
    let kind: Period.Kind
    private var level: LevelReader
    private var published: PublishedReader?
    private var toDate: ToDateReader?
    private var parents: [Area.ID: LevelReader] = [:]

    init(_ asked: AnsweredSeries, _ query: FigureQuery, _ kind: Period.Kind, _ ground: QueryGround) {
        self.asked = asked
        self.query = query
        self.kind = kind
        level = Self.level(asked, in: asked.area, query, kind, ground)
    }

    mutating func periods(_ ground: inout QueryGround) -> Set<Period> { level.periods(&ground) }

    mutating func answer(
        _ measure: FigureMeasure, _ period: Period, _ ground: inout QueryGround, _ places: inout PlaceBook
    ) -> Reading {
        if let parent = asked.under, ground.parent(of: asked.area, on: period.lastDay) != parent {
            return (.missing(.notBelowThen), .own)
        }
        switch measure {
        case .value: return (level.value(period, &ground), .own)
        case .growth: return growth(period, ground)
        case .computedGrowth: return (computedGrowth(period, &ground), .own)
        case .toDate: return sumToDate(period, &ground)
        case .share: return (share(period, &ground), .own)
        case .rank: return (place(period, &ground, &places), .own)
        }
    }

    /// The reader of the same subject in an area.
    static func level(
        _ asked: AnsweredSeries, in area: Area.ID, _ query: FigureQuery, _ kind: Period.Kind, _ ground: QueryGround
    ) -> LevelReader {
        if let statistic = asked.statistic, let basis = asked.basis {
            return LevelReader(
                statistic, Series(statistic: statistic.id, area: area, basis: basis), kind, ground)
        }
        let formula: Formula? = if case .formula(let formula) = query.subjects[asked.subject] { formula } else { nil }
        return LevelReader(formula, in: area, kind)
    }

    private mutating func growth(_ period: Period, _ ground: QueryGround) -> Reading {
        guard let statistic = asked.statistic, let series = asked.series else {
            return (.missing(.notForFormula), .own)
        }
        let reader = published ?? PublishedReader(statistic, series, kind, ground)
        published = reader
        guard let found = reader.value(period) else { return (.missing(.notPublished), .own) }
        return (.reported(found.value), .elsewhere(found.cell))
    }

    /// Growth between two whole values, or of a percentage the change in points; never across a break.
    private mutating func computedGrowth(_ period: Period, _ ground: inout QueryGround) -> CellValue {
        guard let before = period.yearBefore else { return .missing(.noYearBefore) }
        if let gap = asked.statistic?.breaks.first(where: { $0.separates(before, period) }) {
            return .missing(.seriesBreak(gap.reason, from: gap.from))
        }
        let now = level.value(period, &ground)
        guard let later = now.whole else { return .missing(now.gapOfWhole) }
        guard let earlier = level.value(before, &ground).whole else { return .missing(.noYearBefore) }
        if asked.statistic?.unit == .percent { return .finite(later - earlier) }
        return earlier > 0 ? .finite((later / earlier - 1) * 100) : .missing(.notPositiveBefore)
    }

    private mutating func sumToDate(_ period: Period, _ ground: inout QueryGround) -> Reading {
        guard let statistic = asked.statistic, let series = asked.series else {
            return (.missing(.notForFormula), .own)
        }
        guard statistic.accumulation == .flow else { return (.missing(.notAccumulated), .own) }
        var reader = toDate ?? ToDateReader(statistic, series, ground)
        toDate = nil
        let reading = reader.value(period, &level, &ground)
        toDate = reader
        return reading
    }

    private mutating func share(_ period: Period, _ ground: inout QueryGround) -> CellValue {
        guard let statistic = asked.statistic else { return .missing(.notForFormula) }
        guard statistic.isAdditiveOverAreas else { return .missing(.notAdditive) }
        guard let parent = ground.parent(of: asked.area, on: period.lastDay) else { return .missing(.noParent) }
        let own = level.value(period, &ground)
        guard let part = own.whole else { return .missing(own.gapOfWhole) }
        var above = parents.removeValue(forKey: parent) ?? Self.level(asked, in: parent, query, kind, ground)
        let whole = above.value(period, &ground)
        parents[parent] = above
        guard let total = whole.whole, total > 0 else {
            return .missing(whole.lacking.isEmpty ? .parentMissing : .incomplete(whole.lacking))
        }
        return .finite(part / total * 100)
    }

    /// The place by size among the areas under the same one; equal values share the better place.
    private mutating func place(
        _ period: Period, _ ground: inout QueryGround, _ places: inout PlaceBook
    ) -> CellValue {
        guard let parent = ground.parent(of: asked.area, on: period.lastDay) else { return .missing(.noParent) }
        let own = WindowReader(asked, query).value(period, &level, &ground)
        guard let value = own.whole else { return .missing(own.gapOfWhole) }
        let others = places.siblings(asked, under: parent, period, query, &ground)
        return .placed(
            1 + others.values.count { $0 > value }, among: others.values.count, lacking: others.lacking)
    }
}
