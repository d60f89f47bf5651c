/// A text that wants to stand near a spot.
struct Label: Hashable, Sendable {
    /// How much a label matters when room is short.
    enum Weight: Hashable, Sendable {
        /// Finds room, if need be further away with a leader line.
        case essential
        /// Stands right beside its mark, or not at all: the mark's title says the same.
        case optional
    }

    let text: String
    let spot: Spot
    let weight: Weight
    let colour: String
    let size: Double
    /// Room to keep from the spot: the radius of its mark.
    let clearance: Double
    /// Where to look first.
    let sides: [Side]

    var width: Double { textWidth(text, size: size) }
    var height: Double { size * 1.25 }

    init(
        _ text: String, at spot: Spot, _ weight: Weight, look: (colour: String, size: Double), clearance: Double = 5,
        sides: [Side] = Side.allCases
    ) {
        self.text = text
        self.spot = spot
        self.weight = weight
        self.colour = look.colour
        self.size = look.size
        self.clearance = clearance
        self.sides = sides.reduce(into: []) { unique, side in if !unique.contains(side) { unique.append(side) } }
    }
}

/// A direction in which a label may stand from its spot.
enum Side: CaseIterable, Hashable, Sendable {
    case above, right, left, below, aboveLeft, aboveRight, belowRight, belowLeft
}
