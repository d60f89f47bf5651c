import Planning
import Recording
import Testing

/// Every alteration that the chain must notice, made with a database tool on the closed file.
@Suite struct VerificationTests {
    private func verify(after statements: String...) async throws -> Verification {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        try await ledger.close()
        for sql in statements { try tamper(scratch.path(), sql) }
        let reader = try await Ledger.open(at: scratch.path(), mode: .reading)
        return try await reader.verify()
    }

    @Test func `an untouched ledger is whole`() async throws {
        let found = try await verify()
        #expect(found.isWhole)
        #expect(found.entries == 5 && found.rows == 10 && found.head.position == 5)
    }

    struct Alteration: CustomTestStringConvertible {
        let sql: String
        let position: Int
        let kind: Breakage.Kind
        var testDescription: String { sql }
    }

    static let alterations: [Alteration] = [
        Alteration(sql: "UPDATE observation SET value = '1390.2' WHERE value = '1390.20'", position: 2, kind: .payload),
        Alteration(sql: "UPDATE observation SET period = '2019' WHERE value = '1227.7'", position: 2, kind: .payload),
        Alteration(
            sql: "UPDATE observation SET status = 'R', value = '1' WHERE status = 'D'", position: 3, kind: .payload),
        Alteration(sql: "UPDATE observation SET source = 1 WHERE value = '1391.0'", position: 3, kind: .payload),
        Alteration(sql: "UPDATE observation SET source = 77 WHERE value = '1391.0'", position: 3, kind: .payload),
        Alteration(sql: "UPDATE source SET note = '初步数' WHERE note <> ''", position: 3, kind: .payload),
        Alteration(sql: "UPDATE source SET grade = 'C' WHERE id = 1", position: 2, kind: .payload),
        Alteration(sql: "UPDATE series SET area = '310115' WHERE area = '310114'", position: 2, kind: .payload),
        Alteration(sql: "UPDATE submission SET organization = 'fgw' WHERE position = 3", position: 3, kind: .payload),
        Alteration(sql: "UPDATE submission SET file_name = 'x' WHERE position = 2", position: 2, kind: .payload),
        Alteration(
            sql: "UPDATE definition SET text = 'title: 宝山' WHERE path = 'guiheng.yaml'", position: 1, kind: .payload),
        Alteration(
            sql: "UPDATE definition SET sha256 = lower(hex(zeroblob(32))) WHERE position = 5 AND text IS NOT NULL",
            position: 5, kind: .payload),
        Alteration(
            sql: "UPDATE definition SET path = 'plans/b.yaml' WHERE path = 'plans/sei.yaml' AND position = 1",
            position: 1, kind: .payload),
        Alteration(sql: "UPDATE rating_override SET rating = 'faster'", position: 4, kind: .payload),
        Alteration(sql: "UPDATE rating_override SET rating = NULL", position: 4, kind: .payload),
        Alteration(sql: "UPDATE rating_override SET plan = '规划'", position: 4, kind: .payload),
        Alteration(
            sql: "UPDATE ledger SET time = '2023-11-14T22:13:20.999Z' WHERE position = 1", position: 1, kind: .hash),
        Alteration(sql: "UPDATE ledger SET actor = 'li' WHERE position = 2", position: 2, kind: .hash),
        Alteration(sql: "UPDATE ledger SET role = '' WHERE position = 2", position: 2, kind: .hash),
        Alteration(sql: "UPDATE ledger SET object = 'x' WHERE position = 3", position: 3, kind: .hash),
        Alteration(sql: "UPDATE ledger SET reason = '' WHERE position = 4", position: 4, kind: .hash),
        Alteration(sql: "UPDATE ledger SET row_count = 1 WHERE position = 3", position: 3, kind: .hash),
        Alteration(sql: "UPDATE ledger SET verb = 'define' WHERE position = 2", position: 2, kind: .hash),
        Alteration(
            sql: "UPDATE ledger SET payload_sha256 = lower(hex(zeroblob(32))) WHERE position = 5", position: 5,
            kind: .hash),
        Alteration(
            sql: "UPDATE ledger SET previous_hash = lower(hex(zeroblob(32))) WHERE position = 3", position: 3,
            kind: .hash),
        Alteration(
            sql: "UPDATE ledger SET hash = lower(hex(zeroblob(32))) WHERE position = 3", position: 3, kind: .hash),
        Alteration(sql: "DELETE FROM ledger WHERE position = 1", position: 1, kind: .missingEntry),
        Alteration(sql: "DELETE FROM ledger WHERE position = 3", position: 3, kind: .missingEntry),
        Alteration(sql: "DELETE FROM ledger WHERE position = 5", position: 5, kind: .orphanRows),
        Alteration(sql: "DELETE FROM observation WHERE value = '1391.0'", position: 3, kind: .missingRows),
        Alteration(sql: "DELETE FROM observation", position: 2, kind: .missingRows),
        Alteration(sql: "DELETE FROM submission WHERE position = 3", position: 3, kind: .missingRows),
        Alteration(sql: "DELETE FROM rating_override", position: 4, kind: .missingRows),
        Alteration(sql: "DELETE FROM definition WHERE position = 5 AND text IS NULL", position: 5, kind: .missingRows),
        Alteration(sql: "INSERT INTO observation VALUES (1, '2030', 2, '9', 'R', 1)", position: 2, kind: .payload),
        Alteration(sql: "INSERT INTO observation VALUES (1, '2030', 4, '9', 'R', 1)", position: 4, kind: .orphanRows),
        Alteration(sql: "INSERT INTO observation VALUES (1, '2030', 9, '9', 'R', 1)", position: 9, kind: .orphanRows),
        Alteration(
            sql: "INSERT INTO definition VALUES ('plans/z.yaml', 3, NULL, NULL)", position: 3, kind: .orphanRows),
        Alteration(
            sql:
                "INSERT INTO rating_override SELECT 2, plan, indicator, kind, as_of, computed, rating, reason "
                + "FROM rating_override",
            position: 2, kind: .orphanRows),
    ]

