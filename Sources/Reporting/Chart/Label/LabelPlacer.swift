/// Gives each label a free place, in the order of importance: no label ever overlaps another or leaves the drawing.
struct LabelPlacer {
    /// Where labels may stand.
    let bounds: Box
    /// Marks: an optional label must not cover them, an essential one does so only if nothing else is left.
    let marks: [Box]
    /// Pieces of lines, as small boxes: cheaper to cover than a mark.
    let lines: [Box]
    /// Texts that already stand there.
    let texts: [Box]
    private(set) var placed: [PlacedLabel] = []

    init(bounds: Box, marks: [Box], lines: [Box], texts: [Box] = []) {
        self.bounds = bounds
        self.marks = marks
        self.lines = lines
        self.texts = texts
    }

    /// Places one label, unless there is no room for it.
    mutating func place(_ label: Label) {
        guard
            let box = label.weight == .essential
                ? essentialPlace(label) : best(of: nearPlaces(label, to: 5), label)?.box
        else { return }
        placed.append(PlacedLabel(label: label, box: box))
    }

    /// A clean place nearby, else the least bad one anywhere.
    private func essentialPlace(_ label: Label) -> Box? {
        let near = best(of: nearPlaces(label, to: 68) + columnPlaces(label), label)
        if let near, near.penalty < 90 { return near.box }
        return [near, best(of: farPlaces(label), label)].compactMap(\.self).min { $0.penalty < $1.penalty }?.box
    }

    /// The cheapest place that is allowed; a place costs at least its penalty, so the search ends when none is cheaper.
    private func best(of candidates: [Candidate], _ label: Label) -> Candidate? {
        var best: Candidate?
        for candidate in candidates.sorted(by: { $0.penalty < $1.penalty }) {
            if let best, candidate.penalty >= best.penalty { break }
            guard let cost = cost(of: candidate, label), cost < best?.penalty ?? .infinity else { continue }
            best = (candidate.box, cost)
        }
        return best
    }

    private typealias Candidate = (box: Box, penalty: Double)

    /// What standing there costs; `nil` if it is not allowed.
    private func cost(of candidate: Candidate, _ label: Label) -> Double? {
        let box = candidate.box
        guard bounds.contains(box), !isTaken(box.grown(by: 2)) else { return nil }
        let coveredMarks = marks.count { $0.overlaps(box) }
        let coveredLines = lines.count { $0.overlaps(box) }
        if label.weight == .optional, coveredMarks + coveredLines > 0 { return nil }
        return candidate.penalty + Double(coveredMarks) * 60 + Double(coveredLines) * 14 + leaderCost(box, label)
    }

    /// What the leader line of a place far away would cut through.
    private func leaderCost(_ box: Box, _ label: Label) -> Double {
        guard let leader = PlacedLabel(label: label, box: box).leaderEnds else { return 0 }
        let pieces = boxes(from: leader.start, to: leader.end)
        let cutTexts = placed.count { other in pieces.contains { $0.overlaps(other.box) } }
        let cutsLine = pieces.dropFirst().contains { piece in lines.contains { $0.overlaps(piece) } }
        return 10 + Double(cutTexts) * 80 + (cutsLine ? 40 : 0)
    }

    private func isTaken(_ box: Box) -> Bool {
        texts.contains { $0.overlaps(box) } || placed.contains { $0.box.overlaps(box) }
    }

    /// Places on every side, close first.
    private func nearPlaces(_ label: Label, to reach: Double) -> [Candidate] {
        stride(from: 2.0, through: reach, by: 3).flatMap { gap in
            label.sides.enumerated().map { order, side in
                (box(label, side, label.clearance + gap), gap + Double(order) * 2.5)
            }
        }
    }

    /// Places in a column right of the spot, higher and lower: lines that end together are named one under another.
    private func columnPlaces(_ label: Label) -> [Candidate] {
        guard label.sides.first == .right else { return [] }
        return (1...16).flatMap { half in
            [-1.0, 1.0].map { sign in
                let shift = sign * Double(half) * label.height / 2
                let left = label.spot.x + label.clearance + 3
                let top = label.spot.y - label.height / 2 + shift
                let box = Box(left: left, top: top, right: left + label.width, bottom: top + label.height)
                return (box, abs(shift) * 0.7)
            }
        }
    }

    /// Any place on a coarse grid, for an essential label in a crowded drawing.
    private func farPlaces(_ label: Label) -> [Candidate] {
        stride(from: bounds.top, through: bounds.bottom - label.height, by: 6).flatMap { top in
            stride(from: bounds.left, through: bounds.right - label.width, by: 12).map { left in
                let box = Box(left: left, top: top, right: left + label.width, bottom: top + label.height)
                let (dx, dy) = (box.centre.x - label.spot.x, box.centre.y - label.spot.y)
                return (box, 60 + (dx * dx + dy * dy).squareRoot())
            }
        }
    }

    private func box(_ label: Label, _ side: Side, _ distance: Double) -> Box {
        let (spot, width, height) = (label.spot, label.width, label.height)
        let slant = distance * 0.6
        let corner =
            switch side {
            case .right: Spot(spot.x + distance, spot.y - height / 2)
            case .left: Spot(spot.x - distance - width, spot.y - height / 2)
            case .above: Spot(inside(spot.x - width / 2, label), spot.y - distance - height)
            case .below: Spot(inside(spot.x - width / 2, label), spot.y + distance)
            case .aboveRight: Spot(spot.x + slant, spot.y - slant - height)
            case .belowRight: Spot(spot.x + slant, spot.y + slant)
            case .aboveLeft: Spot(spot.x - slant - width, spot.y - slant - height)
            case .belowLeft: Spot(spot.x - slant - width, spot.y + slant)
            }
        return Box(left: corner.x, top: corner.y, right: corner.x + width, bottom: corner.y + height)
    }

    /// A left edge moved so that the label stays in the drawing, as long as it still covers its spot.
    private func inside(_ left: Double, _ label: Label) -> Double {
        let moved = max(bounds.left, min(left, bounds.right - label.width))
        return min(max(moved, label.spot.x - label.width), label.spot.x)
    }
}

extension LabelPlacer {
    /// Takes the first of several ready places that is free.
    mutating func place(_ choices: [PlacedLabel]) {
        guard let free = choices.first(where: { bounds.contains($0.box) && !isTaken($0.box.grown(by: 2)) }) else {
            return
        }
        placed.append(free)
    }
}
