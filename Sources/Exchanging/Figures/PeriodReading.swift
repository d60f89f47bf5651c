import Planning

/// Reads the period of a cell, and says what to write where officers write it otherwise.
enum PeriodReading {
    static func read(_ text: String) -> CellResult<Period> {
        if text.isEmpty { return .failure(.missing(.period)) }
        if let fault = CellFault.unsafeText(text) { return .failure(fault) }
        do throws(PeriodError) {
            return .success(try Period(text))
        } catch {
            return .failure(fault(text))
        }
    }

    /// Reads the same, and also a month in six digits, such as `202403`.
    static func readCompact(_ text: String) -> CellResult<Period> {
        let isCompact = text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isCompact else { return read(text) }
        let month = Period(.month, year: Int(text.prefix(4)) ?? 0, part: Int(text.suffix(2)) ?? 0)
        return month.map { .success($0) } ?? .failure(fault(text))
    }

    private static func fault(_ text: String) -> CellFault {
        CellFault(
            "csv.period",
            Bilingual("“\(text.prefix(40))”不是时期的规定写法。", "“\(text.prefix(40))” is not how a period is written."),
            remedy(for: text))
    }

    private static func remedy(for text: String) -> Bilingual {
        let numbers = numbers(in: text)
        if numbers.count == 3, numbers[1...] == [1, 1], (1900...2199).contains(numbers[0]) {
            return Bilingual(
                "1月没有累计数。1—2月合并请写 \(numbers[0])-01/02，仅1月请写 \(numbers[0])-01。",
                "January has no cumulative figure: write \(numbers[0])-01/02 with February or \(numbers[0])-01 alone.")
        }
        return suggestion(for: text, numbers).map { Bilingual("请写 \($0)。", "Write \($0).") }
            ?? Bilingual(
                "年 2024，半年 2024-H1，季 2024-Q1，月 2024-03，1—2月 2024-01/02，1—10月累计 2024-01/10，多年 2021/2024。",
                "Write 2024, 2024-H1, 2024-Q1, 2024-03, 2024-01/02, 2024-01/10 (January to October) or 2021/2024.")
    }

    /// What the text most likely means; nil when that is not certain.
    private static func suggestion(for text: String, _ numbers: [Int]) -> String? {
        let words = text.lowercased()
        guard let year = numbers.first, (1900...2199).contains(year), !words.contains("fy") else { return nil }
        if let period = halfOrQuarter(words, year, numbers) { return period }
        switch numbers.count {
        case 1: return words.contains("月") ? nil : Period(.year, year: year)?.description
        case 2: return two(words, year, numbers[1])
        case 3 where numbers[1] == 1: return Period(.cumulative, year: year, part: numbers[2])?.description
        default: return nil
        }
    }

    private static func two(_ words: String, _ year: Int, _ second: Int) -> String? {
        if (1900...2199).contains(second) { return second > year ? "\(year)/\(second)" : nil }
        let isCumulative = ["止", "累计", "ytd", "前"].contains { words.contains($0) }
        return Period(isCumulative ? .cumulative : .month, year: year, part: second)?.description
    }

    private static func halfOrQuarter(_ words: String, _ year: Int, _ numbers: [Int]) -> String? {
        if words.contains("上半年") || words.contains("h1") { return "\(year)-H1" }
        if words.contains("下半年") || words.contains("h2") { return "\(year)-H2" }
        guard words.contains("季") || words.contains("q") else { return nil }
        let chinese = ["一", "二", "三", "四"].firstIndex { words.contains($0) }.map { $0 + 1 }
        guard let quarter = chinese ?? numbers.dropFirst().first, (1...4).contains(quarter) else { return nil }
        let isCumulative = words.contains("前")
        return isCumulative && quarter > 1
            ? Period(.cumulative, year: year, part: quarter * 3)?.description : "\(year)-Q\(quarter)"
    }

    /// The runs of digits; six of them together are a year and a month.
    private static func numbers(in text: String) -> [Int] {
        let plain = text.unicodeScalars.map { FigureReading.narrow($0) }
        let runs = plain.split { !("0"..."9").contains($0) }.map { String(String.UnicodeScalarView($0)) }
        guard let first = runs.first, first.utf8.count == 6 else { return runs.compactMap { Int($0) } }
        return [Int(first.prefix(4)), Int(first.suffix(2))].compactMap(\.self) + runs.dropFirst().compactMap { Int($0) }
    }
}
