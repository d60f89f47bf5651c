import Exchanging
import Planning
import Testing

struct CSVTableTests {
    private func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8), named: "a.csv") }

    private func cells(_ table: CSVTable) -> [[String]] {
        table.rows.map { row in table.header.indices.map { table.text(row, $0) } }
    }

    @Test("Every line end makes a row", arguments: ["\r\n", "\n", "\r"])
    func lineEnds(end: String) throws {
        let table = try table(["a,b", "1,2", "", "3,4"].joined(separator: end) + end)
        #expect(table.header == ["a", "b"])
        #expect(cells(table) == [["1", "2"], ["3", "4"]])
        #expect(table.rows.map(\.line) == [2, 4])
    }

    @Test("The separator is found from the header", arguments: [",", ";", "\t"])
    func separators(separator: String) throws {
        let table = try table("a\(separator)b\n1\(separator)\"x,;\ty\"")
        #expect(table.header == ["a", "b"])
        #expect(cells(table) == [["1", "x,;\ty"]])
    }

    @Test func `Quoted cells hold separators, quotes and line ends, and rows keep their true line`() throws {
        let table = try table("a,b\n\"1,\"\"x\"\"\r\ny\nz\",2\r\n3,4")
        #expect(cells(table) == [["1,\"x\"\r\ny\nz", "2"], ["3", "4"]])
        #expect(table.rows.map(\.line) == [2, 5])
    }

    @Test func `A last cell without a line end counts even when it is empty`() throws {
        #expect(cells(try table("a,b\n1,")) == [["1", ""]])
        #expect(cells(try table("a,b\n1,\"\"")) == [["1", ""]])
        #expect(cells(try table("a,b\n,")) == [])
    }

    @Test func `Rows that do not fit the header are findings, empty cells at the end are not`() throws {
        let table = try table("a,b\n1\n1,2,3\n1,2,,\n1,2")
        #expect(cells(table) == [["1", "2"], ["1", "2"]])
        #expect(table.findings.map { $0.place?.line } == [2, 3])
        #expect(table.findings.allSatisfy { $0.code == "csv.ragged" && $0.severity == .error })
    }

    @Test func `Text behind a closing quote is a finding`() throws {
        let table = try table("a,b\n\"1\"x,2\n")
        #expect(table.findings.map(\.code) == ["csv.quote"])
        #expect(table.findings.first?.place?.line == 2)
    }

    @Test func `An open quote is refused with the line where it opens`() throws {
        let refusal = #expect(throws: Refusal.self) { try table("a,b\n1,2\n3,\"x\ny\nz") }
        #expect(refusal?.finding.code == "csv.openQuote")
        #expect(refusal?.finding.place?.line == 3)
    }

    @Test func `A cell of ten megabytes is refused with its line`() throws {
        let long = String(repeating: "9", count: 10 << 20)
        let refusal = #expect(throws: Refusal.self) { try table("a,b\n1,2\n3,\(long)\n") }
        #expect(refusal?.finding.code == "csv.longCell")
        #expect(refusal?.finding.place?.line == 3)
        let largest = String(repeating: "9", count: CSVTable.cellLimit)
        #expect(try table("a,b\n1,\(largest)\n").rows.count == 1)
    }

    @Test func `More than a thousand columns are refused`() throws {
        let row = { (count: Int) in String(repeating: "x,", count: count - 1) + "x" }
        #expect(try table(row(1_000)).header.count == 1_000)
        let refusal = #expect(throws: Refusal.self) { try table(row(1_001)) }
        #expect(refusal?.finding.code == "csv.columns")
    }

    @Test func `An empty file has no header`() throws {
        #expect(try table("").header == [])
        #expect(try table("\n\n").headerLine == nil)
    }

    /// Ten times the bytes may take at most ten times the steps; a quadratic reader would hang here.
    @Test func `Hundred thousand empty rows and as many quotes are read in one pass`() throws {
        #expect(try table("a,b\n" + String(repeating: "\n", count: 100_000)).rows.isEmpty)
        let quotes = String(repeating: "\"\"\"\",1\n", count: 100_000)
        #expect(try table("a,b\n" + quotes).rows.count == 100_000)
    }
}
