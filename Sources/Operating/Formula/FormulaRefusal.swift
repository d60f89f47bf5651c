public import Planning

/// Why a formula was not computed.
public struct FormulaRefusal: Error, Sendable {
    /// What is wrong, where, and what to write instead.
    public let finding: Finding

    init(_ finding: Finding) { self.finding = finding }

    /// An area that is not defined.
    static func unknownArea(_ name: String, known: [String]) -> FormulaRefusal {
        let guess = nearest(to: name, among: known)
        return FormulaRefusal(
            Finding(
                .error, code: "formula.area",
                message: Bilingual("没有名为“\(name)”的地区。", "There is no area “\(name)”."),
                remedy: guess.map { Bilingual("是否应为“\($0)”？", "Did you mean “\($0)”?") }
                    ?? Bilingual("请写地区的代码或名称。", "Write the code or name of an area.")))
    }

    /// A text that names no period.
    static func unknownPeriod(_ text: String) -> FormulaRefusal {
        FormulaRefusal(
            Finding(
                .error, code: "formula.period",
                message: Bilingual("“\(text)”不是时期。", "“\(text)” is not a period."),
                remedy: Bilingual(
                    "可写 2020、2024-H1、2024-Q1、2024-03、2024-01/10、2021/2024。",
                    "Write 2020, 2024-H1, 2024-Q1, 2024-03, 2024-01/10 or 2021/2024.")))
    }
}
