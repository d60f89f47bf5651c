import Planning

/// Turns the rows of a table into observations, one after another.
struct FigureReader {
    private(set) var findings: [Finding] = []
    private let table: CSVTable
    private let header: FigureHeader
    private let lookup: NameLookup
    private var areas = CellCache<CellResult<Area.ID>>()
    private var statistics = CellCache<CellResult<KnownStatistic>>()
    private var bases = CellCache<CellResult<Basis.ID?>>()
    private var periods = CellCache<CellResult<Period>>()
    private var sources = CellCache<CellResult<String>>()
    private var notes = CellCache<CellResult<String>>()
    private var lines: [Cell: (line: Int, content: Observation.Content)] = [:]

    init(_ table: CSVTable, header: FigureHeader, catalogue: Catalogue) {
        self.table = table
        self.header = header
        lookup = NameLookup(catalogue: catalogue)
    }

    mutating func readAll() -> [FigureImport.Row] {
        var rows: [FigureImport.Row] = []
        rows.reserveCapacity(table.rows.count)
        lines.reserveCapacity(table.rows.count)
        for row in table.rows {
            guard findings.count < FigureImport.findingLimit else { break }
            guard let observation = read(row) else { continue }
            rows.append(FigureImport.Row(line: row.line, observation: observation))
        }
        noteLimit()
        return rows
    }

    /// Reads all cells before it gives up, so that every fault of the row is named.
    private mutating func read(_ row: CSVTable.Row) -> Observation? {
        let cell = readCell(row)
        let content = take(FigureReading.read(bytes(row, .value)), row, .value)
        let source = readSource(row)
        guard let cell, let content, let source else { return nil }
        if let first = lines.updateValue((row.line, content), forKey: cell) {
            lines[cell] = first
            note(FigureReader.repeated(cell, isSame: first.content == content, first: first.line), row, nil)
            return nil
        }
        return Observation(cell: cell, content: content, source: source)
    }

    private mutating func readCell(_ row: CSVTable.Row) -> Cell? {
        let area = take(readArea(bytes(row, .area)), row, .area)
        let statistic = take(readStatistic(bytes(row, .statistic)), row, .statistic)
        let basis = take(readBasis(bytes(row, .basis)), row, .basis)
        let period = take(readPeriod(bytes(row, .period)), row, .period)
        guard let statistic else { return nil }
        let isMeasured = isUnitRight(row, statistic)
        guard let area, let basis, let period, isFitting(period, statistic, row), isMeasured else { return nil }
        return Cell(statistic: statistic.id, area: area, basis: basis ?? statistic.basis, period: period)
    }

    private mutating func readArea(_ bytes: ArraySlice<UInt8>) -> CellResult<Area.ID> {
        areas.meaning(of: bytes) ?? areas.learn(lookup.area(string(bytes)), of: bytes)
    }

    private mutating func readStatistic(_ bytes: ArraySlice<UInt8>) -> CellResult<KnownStatistic> {
        statistics.meaning(of: bytes) ?? statistics.learn(lookup.statistic(string(bytes)), of: bytes)
    }

    private mutating func readBasis(_ bytes: ArraySlice<UInt8>) -> CellResult<Basis.ID?> {
        bases.meaning(of: bytes) ?? bases.learn(lookup.basis(string(bytes)), of: bytes)
    }

    private mutating func readPeriod(_ bytes: ArraySlice<UInt8>) -> CellResult<Period> {
        periods.meaning(of: bytes) ?? periods.learn(PeriodReading.read(string(bytes)), of: bytes)
    }

    private mutating func isUnitRight(_ row: CSVTable.Row, _ statistic: KnownStatistic) -> Bool {
        let unit = bytes(row, .unit)
        guard !unit.isEmpty, !unit.elementsEqual(statistic.unit.utf8) else { return true }
        if string(unit) == "％", statistic.unit == "%" { return true }
        guard let whole = lookup.catalogue.statistic(statistic.id) else { return false }
        note(.unit(string(unit), of: whole), row, .unit)
        return false
    }

    private mutating func isFitting(_ period: Period, _ statistic: KnownStatistic, _ row: CSVTable.Row) -> Bool {
        guard !statistic.fits(period) else { return true }
        guard let whole = lookup.catalogue.statistic(statistic.id) else { return false }
        note(.misfit(period, whole), row, .period)
        return false
    }

    private mutating func readSource(_ row: CSVTable.Row) -> Source? {
        let citation = take(readCitation(bytes(row, .source)), row, .source)
        let note = take(readNote(bytes(row, .note)), row, .note)
        let grade = take(Self.grade(bytes(row, .grade)), row, .grade)
        guard let citation, let note, let grade else { return nil }
        return Source(citation: citation, grade: grade, note: note)
    }

    private mutating func readCitation(_ bytes: ArraySlice<UInt8>) -> CellResult<String> {
        sources.meaning(of: bytes) ?? sources.learn(Self.citation(string(bytes)), of: bytes)
    }

    private mutating func readNote(_ bytes: ArraySlice<UInt8>) -> CellResult<String> {
        if bytes.isEmpty { return .success("") }
        return notes.meaning(of: bytes) ?? notes.learn(Self.plainText(string(bytes)), of: bytes)
    }

    private static func citation(_ text: String) -> CellResult<String> {
        text.isEmpty ? .failure(.missing(.source)) : plainText(text)
    }

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

extension FigureReader {
    private func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private func bytes(_ row: CSVTable.Row, _ column: FigureColumn) -> ArraySlice<UInt8> {
        header.position(of: column).map { trimmed(table.bytes(row, $0)) } ?? []
    }

    private mutating func take<Value>(
        _ result: CellResult<Value>, _ row: CSVTable.Row, _ column: FigureColumn
    ) -> Value? {
        switch result {
        case .success(let value): return value
        case .failure(let fault):
            note(fault, row, column)
            return nil
        }
    }

    private mutating func note(_ fault: CellFault, _ row: CSVTable.Row, _ column: FigureColumn?) {
        let name = column.flatMap { header.position(of: $0) }.map { trimmed(table.header[$0]) }
        findings.append(
            Finding(
                .error, code: fault.code, message: fault.message, remedy: fault.remedy,
                at: Place(file: table.file, line: row.line, column: name)))
    }

    private mutating func noteLimit() {
        guard findings.count >= FigureImport.findingLimit else { return }
        findings.append(
            Finding(
                .error, code: "csv.limit",
                message: Bilingual(
                    "问题已达 \(FigureImport.findingLimit) 条，其后的行未再检查。",
                    "There are \(FigureImport.findingLimit) faults; the rows behind them were not checked."),
                remedy: Bilingual("请先改正以上问题再导入。", "Correct these first."),
                at: Place(file: table.file)))
    }

    private static func repeated(_ cell: Cell, isSame: Bool, first line: Int) -> CellFault {
        let key = "\(cell.statistic) \(cell.area) \(cell.period) \(cell.basis)"
        return CellFault(
            "csv.repeated",
            Bilingual(
                "与第 \(line) 行是同一项数值（\(key)），且\(isSame ? "数值相同" : "数值不同")。",
                "The same figure as on line \(line) (\(key)), with \(isSame ? "the same value" : "a different value")."),
            isSame
                ? Bilingual("请删除其中一行。", "Delete one of the two rows.")
                : Bilingual("请核实后只保留一行；口径不同的，请在“口径”列分别注明。", "Keep the right one; if the bases differ, name them."))
    }
}
