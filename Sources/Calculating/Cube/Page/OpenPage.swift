/// A page taken off its shelf to be written to, and put back when the next figure belongs on another.
struct OpenPage {
    private var page: Page
    private let set: Int
    private let shelf: Int
    private let area: Int

    init(_ place: BatchTaking.Place, _ cube: inout Cube) {
        set = Int(place.set)
        shelf = Int(place.column) / Page.width
        area = Int(place.area)
        page = cube.sets[set].shelves[shelf].take(area) ?? Page(yearLength: cube.sets[set].kind.yearLength)
    }

    /// Whether a place lies on the page.
    func holds(_ place: BatchTaking.Place) -> Bool {
        Int(place.area) == area && Int(place.column) / Page.width == shelf && Int(place.set) == set
    }

    /// Puts a value, NaN for none, and returns what stood there before.
    mutating func put(
        _ value: Double, _ mark: UInt32, _ place: BatchTaking.Place, _ ordinal: Int
    ) -> (value: Double, mark: UInt32) {
        page.put(value, mark: mark, Int(place.column) % Page.width, page.makeRoom(for: ordinal))
    }

    /// Puts the page back.
    func close(_ cube: inout Cube) { cube.sets[set].shelves[shelf].put(page, at: area) }
}
