/// Cuts a formula into words. Full-width punctuation of Chinese input methods counts as its ASCII form.
struct FormulaScanner {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    static func tokens(of scalars: [Unicode.Scalar]) throws(FormulaError) -> [FormulaToken] {
        var scanner = FormulaScanner(scalars)
        var tokens: [FormulaToken] = []
        tokens.reserveCapacity(scalars.count / 2 + 2)
        while let token = try scanner.next() { tokens.append(token) }
        tokens.append(FormulaToken(kind: .end, range: scalars.count..<scalars.count))
        return tokens
    }

    private mutating func next() throws(FormulaError) -> FormulaToken? {
        while let scalar = peek(), Self.isSpace(scalar) { position += 1 }
        guard let scalar = peek() else { return nil }
        let start = position
        let kind = try kind(startingWith: scalar)
        return FormulaToken(kind: kind, range: start..<position)
    }

    private mutating func kind(startingWith scalar: Unicode.Scalar) throws(FormulaError) -> FormulaToken.Kind {
        if Self.isDigit(scalar) || (scalar == "." && peek(1).map(Self.isDigit) == true) { return try number() }
        if Self.startsName(scalar) { return .name(name()) }
        switch scalar {
        case "[", "【": return .reference(try enclosed(by: ["]", "】"], or: .unclosedReference))
        case "'", "\"", "‘", "“": return .text(try enclosed(by: [Self.partner(of: scalar)], or: .unclosedText))
        default: return try symbol()
        }
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < scalars.count ? scalars[position + ahead] : nil
    }

    private func slice(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    private static func partner(of quote: Unicode.Scalar) -> Unicode.Scalar {
        quote == "‘" ? "’" : quote == "“" ? "”" : quote
    }
}

extension FormulaScanner {
    private mutating func number() throws(FormulaError) -> FormulaToken.Kind {
        let start = position
        skipDigits()
        if peek() == "." {
            position += 1
            skipDigits()
        }
        skipExponent()
        let digits = slice(start..<position)
        guard let value = Double(digits.hasSuffix(".") ? String(digits.dropLast()) : digits), value.isFinite else {
            throw FormulaError(.numberTooLarge(digits), at: start..<position)
        }
        guard let next = peek(), Self.isIdeograph(next) else { return .number(value, unit: nil) }
        return .number(value, unit: name())
    }

    private mutating func skipDigits() {
        while let scalar = peek(), Self.isDigit(scalar) { position += 1 }
    }

    private mutating func skipExponent() {
        guard peek() == "e" || peek() == "E" else { return }
        let sign = peek(1) == "+" || peek(1) == "-" ? 1 : 0
        guard let digit = peek(1 + sign), Self.isDigit(digit) else { return }
        position += 1 + sign
        skipDigits()
    }

    private mutating func name() -> String {
        let start = position
        while let scalar = peek(), Self.startsName(scalar) || Self.isDigit(scalar) { position += 1 }
        return slice(start..<position)
    }

    private mutating func enclosed(
        by closings: [Unicode.Scalar], or fault: FormulaFault
    ) throws(FormulaError) -> String {
        let start = position
        guard let end = scalars[(start + 1)...].firstIndex(where: closings.contains) else {
            throw FormulaError(fault, at: start..<start + 1)
        }
        position = end + 1
        return slice(start + 1..<end)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\n", "\r", "\u{3000}", "\u{A0}": true
        default: false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x2E80 && scalar.properties.isIdeographic
    }

    private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_": true
        default: isIdeograph(scalar)
        }
    }
}

extension FormulaScanner {
    private mutating func symbol() throws(FormulaError) -> FormulaToken.Kind {
        let start = position
        let first = Self.halfWidth(scalars[start])
        let second = peek(1).map(Self.halfWidth)
        if let pair = second.flatMap({ Self.pairs["\(first)\($0)"] }) {
            position += 2
            return pair
        }
        guard let single = Self.singles[first] else {
            throw FormulaError(.strange(slice(start..<start + 1)), at: start..<start + 1)
        }
        position += 1
        return single
    }

    private static let pairs: [String: FormulaToken.Kind] = [
        "==": .joint(.equal), "!=": .joint(.unequal), "<=": .joint(.lessOrEqual), ">=": .joint(.greaterOrEqual),
        "&&": .joint(.and), "||": .joint(.or),
    ]

    private static let singles: [Unicode.Scalar: FormulaToken.Kind] = [
        "<": .joint(.less), ">": .joint(.greater), "≤": .joint(.lessOrEqual), "≥": .joint(.greaterOrEqual),
        "≠": .joint(.unequal), "+": .joint(.plus), "-": .joint(.minus), "*": .joint(.times), "×": .joint(.times),
        "/": .joint(.divided), "÷": .joint(.divided), "%": .joint(.remainder), "^": .caret, "!": .bang,
        "(": .opening, ")": .closing, ",": .comma,
    ]

    /// `（` as `(` and so on; digits stay as they are, for a full-width number is refused.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "−" { return "-" }
        guard ("！"..."～").contains(scalar), !("０"..."９").contains(scalar) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
