/// A table that only grows, in pieces of pieces, so that the next snapshot copies a few small ones and shares the rest.
struct GrowingTable<Element: Sendable>: Sendable {
    private static var width: Int { 32 }
    private var pieces: [[[Element]]] = []
    private(set) var count = 0

    subscript(index: Int) -> Element { pieces[index >> 10][index >> 5 & 31][index & 31] }

    /// The element added last.
    var last: Element? { pieces.last?.last?.last }

    /// Adds an element and returns its place.
    @discardableResult
    mutating func append(_ element: Element) -> Int {
        if count.isMultiple(of: Self.width * Self.width) { pieces.append([]) }
        if count.isMultiple(of: Self.width) { pieces[count >> 10].append([]) }
        pieces[count >> 10][count >> 5 & 31].append(element)
        count += 1
        return count - 1
    }
}
