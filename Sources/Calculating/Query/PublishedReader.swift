import Planning

/// The published growth of a series, or of a percentage its published change.
///
/// Of several bases, one with the figure's own coverage, else one that states none, as
/// ``Cube/publishedGrowth(at:in:)`` finds it.
struct PublishedReader {
    private let candidates: [(series: Series, run: Run)]

    init(_ statistic: Statistic, _ series: Series, _ kind: Period.Kind, _ ground: QueryGround) {
        let catalogue = ground.catalogue
        let published =
            statistic.unit == .percent
            ? catalogue.publishedChanges(of: statistic.id) : catalogue.publishedGrowths(of: statistic.id)
        let coverage = catalogue.basis(series.basis)?.coverage ?? .unstated
        let all = published.flatMap { ground.cube.series(of: $0, in: series.area) }.map { each in
            (series: each, coverage: catalogue.basis(each.basis)?.coverage ?? .unstated)
        }
        let own = all.filter { $0.coverage == coverage }
        let unstated = all.filter { $0.coverage == .unstated && coverage != .unstated }
        candidates = (own + unstated).compactMap { each in
            ground.cube.run(of: each.series, kind: kind).map { (series: each.series, run: $0) }
        }
    }

    func value(_ period: Period) -> (value: Double, cell: Cell)? {
        let ordinal = period.ordinal
        for candidate in candidates {
            if let value = candidate.run[ordinal] { return (value, candidate.series.cell(period)) }
        }
        return nil
    }
}
