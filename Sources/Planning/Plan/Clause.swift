/// One statement of a plan that can be pointed at (条文): what it is about, not its sentence.
public struct Clause: Hashable, Sendable, Identifiable {
    /// The code of a clause within its plan.
    public typealias ID = Identifier<Clause>

    /// What sort of statement it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// 事实: something that was reached.
        case fact
        /// 目标: something to be reached.
        case target
        /// 举措: an action that is promised.
        case commitment
    }

    /// The code.
    public let id: ID
    /// Where the plan says it.
    public let section: Section.ID
    /// What sort of statement it is.
    public let kind: Kind
    /// What it is about, in a few words.
    public let subject: Bilingual
    /// The indicators that measure it; empty when nothing does yet.
    public let indicators: [Indicator.ID]

    /// A clause by code and subject.
    public init(id: ID, section: Section.ID, kind: Kind, subject: Bilingual, indicators: [Indicator.ID] = []) {
        self.id = id
        self.section = section
        self.kind = kind
        self.subject = subject
        self.indicators = indicators
    }
}
