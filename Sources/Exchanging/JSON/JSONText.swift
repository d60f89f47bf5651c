/// A JSON value as text (RFC 8259), in one line or indented.
///
/// `<`, `>`, `&`, U+2028 and U+2029 are escaped too, so that the text may stand inside an HTML page.
public struct JSONText: Hashable, Sendable, CustomStringConvertible {
    /// The text.
    public let text: String

    /// Writes a value.
    public init(_ value: JSONValue, isIndented: Bool = false) {
        var writer = JSONWriter(isIndented: isIndented)
        writer.write(value)
        text = String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The text.
    public var description: String { text }
}
