import Planning

@testable import Exchanging

/// The reader of figures written a second time, plainly: all cells of a table as texts, one look-up for each.
struct ReferenceFigureReader {
    private(set) var rows: [FigureImport.Row] = []
    private var findings: [Finding] = []
    private let table: CSVTable
    private let columns: [FigureColumn?]
    private let lookup: NameLookup
    private var first: [Cell: FigureImport.Row] = [:]

    /// Reads a file in UTF-8 that has a complete header and breaks no limit.
    init(_ bytes: [UInt8], named file: String, catalogue: Catalogue) throws {
        table = try CSVTable(bytes, named: file)
        columns = table.header.map { FigureColumn(header: $0) }
        lookup = NameLookup(catalogue: catalogue)
        for row in table.rows { read(row) }
    }

    /// What is wrong below the header, in the order of lines.
    var allFindings: [Finding] {
        (table.findings + findings).sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
    }

    private mutating func read(_ row: CSVTable.Row) {
        let cell = readCell(row)
        let content = take(FigureReading.read(Array(text(row, .value).utf8)[...]), row, .value)
        let source = readSource(row)
        guard let cell, let content, let source else { return }
        let observation = Observation(cell: cell, content: content, source: source)
        if let earlier = first[cell] {
            let isSame = earlier.observation.content == content
            note(.repeated(cell, isSame: isSame, first: earlier.line), row, nil)
            return
        }
        rows.append(FigureImport.Row(line: row.line, observation: observation))
        first[cell] = rows.last
    }

    private mutating func readCell(_ row: CSVTable.Row) -> Cell? {
        let area = take(lookup.area(text(row, .area)), row, .area)
        let statistic = take(lookup.statistic(text(row, .statistic)), row, .statistic)
        let basis = take(lookup.basis(text(row, .basis)), row, .basis)
        let period = take(PeriodReading.read(text(row, .period)), row, .period)
        guard let statistic else { return nil }
        let unit = text(row, .unit)
        let isMeasured =
            unit.isEmpty || unit.utf8.elementsEqual(statistic.unit.symbol.utf8)
            || unit == "％" && statistic.unit == .percent
        if !isMeasured { note(.unit(unit, of: statistic), row, .unit) }
        guard let area, let basis, let period else { return nil }
        let isFitting = fits(period, statistic)
        if !isFitting { note(.misfit(period, statistic), row, .period) }
        guard isMeasured, isFitting else { return nil }
        return Cell(statistic: statistic.id, area: area, basis: basis ?? statistic.basis, period: period)
    }

    private func fits(_ period: Period, _ statistic: Statistic) -> Bool {
        switch period.kind {
        case .cumulative, .span: statistic.accumulation != .stock
        case .month: statistic.accumulation != .flow || period.part > 2
        default: true
        }
    }

    private mutating func readSource(_ row: CSVTable.Row) -> Source? {
        let isCited = !text(row, .source).isEmpty
        let citation = take(isCited ? plain(row, .source) : .failure(.missing(.source)), row, .source)
        let note = take(plain(row, .note), row, .note)
        let letter = text(row, .grade)
        let grade = Source.Grade(rawValue: letter.uppercased())
        let fault: CellFault = letter.isEmpty ? .missing(.grade) : .grade(letter)
        let found = take(grade.map { .success($0) } ?? CellResult<Source.Grade>.failure(fault), row, .grade)
        guard let citation, let note, let found else { return nil }
        return Source(citation: citation, grade: found, note: note)
    }

    private func plain(_ row: CSVTable.Row, _ column: FigureColumn) -> CellResult<String> {
        let text = text(row, column)
        if let fault = CellFault.unsafeText(text) { return .failure(fault) }
        let isGuarded = text.hasPrefix("'") && CSVWriter.isFormula(text.utf8.dropFirst().first)
        return .success(isGuarded ? String(text.dropFirst()) : text)
    }

    private func text(_ row: CSVTable.Row, _ column: FigureColumn) -> String {
        columns.firstIndex(of: column).map { trimmed(table.text(row, $0)) } ?? ""
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
        let name = column.flatMap { columns.firstIndex(of: $0) }.map { trimmed(table.header[$0]) }
        findings.append(
            Finding(
                .error, code: fault.code, message: fault.message, remedy: fault.remedy,
                at: Place(file: table.file, line: row.line, column: name)))
    }
}
