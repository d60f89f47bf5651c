import Planning

extension FigureReader {
    /// The cells of a row that most files leave out, in numbers.
    private struct RareCells {
        var basis: Int32
        var unit: Int32 = 0
        var source: SourceNumbers.Key
    }

    /// Reads the next rows as long as they are right and each of their texts came before.
    mutating func readPlainRows(_ bytes: Span<UInt8>) {
        let columns = header.columns
        while readPlainRow(columns, bytes) {}
    }

    /// Reads the next row, or leaves it where it is.
    @inline(__always)
    private mutating func readPlainRow(_ columns: [FigureColumn?], _ bytes: Span<UInt8>) -> Bool {
        var place = scanner.position
        guard place < bytes.count else { return false }
        var (area, statistic, period): (Int32, Int32, Int32) = (-1, -1, -1)
        var figure: Figure?
        var rare = RareCells(basis: fixedBasis, source: fixedSource)
        var isFirst = true
        for column in columns {
            if !isFirst {
                guard place < bytes.count, bytes[place] == header.separator else { return false }
                place &+= 1
            }
            isFirst = false
            switch column {
            case .area: area = names.areas.texts.number(at: &place, bytes) ?? -1
            case .statistic: statistic = names.statistics.texts.number(at: &place, bytes) ?? -1
            case .period: period = names.periods.texts.number(at: &place, bytes) ?? -1
            case .value: figure = Figure(leading: bytes, at: &place)
            case nil: guard stepOverCell(&place, bytes) else { return false }
            default: guard readRareCell(column, &place, &rare, bytes) else { return false }
            }
        }
        guard area >= 0, statistic >= 0, period >= 0, let figure, stepOverLineEnd(&place, bytes) else { return false }
        guard let series = series(area, statistic, period, rare), cells.insert(series, period) else { return false }
        append(series, period, names.source(rare.source), figure, line: scanner.line)
        scanner.skipRow(to: place)
        return true
    }

    /// The number of the series of a row; nil where the unit or the period does not fit the statistic.
    @inline(__always)
    private mutating func series(_ area: Int32, _ statistic: Int32, _ period: Int32, _ rare: RareCells) -> Int32? {
        let traits = names.statisticTraits[Int(statistic)]
        guard traits.refused.isDisjoint(with: names.periodTraits[Int(period)]) else { return nil }
        guard rare.unit == 0 || rare.unit == traits.unit else { return nil }
        return names.series(area, statistic, rare.basis == 0 ? traits.basis : rare.basis)
    }

    private mutating func readRareCell(
        _ column: FigureColumn?, _ place: inout Int, _ rare: inout RareCells, _ bytes: Span<UInt8>
    ) -> Bool {
        let number: Int32
        switch column {
        case .basis:
            number = names.bases.texts.number(at: &place, bytes) ?? -1
            if header.mapping?.basis == nil { rare.basis = number }
        case .unit:
            number = names.units.texts.number(at: &place, bytes) ?? -1
            rare.unit = number
        case .source:
            number = names.citations.texts.number(at: &place, bytes) ?? -1
            rare.source.citation = number
        case .grade:
            number = names.grades.texts.number(at: &place, bytes) ?? -1
            rare.source.grade = number
        default:
            number = names.notes.texts.number(at: &place, bytes) ?? -1
            rare.source.note = number
        }
        return number >= 0
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
            place &+= 1
        }
        return place - start <= CSVTable.cellLimit
    }

    @inline(__always)
    private func stepOverLineEnd(_ place: inout Int, _ bytes: Span<UInt8>) -> Bool {
        guard place < bytes.count else { return true }
        let end = bytes[place]
        guard end == UInt8(ascii: "\n") || end == UInt8(ascii: "\r") else { return false }
        place &+= 1
        if end == UInt8(ascii: "\r"), place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place &+= 1 }
        return true
    }
}
