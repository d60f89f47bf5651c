/// Pages by the number of an area, in boxes, so that the next snapshot copies one box and shares the others.
struct Shelf<Page: Sendable>: Sendable {
    private static var width: Int { 32 }
    private var boxes: [[Page?]] = []

    /// The page of an area; nil when it has none.
    subscript(area: Int) -> Page? {
        let box = area / Self.width
        return box < boxes.count ? boxes[box][area % Self.width] : nil
    }

    /// Takes the page of an area out, so that it has one owner and changes in place; ``put(_:at:)`` must follow.
    mutating func take(_ area: Int) -> Page? {
        let (box, place) = (area / Self.width, area % Self.width)
        return box < boxes.count ? boxes[box][place].take() : nil
    }

    /// Puts the page of an area in its place.
    mutating func put(_ page: Page, at area: Int) {
        let (box, place) = (area / Self.width, area % Self.width)
        while boxes.count <= box { boxes.append(Array(repeating: nil, count: Self.width)) }
        boxes[box][place] = page
    }

    /// Every page with the number of its area.
    func forEach(_ body: (Int, Page) -> Void) {
        for (box, pages) in boxes.enumerated() {
            for (place, page) in pages.enumerated() { if let page { body(box * Self.width + place, page) } }
        }
    }
}
