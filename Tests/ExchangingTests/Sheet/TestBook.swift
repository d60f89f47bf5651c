import Exchanging
import Planning

/// The parts of a small workbook, each of which a test may replace.
struct TestBook {
    static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var workbook = "<sheets><sheet name=\"月报\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
    var target = "worksheets/sheet1.xml"
    var strings = ""
    var styles = ""
    /// What stands in the worksheet element.
    var sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
    /// The whole part instead.
    var sheetPart: String?
    var others: [ZipFile.Member] = []

    /// A sheet of rows of cells, given as XML.
    init(rows: String = "", strings: String = "", styles: String = "") {
        if !rows.isEmpty { sheet = "<sheetData>\(rows)</sheetData>" }
        (self.strings, self.styles) = (strings, styles)
    }

    /// A sheet of texts and numbers; an empty text is no cell.
    init(table: [[String]]) {
        let rows = table.enumerated().map { row, cells in
            let cells = cells.enumerated().map { column, text in Self.cell(row + 1, column + 1, text) }
            return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
        }
        self.init(rows: rows.joined())
    }

    private static func cell(_ row: Int, _ column: Int, _ text: String) -> String {
        guard !text.isEmpty, let address = CellAddress(row: row, column: column) else { return "" }
        if (try? Figure(text)) != nil { return "<c r=\"\(address)\"><v>\(text)</v></c>" }
        return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    var members: [ZipFile.Member] {
        let relation = "<Relationship Id=\"rId1\" Type=\"\(Self.office)/worksheet\" Target=\"\(target)\"/>"
        let more = [("sharedStrings", strings), ("styles", styles)].filter { !$0.1.isEmpty }.map {
            "<Relationship Id=\"\($0.0)\" Type=\"\(Self.office)/\($0.0)\" Target=\"\($0.0).xml\"/>"
        }
        let root = "<Relationship Id=\"a\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
        let parts = [
            ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships>\(root)</Relationships>"),
            ("xl/workbook.xml", "<workbook \(Self.main) xmlns:r=\"\(Self.office)\">\(workbook)</workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(relation + more.joined())</Relationships>"),
            ("xl/sharedStrings.xml", "<sst \(Self.main)>\(strings)</sst>"),
            ("xl/styles.xml", "<styleSheet \(Self.main)>\(styles)</styleSheet>"),
            ("xl/worksheets/sheet1.xml", sheetPart ?? "<worksheet \(Self.main)>\(sheet)</worksheet>"),
        ]
        let written = parts.map { name, text in ZipFile.Member(name, Array("<?xml version=\"1.0\"?>\(text)".utf8)) }
        return written + others
    }

    var bytes: [UInt8] { ZipFile(members: members).bytes() }

    func read() throws -> SheetBook { try SheetBook(bytes, named: "a.xlsx") }

    /// The one sheet.
    func page() throws -> SheetPage { try read().pages[0] }

    /// What a file is refused with; nil when it is not.
    static func refusal(_ bytes: [UInt8], named name: String = "a.xlsx") -> Finding? {
        do throws(Refusal) {
            _ = try SheetBook(bytes, named: name)
            return nil
        } catch {
            return error.finding
        }
    }
}
