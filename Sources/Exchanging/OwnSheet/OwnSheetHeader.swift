/// A header of an office's own sheet and whether it is understood, for a person to settle the rest.
public struct OwnSheetHeader: Hashable, Sendable {
    /// The header, level by level, without spaces: the key of a ``SheetMapping``.
    public let text: String
    /// The column, from 1.
    public let column: Int
    /// What it means; nil where it names rows, says nothing of its own, or is not understood.
    public let meaning: SheetMeaning?
    /// Whether its figures are read, or it needs none.
    public let isUnderstood: Bool

    /// A header with its meaning.
    public init(text: String, column: Int, meaning: SheetMeaning?, isUnderstood: Bool) {
        self.text = text
        self.column = column
        self.meaning = meaning
        self.isUnderstood = isUnderstood
    }
}
