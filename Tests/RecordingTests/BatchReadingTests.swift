import Planning
import Testing

@testable import Recording

@Suite struct BatchReadingTests {
    private static func batches(
        _ ledger: Ledger, _ extent: ObservationExtent, size: Int = BatchAssembly.size
    ) async throws -> [ObservationBatch] {
        try await ledger.database.read { session in
            var found: [ObservationBatch] = []
            try ObservationStore(session: session).forEachBatch(in: extent, size: size) { found.append($0) }
            return found
        }
    }

    private static func isInCellOrder(_ left: RecordedObservation, _ right: RecordedObservation) -> Bool {
        let (first, second) = (left.observation.cell, right.observation.cell)
        guard first == second else {
            return (first.series, first.period.description) < (second.series, second.period.description)
        }
        return left.provenance.position < right.provenance.position
    }

    @Test(arguments: 1...8) func `batches hold what plain queries give, as of every position`(seed: UInt64) async throws
    {
        var random = Generator(state: seed)
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        for step in 1...15 {
            _ = try await ledger.append(try ReplayTests.entry(step, &random), at: Sample.moment(step))
        }
        for position in 0...(try await ledger.head().position) {
            let plain = try await plainlyRead(ledger, upTo: position)
            let batches = try await Self.batches(
                ledger, .all(upTo: position), size: Int.random(in: 1...50, using: &random))
            #expect(batches.recorded.sorted(by: Self.isInCellOrder) == plain.sorted(by: Self.isInCellOrder))
            #expect(try await ledger.observations(upTo: position) == plain)
            let later = try await ledger.observations(after: position)
            #expect(try await later.recorded == plainlyRead(ledger, upTo: .max, after: position))
            #expect(try await Set(ledger.cells(changedAfter: position)) == Set(later.recorded.map(\.observation.cell)))
        }
    }

    @Test(arguments: [1, 2, 7, 9, 10, 11, 100]) func `figures cross the bounds of batches unharmed`(size: Int)
        async throws
    {
        let scratch = try Scratch()
        let ledger = try await Self.ledger(in: scratch)
        let batches = try await Self.batches(ledger, .all(upTo: nil), size: size)
        #expect(batches.dropLast().allSatisfy { $0.rows.count == size })
        #expect(batches.count == (20 + size - 1) / size)
        let found = batches.recorded
        #expect(found == found.sorted(by: Self.isInCellOrder))
        #expect(found.count == 20)
        let used = batches.map { batch in Set(batch.rows.map(\.series)).count }
        #expect(used == batches.map(\.series.count))
    }

    /// Two series of five years, each figure with a correction.
    private static func ledger(in scratch: Scratch) async throws -> Ledger {
        let ledger = try await scratch.ledger()
        for version in 1...2 {
            let observations = try ["310114", "310115"].flatMap { area in
                try (2020...2024).map { year in
                    try Sample.observation("\(year).\(version)", Sample.cell("\(year)", area: area))
                }
            }
            _ = try await ledger.append(
                try Sample.submission(observations, bytes: "\(version)"), at: Sample.moment(version))
        }
        return ledger
    }

    @Test func `reducing folds every figure once and returns the result`() async throws {
        let scratch = try Scratch()
        let ledger = try await Self.ledger(in: scratch)
        let sum = try await ledger.reduce(into: 0) { sum, batch in
            for row in batch.rows { sum += Int(row.figure?.coefficient ?? 0) }
        }
        let years: [Int] = (2020...2024).flatMap { [$0 * 10 + 1, $0 * 10 + 2] }
        #expect(sum == 2 * years.reduce(0, +))
        let first = try await ledger.reduce(observationsUpTo: 1, into: 0) { $0 += $1.rows.count }
        #expect(first == 10)
    }

