/// A table that only grows, in pieces, so that the next snapshot copies one piece and shares the others.
struct GrowingTable<Element: Sendable>: Sendable {
    private static var length: Int { 256 }
    private var pieces: [[Element]] = []
    private(set) var count = 0

    subscript(index: Int) -> Element { pieces[index / Self.length][index % Self.length] }

    /// The element added last.
    var last: Element? { pieces.last?.last }

    /// Adds an element and returns its place.
    @discardableResult
    mutating func append(_ element: Element) -> Int {
        if count.isMultiple(of: Self.length) { pieces.append([]) }
        pieces[pieces.count - 1].append(element)
        count += 1
        return count - 1
    }
}
