/// The decimal digits that an officer typed, out of the number that a workbook stores.
///
/// Excel keeps fifteen significant digits and stores the Double in up to seventeen, so that a typed 312.4 may stand in
/// the file as `312.40000000000003`. The rule: digits behind the point are rounded so that at most fifteen significant
/// ones remain, as Excel shows them; digits before the point are all kept; zeros that a number format of fixed decimals
/// prints are kept, and digits that it hides are not lost.
struct SheetNumber {
    private var isNegative = false
    private var digits: [UInt8] = []
    /// How many of the digits stand before the point; may be negative.
    private var whole = 0

    private static let significant = 15

    /// Whether a stored number says already what is printed, as most do: plain digits, not more than fifteen.
    static func isPlain(_ stored: String) -> Bool {
        var (digits, behind, isBehind, last) = (0, 0, false, UInt8(0))
        for byte in stored.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if digits == 1, last == UInt8(ascii: "0"), !isBehind { return false }
                digits += 1
                if isBehind { behind += 1 }
            case UInt8(ascii: ".") where !isBehind && digits > 0: isBehind = true
            default: return false
            }
            last = byte
        }
        return digits > 0 && digits <= significant && (!isBehind || behind > 0 && last != UInt8(ascii: "0"))
    }

    /// Reads what a workbook stores, such as `12.5`, `-1E-3`; nil for anything else.
    init?(_ stored: String) {
        var rest = stored.utf8[...]
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let before = Self.takeDigits(&rest)
        var behind: [UInt8] = []
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            behind = Self.takeDigits(&rest)
        }
        guard !before.isEmpty || !behind.isEmpty, let exponent = Self.exponent(rest) else { return nil }
        digits = before + behind
        whole = before.count + exponent
        guard digits.count <= 400, abs(whole) <= 400 else { return nil }
        normalize()
    }

    /// The number in plain decimal digits with at least so many behind the point.
    func plain(decimals: Int = 0) -> String {
        let before = whole > 0 ? Self.text(padded(0..<whole)) : "0"
        let zeros = [UInt8](repeating: 0, count: max(0, -whole))
        var behind = zeros + digits.dropFirst(max(0, whole))
        behind += Array(repeating: 0, count: max(0, decimals - behind.count))
        let sign = isNegative && digits.contains { $0 > 0 } ? "-" : ""
        return sign + before + (behind.isEmpty ? "" : "." + Self.text(behind))
    }

    /// The number a hundred times as large.
    var hundredfold: SheetNumber {
        var copy = self
        if !digits.isEmpty { copy.whole += 2 }
        return copy
    }

    /// The whole number of days of a date; nil when it is negative or too large.
    var wholePart: Int? { isNegative || whole > 9 ? nil : Int(whole > 0 ? Self.text(padded(0..<whole)) : "0") }

    /// Takes zeros off both ends and rounds to fifteen significant digits.
    private mutating func normalize() {
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        whole = digits.isEmpty ? 0 : whole - zeros
        round(to: max(Self.significant, whole))
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { whole = 0 }
    }

    private mutating func round(to count: Int) {
        guard digits.count > count else { return }
        let isUp = digits[count] >= 5
        digits.removeLast(digits.count - count)
        guard isUp else { return }
        var place = count - 1
        while place >= 0, digits[place] == 9 {
            digits[place] = 0
            place -= 1
        }
        if place >= 0 {
            digits[place] += 1
        } else {
            digits.insert(1, at: 0)
            whole += 1
        }
    }

    private func padded(_ range: Range<Int>) -> [UInt8] { range.map { digits.indices.contains($0) ? digits[$0] : 0 } }

    private static func takeDigits(_ rest: inout Substring.UTF8View) -> [UInt8] {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits.map { $0 - UInt8(ascii: "0") }
    }

    /// The power of ten behind the digits; 0 where there is none, nil where something else follows.
    private static func exponent(_ rest: Substring.UTF8View) -> Int? {
        guard let first = rest.first else { return 0 }
        guard first == UInt8(ascii: "e") || first == UInt8(ascii: "E"), rest.count <= 5 else { return nil }
        return Int(Substring(rest.dropFirst()))
    }

    private static func text(_ digits: [UInt8]) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
}