    @Test func `seventy thousand figures of one submission pass in two batches`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        let series = try (0..<1000).map { number in
            Series(statistic: try Statistic.ID("s"), area: try Area.ID("\(number)"), basis: try Basis.ID("all"))
        }
        let periods = try (1950..<2020).map { try Period("\($0)") }
        let rows = (0..<70_000 as Range<Int32>).reversed().map { number in
            ObservationBatch.Row(
                series: number / 70, period: number % 70, provenance: 0, source: 0,
                figure: Figure(coefficient: Int64(number), scale: 1))
        }
        let batch = ObservationBatch(
            series: series, periods: periods, provenances: [], sources: [Sample.source()], rows: rows)
        let submission = Submission(
            organization: try Organization.ID("tjj"), fileName: "城市", content: .init(of: "城市".utf8), batch: batch)
        let entry = Entry(actor: "wang", role: "填报人", object: "城市", content: .submission(submission))
        #expect(try await ledger.append(entry, at: Sample.start).rows == 70_000)
        let found = try await ledger.reduce(into: [ObservationBatch]()) { $0.append($1) }
        #expect(found.map(\.rows.count) == [65_536, 4464])
        #expect(Set(found.recorded.map(\.observation)) == Set(submission.observations))
        #expect(try await ledger.verify().rows == 70_000)
    }

    @Test func `what stops a reduction comes back`() async throws {
        let scratch = try Scratch()
        let ledger = try await Self.ledger(in: scratch)
        let stopped = await failure { try await ledger.reduce(into: 0) { _, _ in throw LedgerError.cancelled } }
        #expect(stopped == .cancelled)
        #expect(try await ledger.head().position == 2)
    }

    @Test func `catching up brings what later entries brought, and names the cells once`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        let later = try await ledger.observations(after: 2)
        #expect(later.recorded.map { $0.observation.figure?.description } == [nil, "1391.0"])
        #expect(later.map(\.provenances.count) == [1] && later.map(\.series.count) == [1])
        #expect(try await ledger.observations(after: 1, upTo: 2).recorded.count == 3)
        #expect(try await ledger.observations(after: 3).isEmpty)
        let cells = try ["2020", "2021"].map { try Sample.cell($0) }
        #expect(try await ledger.cells(changedAfter: 2) == cells)
        #expect(try await ledger.cells(changedAfter: 1).count == 3)
        #expect(try await ledger.cells(changedAfter: 5).isEmpty)
    }

    struct Damage: CustomTestStringConvertible {
        let sql: String
        let detail: String

        var testDescription: String { sql }
    }

    static let damages = [
        Damage(sql: "UPDATE observation SET value = '1,391' WHERE value = '1391.0'", detail: "figure “1,391”"),
        Damage(sql: "UPDATE observation SET value = '1391.' WHERE value = '1391.0'", detail: "figure “1391.”"),
        Damage(
            sql: "UPDATE observation SET value = x'31' WHERE value = '1391.0'",
            detail: "column 4 has a value of another type"),
        Damage(sql: "UPDATE observation SET period = '2021-13' WHERE value = '1391.0'", detail: "period “2021-13”"),
        Damage(
            sql: "UPDATE observation SET period = '二〇二一' WHERE value = '1391.0'", detail: "period “二〇二一”"),
        Damage(
            sql: "UPDATE observation SET period = x'32303231' WHERE value = '1391.0'",
            detail: "column 2 has a value of another type"),
        Damage(
            sql: "UPDATE observation SET source = 77 WHERE value = '1391.0'", detail: "no source 77"),
        Damage(
            sql: "UPDATE observation SET series = 77 WHERE value = '1391.0'", detail: "no series 77"),
        Damage(
            sql: "UPDATE observation SET position = 77 WHERE value = '1391.0'", detail: "no entry 77"),
    ]

    @Test(arguments: damages) func `a damaged row is named by entry and series`(_ damage: Damage) async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        try await ledger.close()
        try tamper(scratch.path(), "PRAGMA ignore_check_constraints = ON", damage.sql)
        let reader = try await Ledger.open(at: scratch.path(), mode: .reading)
        guard case .corrupt(let detail) = await failure({ try await reader.reduce(into: 0) { $0 += $1.rows.count } })
        else {
            Issue.record("a damaged row was read")
            return
        }
        let position = damage.sql.contains("SET position") ? 77 : 3
        let series = damage.sql.contains("SET series") ? 77 : 2
        #expect(detail == "entry \(position), series \(series): \(damage.detail)")
    }

    @Test func `numbers with gaps are followed`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        let before = try await ledger.observations()
        try await ledger.close()
        try tamper(
            scratch.path(), "UPDATE series SET id = id * 1000000007",
            "UPDATE observation SET series = series * 1000000007",
            "UPDATE source SET id = -5 WHERE id = 1", "UPDATE observation SET source = -5 WHERE source = 1")
        let reader = try await Ledger.open(at: scratch.path(), mode: .reading)
        #expect(try await reader.observations() == before)
    }
}
