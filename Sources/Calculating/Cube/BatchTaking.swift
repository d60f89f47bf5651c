import Planning

/// What taking batches of observations into a cube remembers from row to row and from batch to batch.
public struct BatchTaking: Sendable {
    /// Where a series of one kind of period stands in the cube.
    struct Place: Sendable {
        /// Which page it lies on: the numbers of its column set, its shelf and its area in one; -1 where none is known.
        let page: Int
        /// Which of the page's columns it is.
        let column: Int32

        static let unknown = Place(page: -1, column: 0)

        init(page: Int, column: Int32) {
            self.page = page
            self.column = column
        }

        init(set: Int, column: Int, area: Int) {
            let shelf = column / Page.width
            self.init(page: set << 48 | shelf << 28 | area, column: Int32(column % Page.width))
        }

        var set: Int { page >> 48 }
        var shelf: Int { page >> 28 & 0xF_FFFF }
        var area: Int { page & 0xFFF_FFFF }
    }

    /// The mark that figures of one entry with so many digits had last.
    private struct LastMark: Sendable {
        var mark: UInt32 = 0
        var source: Int32 = 0
        var scale = 0
    }

    private var kinds = Numbering<Period.Kind>()
    private(set) var periods: [(kind: Int, ordinal: Int)] = []
    /// The places of all series, by kind of period.
    private(set) var places: [[Place]] = []
    private var sources: [Int32] = []
    private var provenances: [Int32] = []
    private var sourceNumbers: [Source: Int32] = [:]
    private var provenanceNumbers: [Int: Int32] = [:]
    private var marks: [Mark: UInt32] = [:]
    /// Four for each entry, by the last bits of the number of digits; mark 0 where none came.
    private var lastMarks: [LastMark] = []

    /// Remembers nothing yet.
    public init() {}

    /// Numbers what the batch's tables have more than those of the batch before, or all of it in a new table.
    mutating func begin(_ batch: ObservationBatch, _ cube: inout Cube) {
        if !batch.isContinued { forgetTables() }
        for period in batch.periods.dropFirst(periods.count) {
            periods.append((kinds.number(of: period.kind), period.ordinal))
        }
        for source in batch.sources.dropFirst(sources.count) { sources.append(number(of: source, &cube)) }
        for provenance in batch.provenances.dropFirst(provenances.count) {
            provenances.append(number(of: provenance, &cube))
            lastMarks.append(contentsOf: repeatElement(LastMark(), count: 4))
        }
        while places.count < kinds.values.count { places.append([]) }
        for kind in places.indices {
            let missing = batch.series.count - places[kind].count
            if missing > 0 { places[kind].append(contentsOf: repeatElement(.unknown, count: missing)) }
        }
    }

    private mutating func forgetTables() {
        periods = []
        places = []
        sources = []
        provenances = []
        lastMarks = []
    }

    private mutating func number(of source: Source, _ cube: inout Cube) -> Int32 {
        let number = sourceNumbers[source] ?? cube.number(of: source)
        sourceNumbers[source] = number
        return number
    }

    private mutating func number(of provenance: Provenance, _ cube: inout Cube) -> Int32 {
        let number = provenanceNumbers[provenance.position] ?? Int32(cube.provenances.append(provenance))
        provenanceNumbers[provenance.position] = number
        cube.position = max(cube.position, provenance.position)
        return number
    }

    /// The ordinal of a row's period.
    func ordinal(of row: ObservationBatch.Row) -> Int { periods[Int(row.period)].ordinal }

    /// Where a row's series stands, in columns and pages that are made when they are missing.
    mutating func place(of row: ObservationBatch.Row, in batch: ObservationBatch, _ cube: inout Cube) -> Place {
        let kind = periods[Int(row.period)].kind
        let known = places[kind][Int(row.series)]
        if known.page >= 0 { return known }
        let series = batch.series[Int(row.series)]
        let set = cube.set(for: kinds.values[kind])
        let column = ColumnSet.Column(statistic: series.statistic, basis: series.basis)
        let place = Place(
            set: set, column: cube.sets[set].number(of: column), area: cube.areas.number(of: series.area))
        places[kind][Int(row.series)] = place
        return place
    }

    /// The number of a row's mark, from 1.
    mutating func mark(of row: ObservationBatch.Row, _ cube: inout Cube) -> UInt32 {
        let mark = Mark(
            provenance: provenances[Int(row.provenance)], source: sources[Int(row.source)],
            scale: UInt8(row.figure?.scale ?? 0), form: row.form)
        let number = marks[mark] ?? UInt32(cube.marks.append(mark) + 1)
        marks[mark] = number
        if let figure = row.figure, mark.form == .plain {
            lastMarks[slot(row, figure)] = LastMark(mark: number, source: row.source, scale: figure.scale)
        }
        return number
    }

    /// The number of a row's mark when its figure follows from its value and the mark came lately; otherwise 0.
    @inline(__always)
    func plainMark(of row: ObservationBatch.Row, _ figure: Figure) -> UInt32 {
        let last = lastMarks[slot(row, figure)]
        return last.source == row.source && last.scale == figure.scale && figure.followsFromValue ? last.mark : 0
    }

    @inline(__always)
    private func slot(_ row: ObservationBatch.Row, _ figure: Figure) -> Int {
        Int(row.provenance) &* 4 &+ figure.scale & 3
    }
}

extension ObservationBatch.Row {
    fileprivate var form: Mark.Form {
        guard let figure else { return .withdrawn }
        return figure.followsFromValue ? .plain : .exact
    }
}

extension Cube {
    /// The column set of a kind of period, made when it is missing.
    fileprivate mutating func set(for kind: Period.Kind) -> Int {
        if let known = sets.firstIndex(where: { $0.kind == kind }) { return known }
        sets.append(ColumnSet(kind: kind))
        return sets.count - 1
    }

    /// The number of a source; one that comes twice in a row is kept once.
    fileprivate mutating func number(of source: Source) -> Int32 {
        if sources.last == source { return Int32(sources.count - 1) }
        return Int32(sources.append(source))
    }
}
