import Planning

/// What a text means is looked up once; afterwards its bytes say it.
extension FigureReader {
    mutating func readArea(_ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        names.areas.known(cell) ?? names.areas.learn(lookup.area(text(cell)), cell)
    }

    mutating func readStatistic(_ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        names.statistics.known(cell) ?? names.learn(lookup.statistic(text(cell)), cell)
    }

    mutating func readBasis(_ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        if header.mapping?.basis != nil { return .success(fixedBasis) }
        return names.bases.known(cell) ?? names.bases.learn(lookup.basis(text(cell)), cell)
    }

    mutating func readPeriod(_ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        if let known = names.periods.known(cell) { return known }
        let isCompact = header.mapping?.hasCompactMonths == true
        let period = isCompact ? PeriodReading.readCompact(text(cell)) : PeriodReading.read(text(cell))
        return names.learn(period, cell)
    }

    mutating func readCitation(_ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        if let known = names.citations.known(cell) { return known }
        let text = text(cell)
        let citation = text.isEmpty ? .failure(.missing(.source)) : Self.plainText(text)
        return names.citations.learn(citation.map { Array($0.utf8) }, cell)
    }

    mutating func readNote(_ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        names.notes.known(cell) ?? names.notes.learn(Self.plainText(text(cell)).map { Array($0.utf8) }, cell)
    }

    mutating func readGrade(_ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        names.grades.known(cell) ?? names.grades.learn(Self.grade(trimmed(cell)), cell)
    }

    mutating func isUnitRight(_ row: CarefulRow, _ statistic: Int32) -> Bool {
        let unit = trimmed(row[.unit])
        guard !unit.isEmpty, let whole = statistics(statistic), !unit.elementsEqual(whole.unit.symbol.utf8)
        else { return learnUnit(row[.unit], unit) }
        if text(unit) == "％", whole.unit == .percent { return learnUnit(row[.unit], Array("%".utf8)[...]) }
        note(.unit(text(unit), of: whole), row, .unit)
        return false
    }

    mutating func isFitting(_ period: Int32, _ statistic: Int32, _ row: CarefulRow) -> Bool {
        let refused = names.statisticTraits[Int(statistic)].refused
        guard !refused.isDisjoint(with: names.periodTraits[Int(period)]) else { return true }
        guard let whole = statistics(statistic) else { return false }
        note(.misfit(names.periods.meanings[Int(period)], whole), row, .period)
        return false
    }

    private func statistics(_ number: Int32) -> Statistic? {
        lookup.catalogue.statistic(names.statistics.meanings[Int(number)])
    }

    /// Keeps a right unit, so that the next row that has it is plain.
    private mutating func learnUnit(_ cell: ArraySlice<UInt8>, _ unit: ArraySlice<UInt8>) -> Bool {
        if names.units.known(cell) == nil { _ = names.units.learn(.success(Array(unit)), cell) }
        return true
    }

    private func text(_ cell: ArraySlice<UInt8>) -> String { String(decoding: trimmed(cell), as: UTF8.self) }

    /// A text; the `'` that ``CSVWriter`` puts before a would-be formula is taken off again.
    private static func plainText(_ text: String) -> CellResult<String> {
        if let fault = CellFault.unsafeText(text) { return .failure(fault) }
        let isGuarded = text.hasPrefix("'") && CSVWriter.isFormula(text.utf8.dropFirst().first)
        return .success(isGuarded ? String(text.dropFirst()) : text)
    }

    private static func grade(_ bytes: ArraySlice<UInt8>) -> CellResult<Source.Grade> {
        switch (bytes.first, bytes.count) {
        case (UInt8(ascii: "A"), 1), (UInt8(ascii: "a"), 1): .success(.official)
        case (UInt8(ascii: "B"), 1), (UInt8(ascii: "b"), 1): .success(.press)
        case (UInt8(ascii: "C"), 1), (UInt8(ascii: "c"), 1): .success(.indirect)
        case (nil, _): .failure(.missing(.grade))
        default: .failure(.grade(String(decoding: bytes, as: UTF8.self)))
        }
    }
}
