import Exchanging
import Planning
import Testing

struct CSVWriterTests {
    private func text(_ rows: [[CSVCell]], isMarked: Bool = false) -> String {
        var writer = CSVWriter(isMarked: isMarked)
        for row in rows { writer.append(row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `Rows end in CRLF and only cells that need quotes have them`() {
        #expect(text([["a", "b c"], ["x,y", "say \"嘉定\"\n"]]) == "a,b c\r\n\"x,y\",\"say \"\"嘉定\"\"\n\"\r\n")
    }

    @Test func `The mark stands first when asked for`() {
        #expect(text([["a"]], isMarked: true) == "\u{FEFF}a\r\n")
    }

    @Test(
        "A text that a spreadsheet would run is guarded",
        arguments: ["=1+1", "+8613", "-cmd", "@SUM(A1)", "\tx", "\rx"])
    func formulas(formula: String) {
        let written = text([[.text(formula)]])
        #expect(written.hasPrefix("'" + formula.prefix(1)) || written.hasPrefix("\"'" + formula.prefix(1)))
    }

    @Test func `Figures stay as they were printed`() throws {
        #expect(text([[.figure(try Figure("-6.3")), .figure(try Figure("23.0"))]]) == "-6.3,23.0\r\n")
    }

    @Test func `What is written is read back`() throws {
        let cells = ["x,y", "\"", "a\r\nb", "嘉定", "", "z"]
        var writer = CSVWriter(isMarked: true)
        writer.append(cells.indices.map { .text("h\($0)") })
        writer.append(cells.map { .text($0) })
        let table = try CSVTable(try TextDecoding(writer.bytes, named: "a.csv").bytes, named: "a.csv")
        let row = try #require(table.rows.first)
        #expect(cells.indices.map { table.text(row, $0) } == cells)
    }
}
