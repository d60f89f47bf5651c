/// A short ASCII code that names one subject for good, such as `sei-output` or `310114102`.
///
/// Codes are what the ledger and web addresses hold, so they are restricted to letters, digits, `-`, `_` and `.`:
/// two codes are equal exactly when their bytes are.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The code as written.
    public let code: String

    /// Accepts 1 to 64 characters out of `A–Z a–z 0–9 - _ .`, starting with a letter or digit.
    public init(_ code: String) throws(IdentifierError) {
        guard Self.isValid(code) else { throw IdentifierError(code: code) }
        self.code = code
    }

    /// The code as written.
    public var description: String { code }

    /// Orders by the code's bytes.
    public static func < (left: Self, right: Self) -> Bool { left.code < right.code }

    private static func isValid(_ code: String) -> Bool {
        guard let first = code.utf8.first, code.utf8.count <= 64, isLetterOrDigit(first) else { return false }
        return code.utf8.allSatisfy { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}

/// A text that cannot serve as a code.
public struct IdentifierError: Error, Equatable, Sendable {
    /// The refused text.
    public let code: String
}
