public import Calculating
public import Planning

/// A pivot table as a sheet and as JSON: exactly the cells that the page shows.
public struct PivotSheets {
    private let table: PivotTable
    private let labels: PivotLabels
    private let totalColumns: [PivotTable.Column]

    /// Writes a table in one language.
    public init(_ table: PivotTable, in language: Language) {
        self.table = table
        labels = PivotLabels(table, in: language)
        totalColumns = table.totalColumns
    }

    private var columns: [PivotTable.Column] { table.columns }
    private var totalName: String { Bilingual("所列地区合计", "Total of the areas listed").text(in: labels.language) }

    /// The table with its notes.
    public var sheet: Sheet {
        let unitName = Bilingual("单位", "Unit").text(in: labels.language)
        let heads = columns.map { column in
            let unit = labels.unit(of: column).flatMap { $0.isEmpty ? nil : "（\($0)）" } ?? ""
            return labels.parts(of: column).joined(separator: " ") + unit
        }
        let totals = totalColumns.map { column in
            ([totalName] + labels.parts(of: column).dropFirst()).joined(separator: " ")
        }
        let note = Bilingual("说明", "Note").text(in: labels.language)
        let name = Bilingual("数据透视", "Pivot").text(in: labels.language)
        return Sheet(
            name: name,
            columns: table.rowAxes.map(labels.name) + [unitName] + heads + totals + [note],
            rows: table.rows.map(row) + table.totalRows.map(totalRow), headColumns: table.rowAxes.count)
    }

    private func row(_ row: PivotTable.Row) -> [CSVCell] {
        let head = zip(table.rowAxes, row.places).map { CSVCell.text(labels.label($0, $1)) }
        let cells = columns.map { column -> CSVCell in
            guard let cell = table.cell(row, column) else { return "" }
            return FigureAnswerSheets.value(cell.value, table.answer.figure(of: cell))
        }
        let total = totalColumns.map { value(table.total(row, $0)) }
        return head + [.text(labels.unit(of: row) ?? "")] + cells + total + [.text(notes(row))]
    }

    private func totalRow(_ row: PivotTable.Row) -> [CSVCell] {
        let rest = zip(table.rowAxes, row.places).dropFirst().map { CSVCell.text(labels.label($0, $1)) }
        let cells = columns.map { value(table.total(row, $0)) }
        return [.text(totalName)] + rest + [.text(labels.unit(of: row) ?? "")] + cells + [""]
    }

    private func value(_ total: CellValue?) -> CSVCell { total?.number.map { .number($0) } ?? "" }

    private func notes(_ row: PivotTable.Row) -> String {
        let parts = columns.compactMap { column -> String? in
            guard let cell = table.cell(row, column) else { return nil }
            let note = table.answer.note(of: cell, in: labels.language)
            return note.isEmpty ? nil : "\(labels.parts(of: column).joined(separator: " ")): \(note)"
        }
        return parts.joined(separator: labels.language == .chinese ? "；" : "; ")
    }

    /// The table for programs: heads, then the cells row by row.
    public func json(at position: Int) -> JSONValue {
        [
            "position": .integer(position), "rowAxes": .array(table.rowAxes.map { .string($0.rawValue) }),
            "columnAxes": .array(table.columnAxes.map { .string($0.rawValue) }),
            "columns": .array(columns.map { .array(zip(table.columnAxes, $0.places).map { key($0, $1) }) }),
            "rows": .array(
                table.rows.map { row in
                    [
                        "keys": .array(zip(table.rowAxes, row.places).map { key($0, $1) }),
                        "cells": .array(columns.map { cell(row, $0) }),
                        "totals": .array(totalColumns.map { total(table.total(row, $0)) }),
                    ]
                }),
            "totals": .array(
                table.totalRows.map { row in
                    [
                        "keys": .array(zip(table.rowAxes, row.places).dropFirst().map { key($0, $1) }),
                        "cells": .array(columns.map { total(table.total(row, $0)) }),
                    ]
                }),
        ]
    }

    private func key(_ axis: PivotTable.Axis, _ place: Int) -> JSONValue {
        ["code": .string(labels.code(axis, place)), "name": .string(labels.label(axis, place))]
    }

    private func total(_ value: CellValue?) -> JSONValue {
        guard let value, let number = value.number else { return .null }
        return ["value": .number(number), "lacking": .array(value.lacking.map { .string($0.code) })]
    }

    private func cell(_ row: PivotTable.Row, _ column: PivotTable.Column) -> JSONValue {
        guard let cell = table.cell(row, column) else { return .null }
        let figure = table.answer.figure(of: cell)?.observation.figure
        return [
            "state": .string(cell.value.state),
            "value": figure.map { .figure($0) } ?? cell.value.number.map { .number($0) } ?? .null,
            "unit": .text(table.answer.unit(of: cell)?.symbol),
            "note": .string(table.answer.note(of: cell, in: labels.language)),
            "link": .text(table.answer.explanation(of: cell).map(FigureAddress.data)),
        ]
    }
}
