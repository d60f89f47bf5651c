import Planning

extension FigureReader {
    /// What the cells of a plain row said, in numbers.
    private struct PlainRow {
        var area: Int32 = 0
        var statistic: Int32 = 0
        var period: Int32 = 0
        var basis: Int32
        var unit: Int32 = 0
        var source: SourceNumbers.Key
        var figure: Figure?
    }

    /// Reads the next row when it is right and each of its texts came before; otherwise leaves it where it is.
    @inline(__always)
    mutating func readPlainRow(_ bytes: Span<UInt8>) -> Bool {
        var place = scanner.position
        guard place < bytes.count else { return false }
        var row = PlainRow(basis: fixedBasis, source: fixedSource)
        let last = header.columns.count - 1
        for index in header.columns.indices {
            guard readPlainCell(header.columns[index], &place, &row, bytes) else { return false }
            guard index < last else { break }
            guard place < bytes.count, bytes[place] == header.separator else { return false }
            place += 1
        }
        guard stepOverLineEnd(&place, bytes) else { return false }
        return take(row, end: place)
    }

    @inline(__always)
    private mutating func readPlainCell(
        _ column: FigureColumn?, _ place: inout Int, _ row: inout PlainRow, _ bytes: Span<UInt8>
    ) -> Bool {
        let number: Int32?
        switch column {
        case nil: return stepOverCell(&place, bytes)
        case .value:
            row.figure = Figure(leading: bytes, at: &place)
            return row.figure != nil
        case .area:
            number = names.areas.texts.number(at: &place, bytes)
            row.area = number ?? -1
        case .statistic:
            number = names.statistics.texts.number(at: &place, bytes)
            row.statistic = number ?? -1
        case .period:
            number = names.periods.texts.number(at: &place, bytes)
            row.period = number ?? -1
        case .basis, .unit, .source, .grade, .note: return readRareCell(column, &place, &row, bytes)
        }
        return number ?? -1 >= 0
    }

    private mutating func readRareCell(
        _ column: FigureColumn?, _ place: inout Int, _ row: inout PlainRow, _ bytes: Span<UInt8>
    ) -> Bool {
        let number: Int32
        switch column {
        case .basis:
            number = names.bases.texts.number(at: &place, bytes) ?? -1
            if header.mapping?.basis == nil { row.basis = number }
        case .unit:
            number = names.units.texts.number(at: &place, bytes) ?? -1
            row.unit = number
        case .source:
            number = names.citations.texts.number(at: &place, bytes) ?? -1
            row.source.citation = number
        case .grade:
            number = names.grades.texts.number(at: &place, bytes) ?? -1
            row.source.grade = number
        default:
            number = names.notes.texts.number(at: &place, bytes) ?? -1
            row.source.note = number
        }
        return number >= 0
    }

    @inline(__always)
    private mutating func take(_ row: PlainRow, end: Int) -> Bool {
        let traits = names.statisticTraits[Int(row.statistic)]
        guard traits.refused.isDisjoint(with: names.periodTraits[Int(row.period)]) else { return false }
        guard row.unit == 0 || row.unit == traits.unit else { return false }
        let series = names.series(row.area, row.statistic, row.basis)
        guard cells.insert(series, row.period) else { return false }
        append(series, row.period, names.source(row.source), row.figure, line: scanner.line)
        scanner.skipRow(to: end)
        return true
    }

    /// Steps over a cell that nobody reads; it may be plain ASCII only.
    @inline(__always)
    private func stepOverCell(_ place: inout Int, _ bytes: Span<UInt8>) -> Bool {
        let start = place
        while place < bytes.count, bytes[place] != header.separator {
            let byte = bytes[place]
            if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") {
                return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            }
            place += 1
        }
        return place - start <= CSVTable.cellLimit
    }

    @inline(__always)
    private func stepOverLineEnd(_ place: inout Int, _ bytes: Span<UInt8>) -> Bool {
        guard place < bytes.count else { return true }
        let end = bytes[place]
        guard end == UInt8(ascii: "\n") || end == UInt8(ascii: "\r") else { return false }
        place += 1
        if end == UInt8(ascii: "\r"), place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
        return true
    }
}
