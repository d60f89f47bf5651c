/// Names and values as the Prometheus text format writes them.
enum PrometheusName {
    /// A metric's name: letters, digits, `_` and `:`, not beginning with a digit.
    static func metric(_ name: String) -> String { cleaned(name, also: ":") }

    /// A label's name: letters, digits and `_`, not beginning with a digit.
    static func label(_ name: String) -> String { cleaned(name, also: "_") }

    /// A label's value with backslash, quote and line feed escaped.
    static func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A number: whole ones without a fraction.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return Int64(exactly: value).map(String.init) ?? "\(value)"
    }

    private static func cleaned(_ name: String, also extra: Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == extra
            let isDigit = ("0"..."9").contains(scalar)
            if isDigit, result.isEmpty { result.append("_") }
            result.append(isLetter || isDigit ? scalar : "_")
        }
        return result.isEmpty ? "_" : String(result)
    }
}
