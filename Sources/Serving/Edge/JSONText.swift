/// A small piece of JSON written by hand: keys keep their order, and every control character is escaped (RFC 8259).
struct JSONText: Sendable {
    /// The JSON itself, on one line.
    let text: String

    static func string(_ value: String) -> JSONText {
        var result = "\""
        for scalar in value.unicodeScalars {
            append(scalar, to: &result)
        }
        return JSONText(text: result + "\"")
    }

    /// A finite number: whole ones without a fraction.
    static func number(_ value: Double) -> JSONText {
        JSONText(text: Int64(exactly: value).map(String.init) ?? value.description)
    }

    /// An object; a field without a value is left out.
    static func object(_ fields: [(String, JSONText?)]) -> JSONText {
        let written = fields.compactMap { name, value in
            value.map { "\(string(name).text):\($0.text)" }
        }
        return JSONText(text: "{" + written.joined(separator: ",") + "}")
    }

    static func array(_ values: [JSONText]) -> JSONText {
        JSONText(text: "[" + values.map(\.text).joined(separator: ",") + "]")
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
        switch scalar.value {
        case 0x22: result += "\\\""
        case 0x5C: result += "\\\\"
        case 0x0A: result += "\\n"
        case 0x0D: result += "\\r"
        case 0x09: result += "\\t"
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: result += escaped(scalar)
        default: result.unicodeScalars.append(scalar)
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
