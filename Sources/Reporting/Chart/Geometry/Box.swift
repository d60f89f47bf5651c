/// An upright rectangle in a drawing.
struct Box: Hashable, Sendable {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var centre: Spot { Spot((left + right) / 2, (top + bottom) / 2) }

    init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    init(around spot: Spot, radius: Double) {
        self.init(left: spot.x - radius, top: spot.y - radius, right: spot.x + radius, bottom: spot.y + radius)
    }

    func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func contains(_ other: Box) -> Bool {
        left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }

    func grown(by margin: Double) -> Box {
        Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }
}

/// A straight line as a row of small boxes, five apart.
func boxes(from start: Spot, to end: Spot) -> [Box] {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let count = max(1, Int(((dx * dx + dy * dy).squareRoot() / 5).rounded(.up)))
    return (0...count).map { step in
        let share = Double(step) / Double(count)
        return Box(around: Spot(start.x + dx * share, start.y + dy * share), radius: 2)
    }
}
