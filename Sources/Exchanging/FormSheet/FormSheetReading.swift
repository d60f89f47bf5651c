import Planning

/// Reads the rows of a form's sheet by their codes and compares them with the report.
struct FormSheetReading {
    let file: String
    let page: SheetPage
    private let headRow: SheetRow
    private let columns: [FormSheetColumn: Int]
    private let rows: [String: FormSheetRow]
    private let order: [String]
    private(set) var findings: [Finding] = []
    private var changes: [FormSheetChange] = []
    private var unknown: [String] = []
    private var altered: [String] = []
    private var seen: [String: Int] = [:]

    init(_ book: SheetBook, _ form: FormSheet) throws(Refusal) {
        file = book.file
        rows = Dictionary(form.rows.map { ($0.code, $0) }) { first, _ in first }
        order = form.rows.map(\.code)
        guard let (page, row) = Self.table(in: book) else { throw Refusal(Self.noTable(book.file)) }
        (self.page, headRow) = (page, row)
        columns = FormSheetColumn.allCases.reduce(into: [:]) { found, column in
            found[column] = row.cells.first { trimmed($0.text) == column.head(form.heads) }?.address.column
        }
        guard columns[.value] != nil else { throw Refusal(noValues(form.heads)) }
    }

    var differences: FormSheetDifferences {
        FormSheetDifferences(
            changes: changes, unknownRows: unknown, missingRows: order.filter { seen[$0] == nil }, alteredRows: altered)
    }

    mutating func read() {
        for row in page.rows where row.number > headRow.number && !row.isBlank {
            guard findings.count < OwnSheetReader.findingLimit else { return }
            read(row)
        }
        for code in order where seen[code] == nil {
            if let row = rows[code] { findings.append(missing(row)) }
        }
    }

    private mutating func read(_ row: SheetRow) {
        let code = trimmed(cell(.code, row)?.text ?? "")
        guard !code.isEmpty else { return findings.append(contentsOf: uncoded(row).map { [$0] } ?? []) }
        guard let asked = rows[code] else {
            unknown.append(code)
            return findings.append(unknownRow(code, row))
        }
        if let first = seen[code] { return findings.append(repeated(asked, row, first)) }
        seen[code] = row.number
        let isAltered = !isUnaltered(asked, row)
        readValue(asked, row)
        readNote(asked, row)
        if isAltered, !altered.contains(code) {
            altered.append(code)
            findings.append(alteredRow(asked, row))
        }
    }

    private mutating func readValue(_ asked: FormSheetRow, _ row: SheetRow) {
        let cell = cell(.value, row)
        let place = place(.value, row)
        if let cell, let finding = Finding.unreadable(cell, at: place) { return findings.append(finding) }
        switch TypedFigure.read(cell).flatMap({ asked.figure($0) }) {
        case .failure(let fault):
            findings.append(
                Finding(.error, code: fault.code, message: fault.message, remedy: fault.remedy, at: place))
        case .success(let figure):
            guard let kind = asked.change(to: figure) else { return }
            guard !asked.isLocked else {
                altered.append(asked.code)
                return findings.append(locked(asked, place))
            }
            changes.append(FormSheetChange(code: asked.code, name: asked.name, kind: kind, place: place))
        }
    }

    private mutating func readNote(_ asked: FormSheetRow, _ row: SheetRow) {
        guard columns[.note] != nil else { return }
        let note = trimmed(cell(.note, row)?.text ?? "")
        guard note != trimmed(asked.note) else { return }
        let place = place(.note, row)
        if let fault = CellFault.hiddenIn(note) {
            return findings.append(
                Finding(.error, code: fault.code, message: fault.message, remedy: fault.remedy, at: place))
        }
        guard !asked.isLocked else { return findings.append(locked(asked, place)) }
        changes.append(
            FormSheetChange(code: asked.code, name: asked.name, kind: .note(from: asked.note, to: note), place: place))
    }

    /// Whether the labels and the earlier figures are as they went out.
    private func isUnaltered(_ asked: FormSheetRow, _ row: SheetRow) -> Bool {
        let texts: [(FormSheetColumn, String)] = [
            (.name, asked.name), (.unit, asked.unit.symbol), (.previous, asked.previous?.description ?? ""),
            (.lastYear, asked.lastYear?.description ?? ""),
        ]
        return texts.allSatisfy { column, text in
            columns[column] == nil || trimmed(cell(column, row)?.text ?? "") == trimmed(text)
        }
    }

    private func cell(_ column: FormSheetColumn, _ row: SheetRow) -> SheetCell? {
        columns[column].flatMap { row.cell($0) }
    }

    private func place(_ column: FormSheetColumn, _ row: SheetRow) -> Place {
        Place(
            file: file, sheet: page.name, line: row.number, column: columns[column].map { CellAddress.letters(of: $0) })
    }

    /// The sheet and the row with the heads; the codes stand in the first column.
    private static func table(in book: SheetBook) -> (SheetPage, SheetRow)? {
        for page in book.pages {
            let head = page.rows.prefix(40).first { row in
                let texts = row.cells.map { trimmed($0.text) }
                return texts.contains("代码") && texts.contains("计量单位") && texts.contains("备注")
            }
            if let head { return (page, head) }
        }
        return nil
    }
}
