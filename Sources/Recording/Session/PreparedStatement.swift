/// A statement that runs many times or gives many rows: values and columns pass as numbers and UTF-8, and no text of
/// Swift is made for each.
protocol PreparedStatement: SessionRow {
    /// Gives the value for a `?`, counted from 0; it holds until another one takes its place.
    func bind(_ number: Int, at parameter: Int) throws
    /// Gives the text for a `?`.
    func bind(utf8 text: Span<UInt8>, at parameter: Int) throws
    /// Leaves a `?` without a value.
    func bindNothing(at parameter: Int) throws
    /// Goes to the next row; false when there is none, and then the statement may run again.
    func next() throws -> Bool
    /// Lends the UTF-8 of a text of the present row; nil when the column is empty. Another type throws.
    func withText<Value>(_ column: Int, _ body: (Span<UInt8>) throws -> Value) throws -> Value?
}

extension PreparedStatement {
    /// Gives the values for all `?`.
    func bind(_ values: [SessionValue]) throws {
        for (parameter, value) in values.enumerated() {
            switch value {
            case .integer(let number): try bind(number, at: parameter)
            case .text(let text): try bind(text, at: parameter)
            case .null: try bindNothing(at: parameter)
            }
        }
    }

    /// Gives the text for a `?`.
    func bind(_ text: String, at parameter: Int) throws {
        var text = text
        try text.withUTF8 { try bind(utf8: Span(_unsafeElements: $0), at: parameter) }
    }

    /// Runs a statement that gives no rows.
    func run() throws {
        while try next() {}
    }

    /// Runs a statement of one row at most.
    func first<Value>(_ read: (Self) throws -> Value) throws -> Value? {
        guard try next() else { return nil }
        let value = try read(self)
        try run()
        return value
    }

    func text(_ column: Int) throws -> String {
        guard let found = try textIfAny(column) else {
            throw LedgerError.corrupt(detail: "column \(column + 1) has a value of another type")
        }
        return found
    }

    func textIfAny(_ column: Int) throws -> String? {
        try withText(column) { String(decoding: $0, as: UTF8.self) }
    }
}
