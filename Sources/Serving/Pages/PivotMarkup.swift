/// The rows of a pivot table as HTML: thousands of cells go straight into text, every word of them escaped.
enum PivotMarkup {
    /// The body of the table.
    static func body(_ rows: [PivotPage.Row]) -> String {
        var text = ""
        text.reserveCapacity(rows.reduce(0) { $0 + 200 + $1.cells.count * 120 })
        for row in rows { append(row, to: &text) }
        return text
    }

    private static func append(_ row: PivotPage.Row, to text: inout String) {
        text += row.isTotal ? "<tr class=\"total\">" : "<tr>"
        text += row.isAgain ? "<th scope=\"row\" class=\"again\">" : "<th scope=\"row\">"
        text += HTMLText.escaped(row.name)
        if let sub = row.sub { text += "<span class=\"sub\">" + HTMLText.escaped(sub) + "</span>" }
        text += "</th>"
        for cell in row.cells { append(cell, to: &text) }
        text += "</tr>\n"
    }

    private static func append(_ cell: PivotPage.Cell, to text: inout String) {
        text += "<td class=\"n\">"
        if let address = cell.address { text += "<a href=\"" + HTMLText.escaped(address) + "\">" }
        text += HTMLText.escaped(cell.text)
        if cell.address != nil { text += "</a>" }
        if let unit = cell.unit { text += " " + HTMLText.escaped(unit) }
        if let mark = cell.mark { text += "<sup>\(mark)</sup>" }
        text += "</td>"
    }
}
