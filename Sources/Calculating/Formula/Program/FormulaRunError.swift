public import Planning

/// Why a program cannot run on what it was given.
public enum FormulaRunError: Error, Hashable, Sendable {
    /// The frame has another kind of period than the program was compiled for.
    case kindOfPeriod
    /// Another number of inputs than the program has.
    case inputCount(expected: Int, found: Int)
    /// An input that has neither a value for each of its ordinals in the frame nor none at all.
    case inputLength(input: Int, expected: Int, found: Int)
}

extension FormulaRunError {
    /// The reason in words.
    public var message: Bilingual {
        switch self {
        case .kindOfPeriod: Bilingual("时期种类与编译公式时不同，请按该种类重新编译", "the program was compiled for another kind of period")
        case .inputCount(let expected, let found):
            Bilingual("应给出\(expected)列数据，实际为\(found)列", "\(expected) inputs are needed, \(found) were given")
        case .inputLength(let input, let expected, let found):
            Bilingual(
                "第\(input + 1)列数据应有\(expected)个时期，实际为\(found)个",
                "input \(input + 1) needs \(expected) periods and has \(found)")
        }
    }
}
