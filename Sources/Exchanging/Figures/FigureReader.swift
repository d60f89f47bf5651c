import Planning

/// Turns the rows of a file into figures, one after another.
///
/// A row of plain cells whose texts all came before is read at once (``readPlainRows(_:)``); every other row is read with
/// care, which is where faults are told and new texts are learnt.
struct FigureReader: Sendable {
    let header: FigureHeader
    let lookup: NameLookup
    var scanner: CSVScanner
    var names: FigureNames
    var cells = CellSet()
    /// The rows that are right, without an entry of the ledger, and the lines they start on.
    var rows: [ObservationBatch.Row] = []
    var lines = RowLines()
    private(set) var findings: [Finding] = []
    /// Whether the rows read with care were valid UTF-8 without NUL; asked where nobody has looked at the whole file.
    private(set) var isText = true
    private var ragged: [Finding] = []
    private var firsts = FirstRows()
    let fit: CSVFit
    let fixedBasis: Int32
    let fixedSource: SourceNumbers.Key

    init(_ header: FigureHeader, scanner: CSVScanner, catalogue: Catalogue) {
        self.header = header
        self.scanner = scanner
        lookup = NameLookup(catalogue: catalogue)
        fit = CSVFit(columns: header.columns.count, file: header.file)
        var names = FigureNames(separator: header.separator, statistics: catalogue.statistics.count)
        fixedBasis = names.bases.number(of: header.mapping?.basis)
        fixedSource = header.mapping?.source.map { names.key(of: $0) } ?? SourceNumbers.Key()
        self.names = names
    }

    /// Everything that was wrong, in the order of the file.
    var allFindings: [Finding] {
        (scanner.findings + ragged + findings).sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
    }

    /// Whether so much is wrong that further rows say nothing new.
    var isFull: Bool { findings.count >= FigureImport.findingLimit }

    /// Reads to the end of the bytes.
    mutating func readAll(_ bytes: Span<UInt8>) throws(Refusal) {
        while true {
            if !isFull { readPlainRows(bytes) }
            scanner.forgetCells()
            guard let row = try scanner.scanRow(bytes) else { break }
            read(CarefulRow(row, scanner.storage, header))
        }
        noteLimit()
    }

    /// Reads a slice in place of what was read before; false once anything is not right.
    mutating func readSlice(_ slice: Span<UInt8>) -> Bool {
        lines = RowLines()
        rows.removeAll(keepingCapacity: true)
        scanner.begin()
        do throws(Refusal) { try readAll(slice) } catch { return false }
        return isText && allFindings.isEmpty
    }

    private mutating func read(_ row: CarefulRow) {
        isText = isText && row.isText
        guard !row.isBlank else { return }
        guard fit.holds(row.row, of: row.storage) else {
            if ragged.count < FigureImport.findingLimit { ragged.append(fit.ragged(row.row)) }
            return
        }
        guard !isFull else { return }
        let cell = readCell(row)
        let content = take(FigureReading.read(trimmed(row[.value])), row, .value)
        let source = readSource(row)
        guard let cell, let content, let source else { return }
        let figure: Figure? = if case .reported(let figure) = content { figure } else { nil }
        guard cells.insert(cell.series, cell.period) else { return noteRepeated(cell, figure, row) }
        append(cell.series, cell.period, source, figure, line: row.row.line)
    }

    @inline(__always)
    mutating func append(_ series: Int32, _ period: Int32, _ source: Int32, _ figure: Figure?, line: Int) {
        lines.append(line, behind: rows.count)
        rows.append(ObservationBatch.Row(series: series, period: period, provenance: 0, source: source, figure: figure))
    }

    /// Reads all cells before it gives up, so that every fault of the row is named.
    private mutating func readCell(_ row: CarefulRow) -> (series: Int32, period: Int32)? {
        let area = take(readArea(row[.area]), row, .area)
        let statistic = take(readStatistic(row[.statistic]), row, .statistic)
        let basis = take(readBasis(row[.basis]), row, .basis)
        let period = take(readPeriod(row[.period]), row, .period)
        guard let statistic else { return nil }
        let isMeasured = isUnitRight(row, statistic)
        guard let area, let basis, let period, isFitting(period, statistic, row), isMeasured else { return nil }
        return (names.series(area, statistic, basis), period)
    }

    private mutating func readSource(_ row: CarefulRow) -> Int32? {
        if header.mapping?.source != nil { return names.source(fixedSource) }
        let citation = take(readCitation(row[.source]), row, .source)
        let note = take(readNote(row[.note]), row, .note)
        let grade = take(readGrade(row[.grade]), row, .grade)
        guard let citation, let note, let grade else { return nil }
        return names.source(SourceNumbers.Key(citation: citation, grade: grade, note: note))
    }
}

extension FigureReader {
    private mutating func take<Value>(
        _ result: CellResult<Value>, _ row: CarefulRow, _ column: FigureColumn
    ) -> Value? {
        switch result {
        case .success(let value): return value
        case .failure(let fault):
            note(fault, row, column)
            return nil
        }
    }

    mutating func note(_ fault: CellFault, _ row: CarefulRow, _ column: FigureColumn?) {
        findings.append(
            Finding(
                .error, code: fault.code, message: fault.message, remedy: fault.remedy,
                at: Place(file: header.file, line: row.row.line, column: column.flatMap { header.name(of: $0) })))
    }

    private mutating func noteRepeated(_ cell: (series: Int32, period: Int32), _ figure: Figure?, _ row: CarefulRow) {
        let first = firsts.place(of: cell, in: rows)
        let (series, period) = (names.series.values[Int(cell.series)], names.periods.meanings[Int(cell.period)])
        let isSame = first.map { rows[$0].figure == figure } ?? false
        note(.repeated(series.cell(period), isSame: isSame, first: first.map { lines[$0] } ?? 0), row, nil)
    }

    private mutating func noteLimit() {
        guard isFull else { return }
        findings.append(
            Finding(
                .error, code: "csv.limit",
                message: Bilingual(
                    "问题已达 \(FigureImport.findingLimit) 条，其后的行未再检查。",
                    "There are \(FigureImport.findingLimit) faults; the rows behind them were not checked."),
                remedy: Bilingual("请先改正以上问题再导入。", "Correct these first."),
                at: Place(file: header.file)))
    }
}
