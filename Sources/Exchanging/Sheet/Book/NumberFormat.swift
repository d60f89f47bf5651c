/// How a workbook shows a number, as far as it changes what is read.
///
/// Source: ECMA-376-1 §18.8.30, with the built-in formats of its Chinese table.
enum NumberFormat: Hashable {
    /// As many digits as there are.
    case general
    /// A fixed number of digits behind the point.
    case fixed(Int)
    /// A hundred times the number, with `%`.
    case percent(Int)
    /// The number divided by thousands.
    case scaled
    case date(SheetDate.Precision)

    init(builtIn id: Int) {
        switch id {
        case 1, 3, 37, 38: self = .fixed(0)
        case 2, 4, 39, 40: self = .fixed(2)
        case 9: self = .percent(0)
        case 10: self = .percent(2)
        case 14, 15, 16, 22, 28...31, 51, 53, 54, 58: self = .date(.day)
        case 17, 27, 36, 50, 52, 57: self = .date(.month)
        default: self = .general
        }
    }

    init(code: String) {
        let plain = Self.withoutLiterals(code).lowercased()
        let isGeneral = plain.isEmpty || plain.hasPrefix("general") || plain.contains("e+") || plain.contains("e-")
        if isGeneral || plain.contains("@") {
            self = .general
        } else if let precision = Self.precision(plain) {
            self = .date(precision)
        } else if plain.contains("%") {
            self = .percent(Self.decimals(plain))
        } else if Self.isScaled(plain) {
            self = .scaled
        } else {
            self =
                plain.contains { "0#?".contains($0) } && !plain.contains("/") ? .fixed(Self.decimals(plain)) : .general
        }
    }

    /// The first section without quoted text, escaped characters and bracketed words.
    private static func withoutLiterals(_ code: String) -> String {
        var plain = ""
        var iterator = code.makeIterator()
        while let character = iterator.next(), character != ";" {
            switch character {
            case "\"": while let inner = iterator.next(), inner != "\"" {}
            case "[": while let inner = iterator.next(), inner != "]" {}
            case "\\", "_", "*", "!": _ = iterator.next()
            default: plain.append(character)
            }
        }
        return plain
    }

    /// What a date format shows; nil for times and numbers.
    private static func precision(_ plain: String) -> SheetDate.Precision? {
        if plain.contains("d") { return .day }
        guard plain.contains("y") else {
            return plain.contains("m") && !plain.contains("h") && !plain.contains("s") ? .month : nil
        }
        return plain.contains("m") ? .month : .year
    }

    private static func decimals(_ plain: String) -> Int {
        let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? parts[1].prefix { $0 == "0" }.count : 0
    }

    /// A comma behind the last digit divides by a thousand, as in the `0!.0,` that shows 元 as 万元.
    private static func isScaled(_ plain: String) -> Bool {
        guard let last = plain.lastIndex(where: { "0#?".contains($0) }) else { return false }
        return plain[plain.index(after: last)...].hasPrefix(",")
    }
}
