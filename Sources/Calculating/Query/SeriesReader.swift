import Planning

/// One series of an answer: its own figures, and where there is none the sum of the areas below.
///
/// The run is looked up once; each period is then one step in it.
struct SeriesReader {
    private struct Child {
        let link: AreaTree.Link
        var reader: SeriesReader
    }

    let series: Series
    let kind: Period.Kind
    private let run: Run?
    /// The complete sums of the areas below, where they stand ready.
    private let sums: Run?
    private let isAdditive: Bool
    private var below: [Child] = []
    private var hasLookedBelow = false

    init(_ series: Series, _ kind: Period.Kind, isAdditive: Bool, _ ground: QueryGround) {
        self.series = series
        self.kind = kind
        self.isAdditive = isAdditive
        run = ground.cube.run(of: series, kind: kind)
        sums = isAdditive ? ground.totals?.run(of: series, kind: kind, in: ground.cube) : nil
    }

    /// The value at a period's ordinal, by the tree of the period's last day.
    mutating func value(at ordinal: Int, on day: Day, _ ground: inout QueryGround) -> CellValue {
        if let own = run?[ordinal] { return .reported(own) }
        if let sum = sums?[ordinal] { return .rolledUp(sum, lacking: []) }
        guard isAdditive, ground.tree != nil else { return .missing(.noFigure) }
        return sumBelow(ordinal, day, &ground)
    }

    /// The same rule as ``Cube/rollUp(_:over:in:)``: an area counts with its own figure, else with a complete sum.
    private mutating func sumBelow(_ ordinal: Int, _ day: Day, _ ground: inout QueryGround) -> CellValue {
        lookBelow(&ground)
        var (sum, found, lacking) = (0.0, 0, [Area.ID]())
        for index in below.indices where below[index].link.holds(on: day) {
            if let part = below[index].reader.value(at: ordinal, on: day, &ground).whole {
                (sum, found) = (sum + part, found + 1)
            } else {
                lacking.append(below[index].link.child)
            }
        }
        if found > 0 { return .rolledUp(sum, lacking: lacking) }
        return .missing(lacking.isEmpty ? .noFigure : .noFigureBelow(lacking.count))
    }

    private mutating func lookBelow(_ ground: inout QueryGround) {
        guard !hasLookedBelow else { return }
        hasLookedBelow = true
        for link in ground.links(below: series.area) {
            let series = Series(statistic: series.statistic, area: link.child, basis: series.basis)
            below.append(Child(link: link, reader: SeriesReader(series, kind, isAdditive: isAdditive, ground)))
        }
    }

    /// The periods that have a figure here, or below where there is none here.
    mutating func periods(_ ground: inout QueryGround) -> Set<Period> {
        if run != nil { return Set(ground.cube.periods(of: series).filter { $0.kind == kind }) }
        guard isAdditive, ground.tree != nil else { return [] }
        if let totals = ground.totals {
            return Set(totals.partialRun(of: series, kind: kind, in: ground.cube)?.periods() ?? [])
        }
        var found: Set<Period> = []
        lookBelow(&ground)
        for index in below.indices { found.formUnion(below[index].reader.periods(&ground)) }
        return found
    }
}
