import Planning

/// What the texts of a file mean, in numbers, with the series and sources that they make together.
struct FigureNames: Sendable {
    var areas: NamedColumn<Area.ID>
    var statistics: NamedColumn<Statistic.ID>
    /// nil: the statistic's own basis, which is number 0.
    var bases: NamedColumn<Basis.ID?>
    var periods: NamedColumn<Period>
    /// Units by their bytes; no unit is number 0.
    var units: NamedColumn<[UInt8]>
    var citations: NamedColumn<[UInt8]>
    /// No note is number 0.
    var notes: NamedColumn<[UInt8]>
    var grades: NamedColumn<Source.Grade>
    /// What every row needs of the statistics and periods, by number.
    private(set) var statisticTraits: [StatisticTraits] = []
    private(set) var periodTraits: [PeriodTraits] = []
    private(set) var series: SeriesNumbers
    private(set) var sources = SourceNumbers()

    init(separator: UInt8, statistics count: Int) {
        areas = NamedColumn(separator: separator)
        statistics = NamedColumn(separator: separator)
        bases = NamedColumn(separator: separator)
        periods = NamedColumn(separator: separator)
        units = NamedColumn(separator: separator)
        citations = NamedColumn(separator: separator)
        notes = NamedColumn(separator: separator)
        grades = NamedColumn(separator: separator)
        series = SeriesNumbers(statistics: count)
        _ = (bases.number(of: nil), units.number(of: []), notes.number(of: []))
    }

    mutating func learn(_ result: CellResult<Statistic>, _ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        let known = statistics.learn(result.map(\.id), cell)
        if case .success(let statistic) = result, statistics.meanings.count > statisticTraits.count {
            statisticTraits.append(
                StatisticTraits(
                    statistic, basis: bases.number(of: statistic.basis),
                    unit: units.number(of: Array(statistic.unit.symbol.utf8))))
        }
        return known
    }

    mutating func learn(_ result: CellResult<Period>, _ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        let known = periods.learn(result, cell)
        if case .success(let period) = result, periods.meanings.count > periodTraits.count {
            periodTraits.append(PeriodTraits(period))
        }
        return known
    }

    /// The number of a series; basis 0 is the statistic's own.
    @inline(__always)
    mutating func series(_ area: Int32, _ statistic: Int32, _ basis: Int32) -> Int32 {
        let basis = basis == 0 ? statisticTraits[Int(statistic)].basis : basis
        if let known = series.number(area, statistic, basis) { return known }
        let new = bases.meanings[Int(basis)].map {
            Series(statistic: statistics.meanings[Int(statistic)], area: areas.meanings[Int(area)], basis: $0)
        }
        return new.map { series.enter($0, area, statistic, basis) } ?? 0
    }

    /// The number of a source.
    @inline(__always)
    mutating func source(_ key: SourceNumbers.Key) -> Int32 {
        sources.isLast(key) ? sources.last.number : otherSource(key)
    }

    private mutating func otherSource(_ key: SourceNumbers.Key) -> Int32 {
        if let known = sources.number(key) { return known }
        let source = Source(
            citation: String(decoding: citations.meanings[Int(key.citation)], as: UTF8.self),
            grade: grades.meanings[Int(key.grade)],
            note: String(decoding: notes.meanings[Int(key.note)], as: UTF8.self))
        return sources.enter(source, key)
    }

    /// The number of a source that holds for every row.
    mutating func key(of source: Source) -> SourceNumbers.Key {
        SourceNumbers.Key(
            citation: citations.number(of: Array(source.citation.utf8)), grade: grades.number(of: source.grade),
            note: notes.number(of: Array(source.note.utf8)))
    }
}
