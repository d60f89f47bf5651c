import GRDB

extension LedgerError {
    /// What an error of the database means for the ledger at a path.
    init(_ error: any Error, at path: String) {
        switch error {
        case let known as LedgerError: self = known
        case let error as DatabaseError: self = Self.meaning(of: error, at: path)
        case is CancellationError: self = .cancelled
        default: self = .inputOutput(detail: "\(error)")
        }
    }

    private static func meaning(of error: DatabaseError, at path: String) -> LedgerError {
        let detail = "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "")"
        return switch error.resultCode {
        case .SQLITE_FULL: .diskFull
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_CORRUPT: .corrupt(detail: detail)
        case .SQLITE_NOTADB: .notALedger(path: path)
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: .cancelled
        case .SQLITE_CONSTRAINT: .refused(detail: error.message ?? detail)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM, .SQLITE_PROTOCOL: .inputOutput(detail: detail)
        default: .refused(detail: detail)
        }
    }
}
