import Planning
import Recording
import Testing

@Suite struct MessageTests {
    static func errors() throws -> [LedgerError] {
        [
            .missing(path: "p"), .notALedger(path: "p"), .newerSchema(found: 2, known: 1),
            .olderSchema(found: 1, known: 2), .lockedByOther(pid: 7), .lockedByOther(pid: nil), .busy, .diskFull,
            .readOnly, .inputOutput(detail: "d"), .corrupt(detail: "d"), .strayJournal(path: "p"),
            .notDurable(journal: "wal", synchronous: 1), .exists(path: "p"), .openForReading, .nothingToRecord,
            .repeatedCell(try Sample.cell()), .zeroCharacter(in: "a\0b"), .notADefinition(path: "p"),
            .unknownReceipt(try #require(Receipt.ID("1-000000000000"))), .cancelled, .refused(detail: "d"),
        ]
    }

    @Test func `every error says in both languages what happened and what to do`() throws {
        let messages = try Self.errors().map(\.message)
        #expect(Set(messages).count == messages.count)
        for message in messages {
            #expect(message.chinese.hasSuffix("。") && message.chinese.contains { $0 == "请" || $0 == "只" })
            #expect(message.english.hasSuffix("."))
            #expect(message.english.split(separator: /[.;:]\s/).count >= 2, "no remedy: \(message.english)")
            #expect(!message.chinese.contains("\0") && !message.english.contains("\0"))
        }
    }
}
