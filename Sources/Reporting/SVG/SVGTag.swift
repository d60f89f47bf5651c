/// The elements our drawings are made of; without `script`, `foreignObject`, `image` and `a`, so none can be written.
enum SVGTag: String, Sendable {
    /// The drawing itself.
    case svg
    /// A group.
    case group = "g"
    /// The name of the drawing or of a mark, shown on hover and read aloud.
    case title
    /// The drawing in words.
    case description = "desc"
    /// A line made of segments.
    case path
    /// A straight line.
    case line
    /// A rectangle.
    case rectangle = "rect"
    /// A circle.
    case circle
    /// A closed shape with corners.
    case polygon
    /// A line of text.
    case text
}
