import Planning

/// Reads the value of a cell, and says what to write where officers write numbers otherwise.
///
/// Source: TRUST §0.4: nothing but plain decimals is a figure.
enum FigureReading {
    static func read(_ bytes: ArraySlice<UInt8>) -> CellResult<Observation.Content> {
        do throws(FigureError) {
            return .success(.reported(try Figure(utf8: bytes.span)))
        } catch {
            let text = String(decoding: bytes, as: UTF8.self)
            if text == "撤回" || text.lowercased() == "withdrawn" { return .success(.withdrawn) }
            return .failure(fault(text, error))
        }
    }

    private static func fault(_ text: String, _ error: FigureError) -> CellFault {
        if let fault = CellFault.hiddenIn(text) { return fault }
        switch error {
        case .empty: return missing(Bilingual("没有填写数值。缺数不等于零。", "The value is missing. Missing is not zero."))
        case .tooLong: return tooLong(text)
        case .notPlainDecimal: return notPlain(text)
        }
    }

    private static func notPlain(_ text: String) -> CellFault {
        if dashes.contains(text) || words.contains(text.lowercased()) {
            return missing(
                Bilingual("“\(text)”表示没有数值。缺数不等于零。", "“\(text)” means that there is no value. Missing is not zero."))
        }
        if ["持平", "零增长", "与上年持平"].contains(text) { return level(text) }
        if text.hasPrefix("=") || text.hasPrefix("@") { return .formula(text) }
        if let plain = plain(text) { return write(text, plain) }
        return separated(text) ?? other(text)
    }

    /// Sign, digits and point in their ASCII form, without thousands separators; nil when that is still no figure.
    static func plain(_ text: String) -> String? {
        var narrowed = String(String.UnicodeScalarView(text.unicodeScalars.map(narrow)))
        if narrowed.hasPrefix("+") { narrowed.removeFirst() }
        guard hasRegularSeparators(narrowed) else { return nil }
        let digits = completed(narrowed.filter { $0 != "," && $0 != " " })
        return (try? Figure(digits))?.description ?? expanded(digits)
    }

    /// `.5` and `5.` with digits on both sides of the point or without one.
    private static func completed(_ text: String) -> String {
        if text.hasPrefix(".") { return "0" + text }
        if text.hasPrefix("-.") { return "-0" + text.dropFirst() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// Separators may stand between groups of three digits only: `1,5` could be a decimal comma.
    private static func hasRegularSeparators(_ text: String) -> Bool {
        let whole = text.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
        let groups = whole.split(omittingEmptySubsequences: false) { $0 == "," || $0 == " " }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    /// `1e5` in plain digits.
    private static func expanded(_ text: String) -> String? {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let figure = try? Figure(String(parts[0])) else { return nil }
        guard let exponent = Int(parts[1]), (-18...18).contains(exponent) else { return nil }
        let scale = figure.scale - exponent
        let zeros = String(repeating: "0", count: max(0, -scale))
        let coefficient = Int64(String(figure.coefficient) + zeros)
        return coefficient.flatMap { Figure(coefficient: $0, scale: max(0, scale)) }?.description
    }

    /// A number with its unit or a word: `12.5亿元`, `约3000`, `下降6.3%`; nil where its sign would be a guess.
    private static func separated(_ text: String) -> CellFault? {
        let scalars = text.unicodeScalars.map(narrow)
        guard let first = scalars.firstIndex(where: isDigit) else { return nil }
        let last = scalars.lastIndex(where: isDigit) ?? first
        let start = scalars[..<first].lastIndex { !"-.".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
        let before = String(String.UnicodeScalarView(scalars[..<start]))
        let unit = trimmed(String(String.UnicodeScalarView(scalars[(last + 1)...])))
        guard !before.isEmpty || !unit.isEmpty, !before.contains("("), !unit.hasPrefix("-") else { return nil }
        guard let plain = plain(String(String.UnicodeScalarView(scalars[start...last]))) else { return nil }
        let isFalling = ["降", "减", "负", "亏"].contains { before.contains($0) } && !plain.hasPrefix("-")
        return mixed(text, isFalling ? "-" + plain : plain, unit)
    }

    static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case "\u{2212}", "\u{2013}", "\u{2014}": "-"
        case "\u{3000}", "\u{A0}", "\u{202F}", "\u{2009}": " "
        default: scalar
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static let dashes: Set<String> = [
        "-", "--", "－", "—", "——", "–", "−", "/", "／", "\\", "…", "……", "..", "...",
    ]
    static let words: Set<String> = [
        "nan", "n/a", "na", "null", "nil", "none", "inf", "无", "缺", "暂无", "未公布",
    ]
}
