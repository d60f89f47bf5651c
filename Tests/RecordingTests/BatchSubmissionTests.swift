import Planning
import Testing

@testable import Recording

@Suite struct BatchSubmissionTests {
    private static func submission(_ figures: Submission) -> Entry {
        Entry(actor: "wang", role: "填报人", object: "月报", content: .submission(figures))
    }

    private static func submissions(_ observations: [Observation], _ batch: ObservationBatch) throws -> [Submission] {
        let organization = try Organization.ID("tjj")
        let content = Fingerprint(of: "月报".utf8)
        return [
            Submission(organization: organization, fileName: "月报", content: content, observations: observations),
            Submission(organization: organization, fileName: "月报", content: content, batch: batch),
        ]
    }

    private static func observations(_ count: Int, _ random: inout Generator) throws -> [Observation] {
        var cells: Set<Cell> = []
        while cells.count < count {
            cells.insert(
                try Sample.cell(
                    "\(Int.random(in: 2010...2025, using: &random))-\(["H1", "Q3", "07", "01/10"][cells.count % 4])",
                    area: "t\(Int.random(in: 0..<20, using: &random))",
                    statistic: "s-\(Int.random(in: 0..<5, using: &random))"))
        }
        return try cells.sorted { ($0.series, $0.period) < ($1.series, $1.period) }.shuffled(using: &random).map {
            cell in
            let scale = Int.random(in: 0...18, using: &random)
            let coefficient = Int64.random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random)
            let figure = Figure(coefficient: coefficient >> Int64.random(in: 0..<60, using: &random), scale: scale)
            let isWithdrawn = Int.random(in: 0..<9, using: &random) == 0
            return Observation(
                cell: cell, content: isWithdrawn ? .withdrawn : .reported(try #require(figure)),
                source: Sample.source(["caf\u{E9}", "cafe\u{301}", "公报"][Int.random(in: 0..<3, using: &random)]))
        }
    }

    /// A batch whose tables hold each value once for every row, so that equal ones stand at several places.
    private static func wasteful(_ observations: [Observation]) -> ObservationBatch {
        ObservationBatch(
            series: observations.map(\.cell.series), periods: observations.map(\.cell.period), provenances: [],
            sources: observations.map(\.source),
            rows: observations.indices.map { index in
                let place = Int32(index)
                return ObservationBatch.Row(
                    series: place, period: place, provenance: -1, source: place, figure: observations[index].figure)
            })
    }

    @Test(arguments: 1...6) func `a batch is held to the byte like its figures one by one`(seed: UInt64) async throws {
        var random = Generator(state: seed)
        let observations = try Self.observations(300, &random)
        let scratch = try Scratch()
        let batches = [ObservationBatch(unrecorded: observations), Self.wasteful(observations)]
        for (number, batch) in batches.enumerated() {
            let pair = try Self.submissions(observations, batch)
            let plain = try await scratch.ledger("plain-\(number).sqlite")
            let bulk = try await scratch.ledger("bulk-\(number).sqlite")
            let receipt = try await plain.append(Self.submission(pair[0]), at: Sample.start)
            #expect(try await bulk.append(Self.submission(pair[1]), at: Sample.start) == receipt)
            #expect(try await bulk.observations() == plain.observations())
            for ledger in [plain, bulk] { #expect(try await ledger.verify().isWhole) }
            #expect(pair[0] == pair[1] && pair[0].hashValue == pair[1].hashValue)
            #expect(pair[1].observations == observations && pair[1].count == 300)
        }
    }

    /// Computed apart from this program, in Python, from the description of ``CanonicalBytes``.
    @Test func `the hash of a submission is that of its description`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        let payloads = try await ledger.entries().map(\.payload.description)
        #expect(payloads[1] == "a8d7ab7abf7278c13f6db9006799c0b7902873d7cde86dee52fa89af310f4b2d")
        #expect(payloads[2] == "aa42c872c7292d01341463ea48c30235197fd6c1b88e803b6077e23cf939c07c")
    }

    @Test func `two figures for one place of a batch are refused, however the tables hold it`() async throws {
        let observations = try ["1", "2", "3"].map { try Sample.observation($0, Sample.cell()) }
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        let pair = try Self.submissions([], Self.wasteful(observations))
        let found = await failure { try await ledger.append(Self.submission(pair[1]), at: Sample.start) }
        #expect(found == .repeatedCell(try Sample.cell()))
        #expect(
            await failure { try await ledger.append(Self.submission(pair[0]), at: Sample.start) } == .nothingToRecord)
        #expect(try await ledger.head().position == 0)
    }

    @Test func `a text that the database would cut short is refused in a batch too`() async throws {
        let observation = try Sample.observation("1", Sample.cell(), source: Sample.source("见\0附注"))
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        let bulk = try Self.submissions([], ObservationBatch(unrecorded: [observation]))[1]
        let found = await failure { try await ledger.append(Self.submission(bulk), at: Sample.start) }
        #expect(found == .zeroCharacter(in: "见\0附注"))
    }

    @Test func `a submission gives its figures with its entry once it is recorded`() async throws {
        var random = Generator(state: 7)
        let observations = try Self.observations(50, &random)
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        for submission in try Self.submissions(observations, Self.wasteful(observations)) {
            let receipt = try await ledger.append(Self.submission(submission), at: Sample.start)
            let provenance = Provenance(position: receipt.position, time: receipt.time, actor: "wang", object: "月报")
            let batch = submission.batch(recordedAs: provenance)
            let recorded = Set([batch].recorded)
            #expect(recorded == Set(try await ledger.observations()))
            #expect(batch.rows.count == 50)
        }
    }

    @Test func `a submission that is cancelled on its way leaves nothing`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        let series = try (0..<1000).map { try Sample.cell(area: "\($0)").series }
        let rows = (0..<60_000 as Range<Int32>).map { number in
            ObservationBatch.Row(
                series: number / 60, period: number % 60, provenance: 0, source: 0,
                figure: Figure(coefficient: 7, scale: 1))
        }
        let batch = ObservationBatch(
            series: series, periods: try (1960..<2020).map { try Period("\($0)") }, provenances: [],
            sources: [Sample.source()], rows: rows)
        let entry = Self.submission(try Self.submissions([], batch)[1])
        let task = Task { await failure { try await ledger.append(entry, at: Sample.start) } }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(try await ledger.head().position == 0)
        #expect(try await ledger.observations().isEmpty)
        #expect(try await !ledger.append(entry, at: Sample.start).isRepeat)
        #expect(try await ledger.verify().isWhole)
    }

    @Test func `a figure that the ledger refuses leaves nothing of the batch`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        try await ledger.database.write { session in
            try session.execute(
                "CREATE TRIGGER stop BEFORE INSERT ON observation WHEN NEW.value = '13' "
                    + "BEGIN SELECT RAISE(ABORT, 'stopped'); END", [])
        }
        let observations = try (1...20).map { try Sample.observation("\($0)", Sample.cell("\(2000 + $0)")) }
        let bulk = try Self.submissions([], ObservationBatch(unrecorded: observations))[1]
        let found = await failure { try await ledger.append(Self.submission(bulk), at: Sample.start) }
        #expect(found == .refused(detail: "stopped"))
        #expect(try await ledger.head().position == 0)
        #expect(try await ledger.observations().isEmpty)
        _ = try await ledger.append(try Sample.override(), at: Sample.start)
        #expect(try await ledger.verify().isWhole)
    }
}
