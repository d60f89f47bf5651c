import GRDB
import Recording
import Testing

/// Does to a closed ledger's file what an intruder with a database tool would: no triggers, no foreign keys.
func tamper(_ path: String, _ statements: String...) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
        for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
            try database.execute(sql: "DROP TRIGGER \(name)")
        }
        for sql in statements { try database.execute(sql: sql) }
    }
    try queue.close()
}

/// The ledger's error that an action throws; nil when it throws none.
func failure<Value>(_ action: () async throws -> Value) async -> LedgerError? {
    do {
        _ = try await action()
        return nil
    } catch let error as LedgerError { return error } catch {
        Issue.record("not a ledger's error: \(error)")
        return nil
    }
}
