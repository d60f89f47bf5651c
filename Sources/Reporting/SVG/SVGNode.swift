/// What an element may contain.
enum SVGNode: Hashable, Sendable {
    /// Another element.
    case element(SVGElement)
    /// Text, escaped on writing.
    case text(String)
}
