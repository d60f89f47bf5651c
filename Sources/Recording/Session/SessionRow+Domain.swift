import Planning

extension SessionRow {
    func fingerprint(_ column: Int) throws -> Fingerprint {
        try known(column) { Fingerprint($0) }
    }

    func identifier<Subject>(_ column: Int, of subject: Subject.Type) throws -> Identifier<Subject> {
        do { return try Identifier<Subject>(text(column)) } catch let error as IdentifierError {
            throw LedgerError.corrupt(detail: "code “\(error.code)”")
        }
    }

    /// A text that only certain values may have.
    func known<Value>(_ column: Int, _ read: (String) throws -> Value?) throws -> Value {
        let text = try text(column)
        guard let value = try read(text) else { throw LedgerError.corrupt(detail: "value “\(text)”") }
        return value
    }
}

extension SessionValue {
    /// The last position that counts; nil: all do.
    static func limit(_ position: Int?) -> SessionValue { .integer(position ?? .max) }
}
