import Planning

/// Pages by the number of an area, in boxes of boxes, so that the next snapshot copies one path and shares the rest.
///
/// Copying a box touches everything in it, each thing somewhere else in memory; boxes of eight keep that below a
/// microsecond for tens of thousands of areas.
struct Shelf<Page: ShelfPage>: Sendable {
    private var boxes: [[[[Page]]]] = []

    /// The page of an area; nil when it has none.
    subscript(area: Int) -> Page? {
        guard has(area) else { return nil }
        let page = boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7]
        return page.isBlank ? nil : page
    }

    /// What an area counts with at a column and ordinal, looked at in its place; nil when there is nothing.
    func counted(_ area: Int, _ column: Int, at ordinal: Int) -> Double? {
        has(area) ? boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7].counted(column, at: ordinal) : nil
    }

    /// Takes the page of an area out, so that it has one owner and changes in place; ``put(_:at:)`` must follow.
    mutating func take(_ area: Int) -> Page? {
        guard has(area) else { return nil }
        var page = Page.blank
        swap(&page, &boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7])
        return page.isBlank ? nil : page
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
        guard has(area), !boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7].isBlank else { return 0 }
        return boxes[area >> 9][area >> 6 & 7][area >> 3 & 7][area & 7].put(run, rows, taking)
    }

    /// Every page with the number of its area.
    func forEach(_ body: (Int, Page) -> Void) {
        for area in 0..<boxes.count << 9 { if let page = self[area] { body(area, page) } }
    }

    @inline(__always)
    private func has(_ area: Int) -> Bool { area >> 9 < boxes.count && area >> 6 & 7 < boxes[area >> 9].count }

    private static var emptyBoxes: [[Page]] { Array(repeating: Array(repeating: .blank, count: 8), count: 8) }
}

/// What stands on a shelf; a blank page stands for none, so that a page is looked at without being taken in hand.
protocol ShelfPage: Sendable {
    static var blank: Self { get }
    var isBlank: Bool { get }
    /// What the area counts with upwards; nil when there is nothing.
    func counted(_ column: Int, at ordinal: Int) -> Double?
}

extension Page: ShelfPage {
    static var blank: Page { Page(yearLength: 1) }
    var isBlank: Bool { span.count == 0 }
    func counted(_ column: Int, at ordinal: Int) -> Double? { value(column, at: ordinal) }
}

extension TotalPage: ShelfPage {
    static var blank: TotalPage { TotalPage() }
    var isBlank: Bool { span.count == 0 }
    func counted(_ column: Int, at ordinal: Int) -> Double? { complete(column, ordinal) }
}
