import GRDB

struct SQLiteRow: SessionRow {
    let row: Row

    func integer(_ column: Int) throws -> Int {
        let value: DatabaseValue = row[column]
        guard case .int64(let number) = value.storage else { throw unexpected(column) }
        return Int(number)
    }

    func text(_ column: Int) throws -> String {
        let value: DatabaseValue = row[column]
        guard case .string(let text) = value.storage else { throw unexpected(column) }
        return text
    }

    func textIfAny(_ column: Int) throws -> String? {
        let value: DatabaseValue = row[column]
        return value.isNull ? nil : try text(column)
    }

    private func unexpected(_ column: Int) -> LedgerError {
        .corrupt(detail: "column \(column + 1) has a value of another type")
    }
}
