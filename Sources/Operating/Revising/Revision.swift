public import Planning

/// One figure as a person corrects it (更正).
public struct Revision: Sendable {
    /// Which figure.
    public let cell: Cell
    /// The figure as it shall stand, or `撤回`, as it was typed.
    public let value: String
    /// Where it comes from: the document, or the unit that reported it.
    public let source: String
    /// How far the source can be trusted: A, B or C.
    public let grade: String
    /// Why; never empty.
    public let reason: String
    /// The ledger position of the version that the person saw; 0 when there was none.
    public let seen: Int

    /// A correction by what was typed.
    public init(cell: Cell, value: String, source: String, grade: String, reason: String, seen: Int) {
        self.cell = cell
        self.value = value
        self.source = source
        self.grade = grade
        self.reason = reason
        self.seen = seen
    }
}
