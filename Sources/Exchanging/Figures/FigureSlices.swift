public import Planning

/// Reads slices of one large file in UTF-8, in which everything is right, into batches.
///
/// Several of these may read slices at the same time, each its own; the batches of one share their tables, so that each
/// has its own `BatchTaking`. A file in which anything is wrong is for ``FigureTable`` to read, which says what.
public struct FigureSlices: Sendable {
    private var reader: FigureReader
    private let provenance: Provenance
    private var isRight = true

    /// Begins with no slice of a file whose header is known to be complete.
    public init(_ header: FigureHeader, catalogue: Catalogue, entry: Provenance) {
        reader = FigureReader(
            header, scanner: CSVScanner(separator: header.separator, file: header.file), catalogue: catalogue)
        provenance = entry
    }

    /// The figures of a slice that starts and ends between two rows; nil where something in it is not right.
    public mutating func read(_ slice: Span<UInt8>) -> ObservationBatch? {
        isRight = isRight && reader.readSlice(slice)
        guard isRight else { return nil }
        return ObservationBatch(
            series: reader.names.series.values, periods: reader.names.periods.meanings, provenances: [provenance],
            sources: reader.names.sources.values, rows: reader.rows, isContinued: true)
    }

    /// Whether a figure that this one has read was read by another one too.
    public func overlaps(_ other: FigureSlices) -> Bool { reader.overlaps(other.reader) }

    /// Cuts the rows of a file into slices of at least so many bytes, each of whole rows.
    ///
    /// A line end inside quotes may be taken for the end of a row; the slice before it then has an open quote and gives
    /// nothing.
    public static func ranges(of file: Span<UInt8>, behind start: Int, size: Int = 1 << 20) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var place = start
        while place < file.count {
            let end = self.end(of: file, from: place, size: max(1, size))
            ranges.append(place..<end)
            place = end
        }
        return ranges
    }

    private static func end(of file: Span<UInt8>, from start: Int, size: Int) -> Int {
        var end = min(file.count, start + size)
        while end < file.count, file[end - 1] != UInt8(ascii: "\n") { end += 1 }
        return end
    }
}

extension FigureReader {
    fileprivate func overlaps(_ other: FigureReader) -> Bool {
        let periodsThere = names.periods.numbers(in: other.names.periods)
        let seriesThere = names.series.numbers(
            in: other.names.series, areas: names.areas.numbers(in: other.names.areas),
            statistics: names.statistics.numbers(in: other.names.statistics),
            bases: names.bases.numbers(in: other.names.bases))
        return cells.contains { mine, period in
            let (series, period) = (seriesThere[Int(mine)], periodsThere[Int(period)])
            return series >= 0 && period >= 0 && other.cells.contains(series, period)
        }
    }
}
