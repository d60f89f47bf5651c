import Calculating
import Exchanging
import Planning

/// Turns a pivot table into heads, rows and numbered notes.
struct PivotLayout {
    private let table: PivotTable
    private let scope: PageScope
    let labels: PivotLabels
    private let columnUnits: [String?]
    private let wholeUnit: String?
    private let totalColumns: [PivotTable.Column]
    private var marks: [String: Int] = [:]
    private(set) var notes: [PivotPage.Note] = []

    private static let mostNotes = 40

    init(_ table: PivotTable, _ scope: PageScope) {
        self.table = table
        self.scope = scope
        labels = PivotLabels(table, in: scope.language)
        let units = table.columns.map { [labels] in labels.unit(of: $0) }
        columnUnits = units
        totalColumns = table.totalColumns
        wholeUnit = Set(units).count == 1 ? units.first.flatMap { $0 } : nil
    }

    /// What all cells have in common.
    var caption: String {
        let unit = wholeUnit.flatMap { $0.isEmpty ? nil : Words.text("unitIs", scope.language) + $0 }
        let bases = Set(table.subjects.compactMap(\.basis))
        let basis =
            bases.count == 1
            ? bases.first.map {
                Words.text("basis", scope.language) + Words.text("colon", scope.language)
                    + scope.text(table.answer.name(of: $0))
            } : nil
        return (labels.common + [basis, unit].compactMap(\.self)).joined(separator: " · ")
    }

    var heads: [PivotPage.Head] {
        let heads = zip(table.columns, columnUnits).map { column, unit in
            head(labels.parts(of: column), wholeUnit == nil ? unit : nil)
        }
        let total = Words.text("pivotTotal", scope.language)
        return heads + totalColumns.map { head([total] + labels.parts(of: $0).dropFirst(), nil) }
    }

    private func head(_ parts: [String], _ unit: String?) -> PivotPage.Head {
        let sub = parts.dropFirst() + [unit ?? ""].filter { !$0.isEmpty }
        return PivotPage.Head(name: parts.first ?? "", sub: Self.joined(Array(sub)))
    }

    mutating func rows() -> [PivotPage.Row] {
        var rows: [PivotPage.Row] = []
        for row in table.rows {
            let isAgain = rows.last?.name == labels.label(table.rowAxes[0], row.places[0])
            let sub = zip(table.rowAxes, row.places).dropFirst().map { labels.label($0, $1) } + unit(row)
            rows.append(
                PivotPage.Row(
                    name: labels.label(table.rowAxes[0], row.places[0]), sub: Self.joined(sub), cells: cells(row),
                    isTotal: false, isAgain: isAgain))
        }
        for row in table.totalRows {
            let sub = zip(table.rowAxes, row.places).dropFirst().map { labels.label($0, $1) } + unit(row)
            let cells = table.columns.map { total(table.total(row, $0)) }
            rows.append(
                PivotPage.Row(
                    name: Words.text("pivotTotal", scope.language), sub: Self.joined(sub), cells: cells, isTotal: true,
                    isAgain: false))
        }
        return rows
    }

    private static func joined(_ parts: [String]) -> String? { parts.isEmpty ? nil : parts.joined(separator: " · ") }

    /// The unit of a row, unless all cells or each column have one.
    private func unit(_ row: PivotTable.Row) -> [String] {
        guard wholeUnit == nil, !columnUnits.allSatisfy({ $0 != nil }) else { return [] }
        return labels.unit(of: row).map { $0.isEmpty ? [] : [$0] } ?? []
    }

    private mutating func cells(_ row: PivotTable.Row) -> [PivotPage.Cell] {
        let hasUnit = labels.unit(of: row) != nil
        var cells: [PivotPage.Cell] = []
        for (column, columnUnit) in zip(table.columns, columnUnits) {
            guard let cell = table.cell(row, column) else {
                cells.append(PivotPage.Cell(text: "", address: nil, unit: nil, mark: nil))
                continue
            }
            let unit =
                hasUnit || columnUnit != nil ? nil : table.answer.unit(of: cell)?.text(in: scope.language)
            cells.append(self.cell(cell, unit))
        }
        for column in totalColumns { cells.append(total(table.total(row, column))) }
        return cells
    }

    private mutating func cell(_ cell: AnsweredCell, _ unit: String?) -> PivotPage.Cell {
        let note = table.answer.note(of: cell, in: scope.language)
        let address = table.answer.explanation(of: cell).map { scope.address(of: $0) }
        let text = labels.text(of: cell) ?? "—"
        return PivotPage.Cell(
            text: text, address: address, unit: cell.value.number == nil ? nil : unit, mark: mark(note))
    }

    private mutating func total(_ value: CellValue?) -> PivotPage.Cell {
        guard let value else { return PivotPage.Cell(text: "", address: nil, unit: nil, mark: nil) }
        guard let number = value.number else { return PivotPage.Cell(text: "—", address: nil, unit: nil, mark: nil) }
        let names = value.lacking.map { scope.text(table.answer.name(of: $0)) }
            .joined(separator: scope.language == .chinese ? "、" : ", ")
        let note = names.isEmpty ? "" : Words.text("pivotLacking", scope.language) + names
        return PivotPage.Cell(text: PivotLabels.text(number, .value), address: nil, unit: nil, mark: mark(note))
    }

    /// The number of a note; equal ones share it, and beyond a screenful the downloads have them all.
    private mutating func mark(_ note: String) -> Int? {
        guard !note.isEmpty else { return nil }
        if let known = marks[note] { return known }
        guard notes.count < Self.mostNotes else { return nil }
        let mark = notes.count + 1
        marks[note] = mark
        notes.append(PivotPage.Note(mark: mark, text: note))
        return mark
    }
}
