import Planning

/// Reads periods as officers write them: `2024年3月`, `2024.03`, `2024-3`, `202403`, `2024年1-3月`, `1—2月`, `上半年`.
enum SheetPeriod {
    /// The period of a whole text; parts without a year belong to the one given.
    static func read(_ text: String, year: Int? = nil) -> Period? {
        if let period = try? Period(text) { return period }
        var rest = plain(text)[...]
        // `2024-1-3` is a day and not the first three months.
        if rest.dropFirst(4).first == "-", rest.count(where: { $0 == "-" }) > 1, !rest.hasSuffix("月") { return nil }
        if let stated = statedYear(&rest) { return within(rest, of: stated) }
        return year.flatMap { rest.isEmpty ? nil : within(rest, of: $0, isBare: true) }
    }

    /// The first period that stands in a longer text, such as a title.
    static func find(in text: String, year: Int? = nil) -> Period? {
        let text = Array(plain(String(text.prefix(searched))))
        for start in text.indices where text[start].isNumber && (start == 0 || !text[start - 1].isNumber) {
            for end in stride(from: min(text.count, start + 16), to: start + 1, by: -1) {
                let isWhole = end == text.count || !text[end].isNumber
                let isWord = text[end - 1] == "年" || !text[end - 1].isNumber || end - start > 4
                guard isWhole, isWord, !isCut(text[..<end], before: text[end...]) else { continue }
                if let period = read(String(text[start..<end]), year: year) { return period }
            }
        }
        return nil
    }

    /// Whether a text goes on where a period ends, as a date does behind its month: `2024年4` of `2024年4月8日`.
    private static func isCut(_ text: ArraySlice<Character>, before rest: ArraySlice<Character>) -> Bool {
        guard text.last?.isNumber == true, let next = rest.first else { return false }
        return "年月日号季".contains(next) || "-./".contains(next) && rest.dropFirst().first?.isNumber == true
    }

    /// How much of a title is looked at.
    private static let searched = 300

    /// The longest start of a text that is a period, and what follows.
    static func leading(_ text: String, year: Int?) -> (period: Period, rest: String)? {
        let text = Array(text)
        for end in stride(from: min(text.count - 1, 16), to: 1, by: -1) where "年月度期计末底".contains(text[end - 1]) {
            if let period = read(String(text[..<end]), year: year) { return (period, String(text[end...])) }
        }
        return nil
    }

    private static func plain(_ text: String) -> String {
        var plain = SheetMapping.key(text)
        for word in ["~", "至", "到"] {
            plain = plain.split(separator: word, omittingEmptySubsequences: false).joined(separator: "-")
        }
        for prefix in ["截-", "截止", "-"] where plain.hasPrefix(prefix) { plain = String(plain.dropFirst(prefix.count)) }
        for suffix in ["累计", "合计", "完成", "末", "底", "止", "份"] where plain.hasSuffix(suffix) {
            plain = String(plain.dropLast(suffix.count))
        }
        return plain
    }

    /// Takes a year with what stands behind it off a text.
    private static func statedYear(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix(4)
        guard digits.count == 4, let year = number(digits), (1900...2199).contains(year) else { return nil }
        let behind = rest.dropFirst(4)
        guard let next = behind.first else {
            rest = ""
            return year
        }
        guard "年.-/".contains(next) || behind.count == 2 && number(behind) != nil else { return nil }
        rest = "年.-/".contains(next) ? behind.dropFirst() : behind
        if next == "年", rest.first == "度" { rest = rest.dropFirst() }
        return year
    }

    /// A part of a year; a bare one without its year must say that it is a month.
    private static func within(_ rest: Substring, of year: Int, isBare: Bool = false) -> Period? {
        if rest.isEmpty || rest == "全年" { return Period(.year, year: year) }
        if let named = named(rest, of: year) { return named }
        let isMonth = rest.hasSuffix("月")
        guard isMonth || !isBare else { return nil }
        let months = rest.split(separator: "-", omittingEmptySubsequences: false).map { month(of: $0) }
        switch months.count {
        case 1: return months[0].flatMap { Period(.month, year: year, part: $0) } ?? span(rest, from: year)
        case 2 where months[0] == 1: return months[1].flatMap { Period(.cumulative, year: year, part: $0) }
        default: return nil
        }
    }

    private static func month(of text: Substring) -> Int? {
        let digits = text.hasSuffix("月") ? text.dropLast() : text
        return digits.count <= 2 ? number(digits) : nil
    }

    private static func span(_ rest: Substring, from year: Int) -> Period? {
        let digits = rest.hasSuffix("年") ? rest.dropLast() : rest
        guard digits.count == 4, let last = number(digits), last > year else { return nil }
        return Period(.span(years: last - year + 1), year: year)
    }

    private static func named(_ rest: Substring, of year: Int) -> Period? {
        switch rest {
        case "上半年": return Period(.half, year: year, part: 1)
        case "下半年": return Period(.half, year: year, part: 2)
        case "前三季度", "前3季度": return Period(.cumulative, year: year, part: 9)
        case "前两季度", "前二季度": return Period(.cumulative, year: year, part: 6)
        default: break
        }
        guard rest.hasSuffix("季度") || rest.hasSuffix("季") else { return nil }
        let name = rest.drop { $0 == "第" }.prefix { $0 != "季" }
        let quarter = ["一", "二", "三", "四"].firstIndex { $0 == name }.map { $0 + 1 } ?? number(name)
        return quarter.flatMap { Period(.quarter, year: year, part: $0) }
    }

    private static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(digits)
    }
}
