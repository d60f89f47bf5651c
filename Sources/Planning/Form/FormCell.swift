/// One figure that a report asks for: the item with its place.
public struct FormCell: Hashable, Sendable {
    /// What is asked.
    public let item: FormItem
    /// Where the figure belongs.
    public let cell: Cell
}
