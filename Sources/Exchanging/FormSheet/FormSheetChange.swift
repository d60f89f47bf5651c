public import Planning

/// A cell of a form that came back other than it went out.
public struct FormSheetChange: Hashable, Sendable {
    /// What became of the cell.
    public enum Kind: Hashable, Sendable {
        /// Nothing stood there before.
        case added(Figure)
        /// Another figure stood there before.
        case changed(from: Figure, to: Figure)
        /// 清空: the figure was taken out, which may be a mistake and is never taken as zero.
        case emptied(Figure)
        /// The note is another one.
        case note(from: String, to: String)
    }

    /// The row's code.
    public let code: String
    /// The row's name as the form prints it.
    public let name: String
    /// What became of it.
    public let kind: Kind
    /// The cell in the file that came back.
    public let place: Place

    /// A change in its place.
    public init(code: String, name: String, kind: Kind, place: Place) {
        self.code = code
        self.name = name
        self.kind = kind
        self.place = place
    }
}
