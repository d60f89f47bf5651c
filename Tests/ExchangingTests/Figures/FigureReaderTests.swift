import Exchanging
import Planning
import Testing

struct FigureReaderTests {
    @Test("Random files with faults are read as the plain reader reads them", arguments: 0..<400 as Range<UInt64>)
    func faults(seed: UInt64) throws {
        var random = RandomFigureFile(seed: seed, faults: [3, 12, 60][Int(seed % 3)])
        let (bytes, catalogue) = (random.bytes(rows: 60), try Fixtures.catalogue())
        let expected = try ReferenceFigureReader(bytes, named: "a.csv", catalogue: catalogue)
        let read = FigureTable.read(bytes, named: "a.csv", catalogue: catalogue)
        #expect(read.observations == expected.rows)
        #expect(read.findings.filter { $0.code != "csv.column" } == expected.allFindings)
    }

    @Test("Slices of random files hold what the whole file holds", arguments: 0..<100 as Range<UInt64>)
    func slices(seed: UInt64) throws {
        var random = RandomFigureFile(seed: seed, faults: nil)
        let (bytes, catalogue) = (random.bytes(rows: 12), try Fixtures.catalogue())
        let whole = FigureTable.read(bytes, named: "a.csv", catalogue: catalogue)
        let header = try FigureHeader(startOf: bytes.span, named: "a.csv")
        let ranges = FigureSlices.ranges(of: bytes.span, behind: header.length, size: 100)
        var lanes = [0, 1].map { _ in FigureSlices(header, catalogue: catalogue, entry: Self.entry) }
        var observations: [Observation] = []
        var isRight = true
        for (number, range) in ranges.enumerated() {
            let batch = lanes[number % 2].read(bytes.span.extracting(range))
            observations += batch?.rows.compactMap { Self.observation($0, batch) } ?? []
            isRight = isRight && batch != nil
        }
        let isTwice = lanes[0].overlaps(lanes[1])
        #expect(isTwice == lanes[1].overlaps(lanes[0]))
        let hasCutQuotes = whole.isAcceptable && bytes.contains(UInt8(ascii: "\""))
        #expect((isRight && !isTwice) == whole.isAcceptable || hasCutQuotes && !isRight)
        if isRight, !isTwice { #expect(observations == whole.observations.map(\.observation)) }
    }

    @Test func `A text that needs quotes is not seen in cells that have none`() throws {
        let row = { (area: String, year: Int, source: String) in "\(area),sei-share,\(year),5,\(source),A\n" }
        let text =
            "area,statistic,period,value,source,grade\n" + row("安亭", 2020, "\"x,A\"")
            + row("嘉定区", 2021, "\"x,A\"") + row("安亭", 2021, "x,A") + row("嘉定区", 2022, "q")
        let (bytes, catalogue) = (Array(text.utf8), try Fixtures.catalogue())
        let read = FigureTable.read(bytes, named: "a.csv", catalogue: catalogue)
        #expect(read.observations == (try ReferenceFigureReader(bytes, named: "a.csv", catalogue: catalogue)).rows)
        #expect(read.observations.map(\.line) == [2, 3, 5])
        #expect(read.findings.map(\.code) == ["csv.ragged"])
    }

    @Test func `A mapping says which columns of another file are read, and what holds for every row`() throws {
        let text =
            "district,town,figure,month,value\n1,310114103,sei-share,202403,5.0\n1,310114103,sei-share,202413,5\n"
        let source = Source(citation: "统计年鉴", grade: .press, note: "电子版")
        let mapping = FigureMapping(
            headers: [.area: "town", .statistic: "figure", .period: "month", .value: "value"],
            basis: try Identifier("district-owned"), source: source, hasCompactMonths: true)
        let read = FigureTable.read(
            Array(text.utf8), named: "a.csv", catalogue: try Fixtures.catalogue(), mapping: mapping)
        let row = try #require(read.observations.first)
        #expect(row.observation.cell.period == Period(.month, year: 2024, part: 3))
        #expect(row.observation.cell.basis.code == "district-owned" && row.observation.source == source)
        #expect(read.findings.map(\.place) == [Place(file: "a.csv", line: 3, column: "month")])
    }

    @Test func `A mapped file that lacks a column is refused by the name that the mapping gives`() throws {
        let mapping = FigureMapping(headers: [.area: "town", .statistic: "figure", .period: "month", .value: "value"])
        let read = FigureTable.read(
            Array("town,figure,value\n".utf8), named: "a.csv", catalogue: try Fixtures.catalogue(), mapping: mapping)
        #expect(!read.isAcceptable)
        #expect(read.findings.first?.message.chinese.contains("month") == true)
    }

    @Test func `Six digits are no month where no mapping says so`() throws {
        let text = "area,statistic,period,value,source,grade\n嘉定区,sei-share,202403,5,x,A\n"
        let read = FigureTable.read(Array(text.utf8), named: "a.csv", catalogue: try Fixtures.catalogue())
        #expect(read.findings.map(\.code) == ["csv.period"])
    }

    @Test("A slice of bytes that are no text gives nothing", arguments: [0x00, 0xFF] as [UInt8])
    func noText(byte: UInt8) throws {
        let start = Array("area,statistic,period,value,source,grade,备查\n嘉定区,sei-share,2024,5,x,A,".utf8)
        let bytes = start + [byte, 0x0A]
        let header = try FigureHeader(startOf: bytes.span, named: "a.csv")
        var slices = FigureSlices(header, catalogue: try Fixtures.catalogue(), entry: Self.entry)
        #expect(slices.read(bytes.span.extracting(header.length...)) == nil)
        #expect(slices.read(start.span.extracting(header.length...)) == nil)
    }

    @Test func `A batch holds the rows of a file in one entry`() throws {
        let text = "area,statistic,period,value,source,grade\n嘉定区,sei-share,2024,5.0,x,A\n嘉定区,sei-share,2023,撤回,x,A\n"
        let read = FigureTable.read(Array(text.utf8), named: "a.csv", catalogue: try Fixtures.catalogue())
        let batch = read.batch(in: Self.entry)
        #expect(batch.rows.map { Self.observation($0, batch) } == read.observations.map(\.observation))
        #expect(batch.provenances == [Self.entry] && batch.series.count == 1 && batch.sources.count == 1)
    }

    private static let entry = Provenance(position: 7, time: "2026-01-01T00:00:00.000Z", actor: "王", object: "a.csv")

    private static func observation(_ row: ObservationBatch.Row, _ batch: ObservationBatch?) -> Observation? {
        batch.map { batch in
            Observation(
                cell: batch.series[Int(row.series)].cell(batch.periods[Int(row.period)]),
                content: row.figure.map { .reported($0) } ?? .withdrawn, source: batch.sources[Int(row.source)])
        }
    }
}
