public import Planning

/// What can be wrong with a formula.
public enum FormulaFault: Equatable, Sendable {
    /// What should have stood at a place.
    public enum Wanted: Equatable, Sendable {
        /// A number, a reference, a function or a bracket.
        case operand
        /// A closing bracket.
        case closing
        /// An operator or the end.
        case end
    }

    /// There is no text.
    case empty
    /// The text has too many bytes.
    case tooLong(bytes: Int)
    /// Brackets, signs or functions lie too deep in each other.
    case tooDeep
    /// The formula has too many parts.
    case tooManyNodes
    /// A character that no formula has.
    case strange(String)
    /// A word that cannot stand where it stands.
    case unexpected(String, Wanted)
    /// The text ends too early.
    case unfinished(Wanted)
    /// A number beyond what can be computed with.
    case numberTooLarge(String)
    /// `[` without `]`.
    case unclosedReference
    /// `[]`.
    case emptyReference
    /// A quotation mark without its partner.
    case unclosedText
    /// A name without square brackets.
    case bareName(String)
    /// A function that does not exist.
    case unknownFunction(String, suggestion: String?)
    /// A function with too few or too many arguments.
    case argumentCount(FormulaFunction, found: Int)
    /// A statement behind a name without `=` or value.
    case modifierWithoutValue(String)
    /// A statement behind a name that does not exist.
    case unknownModifier(String, suggestion: String?)
    /// The same statement twice.
    case repeatedModifier(String, String)
    /// A rule for missing figures that does not exist.
    case unknownMissingRule(String)
    /// What a check of the meaning found.
    case meaning(FormulaMeaningFault)

    /// A stable code for scripts.
    public var code: String {
        switch self {
        case .meaning(let fault): fault.code
        case .tooLong, .tooDeep, .tooManyNodes: "limit"
        default: "syntax"
        }
    }

    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .empty: Bilingual("公式为空。", "the formula is empty.")
        case .tooLong(let bytes):
            Bilingual(
                "公式长\(bytes)字节，超过上限\(FormulaLimit.bytes)字节。",
                "the formula has \(bytes) bytes, more than \(FormulaLimit.bytes).")
        case .tooDeep:
            Bilingual(
                "括号、函数或正负号嵌套超过\(FormulaLimit.depth)层。",
                "brackets, functions or signs are nested more than \(FormulaLimit.depth) deep.")
        case .tooManyNodes:
            Bilingual("公式的组成部分超过\(FormulaLimit.nodes)个。", "the formula has more than \(FormulaLimit.nodes) parts.")
        case .strange(let text): Bilingual("公式中不能使用字符“\(text)”。", "the character “\(text)” has no meaning here.")
        case .unexpected(let text, let wanted):
            Bilingual(
                "此处不应为“\(text)”，应为\(wanted.words.chinese)。",
                "“\(text)” cannot stand here; expected \(wanted.words.english).")
        case .unfinished(let wanted):
            Bilingual("公式未写完，后面应有\(wanted.words.chinese)。", "the formula ends early; expected \(wanted.words.english).")
        case .numberTooLarge(let text): Bilingual("数“\(text)”过大。", "the number “\(text)” is too large.")
        case .unclosedReference: Bilingual("方括号“[”没有对应的“]”。", "“[” has no “]”.")
        case .unclosedText: Bilingual("引号没有成对。", "a quotation mark has no partner.")
        default: messageOfNames
        }
    }

    private var messageOfNames: Bilingual {
        switch self {
        case .emptyReference: Bilingual("方括号内没有名称。", "the square brackets hold no name.")
        case .bareName(let name): Bilingual("名称“\(name)”没有写在方括号内。", "the name “\(name)” has no square brackets.")
        case .unknownFunction(let name, _): Bilingual("没有名为“\(name)”的函数。", "there is no function “\(name)”.")
        case .argumentCount(let function, let found):
            Bilingual(
                "函数\(function.title)应有\(function.arityText.chinese)个参数，现有\(found)个。",
                "\(function.rawValue) takes \(function.arityText.english) argument(s), not \(found).")
        case .modifierWithoutValue(let text):
            Bilingual("方括号内“\(text)”没有写成“项目=值”。", "“\(text)” in square brackets is not “key=value”.")
        case .unknownModifier(let key, _): Bilingual("方括号内没有“\(key)”这一项。", "there is no statement “\(key)”.")
        case .repeatedModifier(let chinese, let english):
            Bilingual("方括号内“\(chinese)”写了两次。", "“\(english)” is stated twice.")
        case .unknownMissingRule(let text):
            Bilingual("没有“\(text)”这种缺失处理方式。", "there is no rule “\(text)” for missing figures.")
        case .meaning(let fault): fault.message
        default: Bilingual("", "")
        }
    }
}

extension FormulaFault.Wanted {
    /// The words of a message.
    var words: Bilingual {
        switch self {
        case .operand: Bilingual("数、[名称]、函数或括号", "a number, a [name], a function or a bracket")
        case .closing: Bilingual("逗号或右括号“)”", "a comma or “)”")
        case .end: Bilingual("运算符或公式结尾", "an operator or the end")
        }
    }
}

extension FormulaFunction {
    /// The name for Chinese messages: `同比（yoy）`.
    var title: String { chinese.map { "\($0)（\(rawValue)）" } ?? rawValue }

    var arityText: Bilingual {
        if arity.count == 1 { return Bilingual("\(arity.lowerBound)", "\(arity.lowerBound)") }
        return Bilingual("\(arity.lowerBound)至\(arity.upperBound)", "\(arity.lowerBound) to \(arity.upperBound)")
    }
}
