import Planning

/// A page taken off its shelf to be written to, and put back when the next figure belongs on another.
struct OpenPage {
    /// Which page it is, as a place says it.
    let page: Int
    private var content: Page
    private let place: BatchTaking.Place

    init(_ place: BatchTaking.Place, _ cube: inout Cube) {
        self.place = place
        page = place.page
        let kept = cube.sets[place.set].shelves[place.shelf].take(place.area)
        content = kept ?? Page(yearLength: cube.sets[place.set].kind.yearLength)
    }

    /// Puts a value, NaN for none, and returns what stood there before.
    mutating func put(
        _ value: Double, _ mark: UInt32, _ place: BatchTaking.Place, _ ordinal: Int
    ) -> (value: Double, mark: UInt32) {
        content.put(value, mark: mark, Int(place.column), content.makeRoom(for: ordinal))
    }

    /// Puts the rows from a place on whose figures lie on this page, go by the mark of the row before and are the first
    /// ones of their cells; returns how many they are.
    mutating func putNew(
        _ rows: [ObservationBatch.Row], from start: Int, _ mark: UInt32, _ taking: BatchTaking
    ) -> Int {
        guard start < rows.count, let model = rows[start - 1].figure, model.followsFromValue else { return 0 }
        let run = RowRun(page: page, mark: mark, model: rows[start - 1], scale: model.scale)
        return content.put(run, rows.span.extracting(start...), taking)
    }

    /// Puts the page back.
    func close(_ cube: inout Cube) { cube.sets[place.set].shelves[place.shelf].put(content, at: place.area) }
}
