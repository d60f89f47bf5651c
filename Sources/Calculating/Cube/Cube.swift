public import Planning

/// The in-memory state that answers every query (数据立方): an immutable snapshot as of one ledger position.
///
/// Numbers lie in dense runs; the exact figures with their provenance, and every earlier version of them, lie beside.
/// A new submission makes the next snapshot; whoever holds this one keeps reading it unchanged.
public struct Cube: Sendable {
    private struct RunKey: Hashable {
        let series: Series
        let kind: Period.Kind
    }

    private struct Place: Hashable {
        let statistic: Statistic.ID
        let area: Area.ID
    }

    /// The ledger position that the snapshot stands at; 0 when empty.
    public private(set) var position = 0
    private var runs: [RunKey: Run] = [:]
    private var versions: [Cell: [RecordedObservation]] = [:]
    private var kinds: [Series: Set<Period.Kind>] = [:]
    private var bases: [Place: [Series]] = [:]

    /// Loads observations in ledger order; a later one of a cell replaces the earlier and keeps it as history.
    public init(_ observations: [RecordedObservation] = []) {
        take(observations)
    }

    /// The next snapshot, with more observations on top.
    public func applying(_ observations: [RecordedObservation]) -> Cube {
        var next = self
        next.take(observations)
        return next
    }

    /// The value that computation uses; nil when missing or withdrawn.
    public subscript(cell: Cell) -> Double? {
        runs[RunKey(series: cell.series, kind: cell.period.kind)]?[cell.period.ordinal]
    }

    /// The figure in force with its provenance; nil when missing or withdrawn.
    public func figure(at cell: Cell) -> RecordedObservation? {
        versions[cell]?.last.flatMap { $0.observation.figure == nil ? nil : $0 }
    }

    /// Every version of a figure, oldest first, withdrawals included.
    public func history(of cell: Cell) -> [RecordedObservation] { versions[cell] ?? [] }

    /// The values of one kind of period; nil when there are none.
    public func run(of series: Series, kind: Period.Kind) -> Run? { runs[RunKey(series: series, kind: kind)] }

    /// The periods that have a figure and end on or before a day, oldest first.
    public func periods(of series: Series, through day: Day? = nil) -> [Period] {
        let kinds = kinds[series] ?? []
        let periods = kinds.flatMap { kind in
            run(of: series, kind: kind)?.ordinals.compactMap { Period(kind, ordinal: $0) } ?? []
        }
        return periods.filter { period in day.map { period.lastDay <= $0 } ?? true }.sorted()
    }

    /// All series that ever had a figure, in the order of their codes.
    public var series: [Series] {
        kinds.keys.sorted { ($0.statistic, $0.area, $0.basis) < ($1.statistic, $1.area, $1.basis) }
    }

    /// The series of a statistic for an area, on every basis.
    public func series(of statistic: Statistic.ID, in area: Area.ID) -> [Series] {
        bases[Place(statistic: statistic, area: area)] ?? []
    }

    /// How many cells have a figure.
    public var count: Int { versions.values.count { $0.last?.observation.figure != nil } }

    private mutating func take(_ observations: [RecordedObservation]) {
        for recorded in observations {
            let cell = recorded.observation.cell
            let key = RunKey(series: cell.series, kind: cell.period.kind)
            runs[key, default: Run(kind: key.kind)].set(recorded.observation.figure?.value, at: cell.period.ordinal)
            versions[cell, default: []].append(recorded)
            note(cell.series, key.kind)
            position = max(position, recorded.provenance.position)
        }
    }

    private mutating func note(_ series: Series, _ kind: Period.Kind) {
        if kinds[series, default: []].insert(kind).inserted, kinds[series]?.count == 1 {
            let place = Place(statistic: series.statistic, area: series.area)
            bases[place] = ((bases[place] ?? []) + [series]).sorted { $0.basis < $1.basis }
        }
    }
}
