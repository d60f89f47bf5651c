import Planning

/// Pages by the number of an area, in boxes of boxes, so that the next snapshot copies one path and shares the rest.
///
/// Copying a box touches everything in it, each thing somewhere else in memory; boxes of eight keep that below a
/// microsecond for tens of thousands of areas.
struct Shelf<Page: Sendable>: Sendable {
    private var boxes: [[[[Page?]]]] = []

    /// The page of an area; nil when it has none.
    subscript(area: Int) -> Page? { has(area) ? boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7] : nil }

    /// What `read` finds on the page of an area, looked at in its place; nil when there is no page.
    @inline(__always)
    func reading<Value>(_ area: Int, _ read: (Page) -> Value?) -> Value? {
        guard has(area), let page = boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7] else { return nil }
        return read(page)
    }

    /// Takes the page of an area out, so that it has one owner and changes in place; ``put(_:at:)`` must follow.
    mutating func take(_ area: Int) -> Page? {
        has(area) ? boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7].take() : nil
    }

    /// Puts the page of an area in its place.
    mutating func put(_ page: Page, at area: Int) {
        while boxes.count <= area >> 9 { boxes.append([]) }
        while boxes[area >> 9].count <= area >> 6 & 7 { boxes[area >> 9].append(Self.emptyBoxes) }
        boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7] = page
    }

    /// Puts a run of rows on the page of an area, in its place; returns how many, 0 where it has no page.
    mutating func put(
        _ run: RowRun, _ rows: Span<ObservationBatch.Row>, _ taking: borrowing BatchTaking, at area: Int
    ) -> Int where Page == Calculating.Page {
        guard has(area) else { return 0 }
        return boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7]?.put(run, rows, taking) ?? 0
    }

    /// Every page with the number of its area.
    func forEach(_ body: (Int, Page) -> Void) {
        for area in 0..<boxes.count << 9 { if let page = self[area] { body(area, page) } }
    }

    @inline(__always)
    private func has(_ area: Int) -> Bool { area >> 9 < boxes.count && area >> 6 & 7 < boxes[area >> 9].count }

    private static var emptyBoxes: [[Page?]] { Array(repeating: Array(repeating: nil, count: 8), count: 8) }
}
