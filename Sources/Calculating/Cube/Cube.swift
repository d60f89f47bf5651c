import HashTreeCollections
public import Planning

/// The in-memory state that answers every query (数据立方): an immutable snapshot as of one ledger position.
///
/// Numbers lie in dense runs, sixteen columns to a page; beside each stands a mark that leads to its printed digits,
/// source and entry. Earlier versions are kept aside. A new submission makes the next snapshot, which shares every page
/// that it does not change; whoever holds this one keeps reading it unchanged.
public struct Cube: Sendable {
    /// An earlier version of a figure.
    struct Version: Sendable {
        let mark: UInt32
        let figure: Figure?
    }

    /// The ledger position that the snapshot stands at; 0 when empty.
    public internal(set) var position = 0
    /// How many cells have a figure.
    public internal(set) var count = 0

    var areas = Numbering<Area.ID>()
    var sets: [ColumnSet] = []
    var marks = GrowingTable<Mark>()
    var provenances = GrowingTable<Provenance>()
    var sources = GrowingTable<Source>()
    var exact = TreeDictionary<CellNumber, Figure>()
    var earlier = TreeDictionary<CellNumber, [Version]>()

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
    public subscript(cell: Cell) -> Double? { run(of: cell.series, kind: cell.period.kind)?[cell.period.ordinal] }

    /// The values of one kind of period; nil when there never was one.
    public func run(of series: Series, kind: Period.Kind) -> Run? {
        guard let area = areas[series.area] else { return nil }
        let column = ColumnSet.Column(statistic: series.statistic, basis: series.basis)
        for set in sets where set.kind == kind {
            guard let number = set.columns[column], let page = set.shelves[number / Page.width][area],
                page.isTouched(number % Page.width)
            else { return nil }
            return page.run(number % Page.width, kind)
        }
        return nil
    }

    /// The periods that have a figure and end on or before a day, oldest first.
    public func periods(of series: Series, through day: Day? = nil) -> [Period] {
        let runs = sets.compactMap { run(of: series, kind: $0.kind) }
        return runs.map { $0.periods(through: day) }.joinedInOrder()
    }

    /// All series that ever had a figure, in the order of their codes.
    public var series: [Series] {
        var found: Set<Series> = []
        for set in sets { set.forEachTouched { column, area in found.insert(series(column, areas.values[area])) } }
        return found.sorted()
    }

    /// The series of a statistic for an area, on every basis.
    public func series(of statistic: Statistic.ID, in area: Area.ID) -> [Series] {
        guard let number = areas[area] else { return [] }
        let bases = sets.flatMap { $0.bases(of: statistic, touchedIn: number) }
        return Set(bases).sorted().map { Series(statistic: statistic, area: area, basis: $0) }
    }

    private func series(_ column: ColumnSet.Column, _ area: Area.ID) -> Series {
        Series(statistic: column.statistic, area: area, basis: column.basis)
    }
}
