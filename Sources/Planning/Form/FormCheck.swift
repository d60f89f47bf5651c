/// A check of a form's figures (审核关系), as the definitions write it.
public struct FormCheck: Hashable, Sendable, Identifiable {
    /// The code of a check within its form.
    public typealias ID = Identifier<FormCheck>

    /// What a figure that does not pass asks of the reporter.
    public enum Level: String, Sendable, CaseIterable, Comparable {
        /// 强制: the report is not accepted.
        case compulsory
        /// 准强制: the report is not accepted without a reason.
        case strict
        /// 核实: a reason is asked for; without one the reviewer sees that.
        case verify

        /// The heavier comes first.
        public static func < (left: Self, right: Self) -> Bool {
            allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
        }

        /// The name as forms print it.
        public var name: Bilingual {
            switch self {
            case .compulsory: Bilingual("强制", "compulsory")
            case .strict: Bilingual("准强制", "compulsory unless explained")
            case .verify: Bilingual("核实", "to verify")
            }
        }
    }

    /// The code.
    public let id: ID
    /// What it says, in the words of the form.
    public let name: Bilingual
    /// What failing it asks of the reporter.
    public let level: Level
    /// What it compares.
    public let rule: Rule

    /// A check by code, level and rule.
    public init(id: ID, name: Bilingual, level: Level, rule: Rule) {
        self.id = id
        self.name = name
        self.level = level
        self.rule = rule
    }
}
