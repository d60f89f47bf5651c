import Operating
import Planning

/// The addresses of one report's pages, and the names of its fields.
enum ReportAddress {
    static let root = "/r/:form/:period/:organization"

    static func path(_ key: ReportKey) -> String { "/r/\(key.form)/\(key.period)/\(key.organization)" }

    /// The names of the two fields of a figure: what is typed, and why.
    static func valueField(_ cell: Cell) -> String { "v " + CellText.write(cell) }

    static func reasonField(_ cell: Cell) -> String { "n " + CellText.write(cell) }

    /// The name of the box by which a return quotes a figure.
    static func quoteField(_ cell: Cell) -> String { "q " + CellText.write(cell) }

    /// The report that an address names; `nil` when no report can have it.
    static func key(form: String, period: String, organization: String) -> ReportKey? {
        ReportKey("\(form)/\(period)/\(organization)")
    }
}