    @Test(arguments: alterations) func `an alteration is named with its entry`(_ alteration: Alteration) async throws {
        let found = try await verify(after: alteration.sql)
        #expect(found.breakage?.position == alteration.position)
        #expect(found.breakage?.kind == alteration.kind)
        #expect(!found.isWhole)
    }

    @Test func `an entry that was altered and hashed anew breaks the next one`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        let other = try await scratch.ledger("other.sqlite")
        let definitions = try Sample.definitions(("guiheng.yaml", "title: 嘉定"), ("plans/sei.yaml", "id: jd-sei-145"))
        let forged = Entry(actor: "forger", role: "管理员", object: "guiheng.yaml", content: definitions.content)
        let hash = try await other.append(forged, at: Sample.start).hash
        try await ledger.close()
        try tamper(scratch.path(), "UPDATE ledger SET actor = 'forger', hash = '\(hash)' WHERE position = 1")
        let found = try await Ledger.open(at: scratch.path(), mode: .reading).verify()
        #expect(found.breakage?.position == 2)
        #expect(found.breakage?.kind == .previousHash)
    }

    @Test func `the first of several alterations is named, in both languages`() async throws {
        let found = try await verify(
            after: "UPDATE rating_override SET rating = 'faster'",
            "UPDATE observation SET value = '2' WHERE value = '1391.0'")
        let message = try #require(found.breakage?.message)
        #expect(message.chinese.hasPrefix("台账第 3 条所记数据被改动"))
        #expect(message.english.hasPrefix("Entry 3 of the ledger has altered data"))
    }

    @Test func `a value that is no figure does not bring reading down`() async throws {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        try await ledger.close()
        try tamper(scratch.path(), "UPDATE observation SET value = x'00ff' WHERE value = '1391.0'")
        let reader = try await Ledger.open(at: scratch.path(), mode: .reading)
        guard case .corrupt = await failure({ try await reader.observations() }) else {
            Issue.record("a damaged value was read as a figure")
            return
        }
        #expect(try await reader.verify().breakage?.position == 3)
    }
}
