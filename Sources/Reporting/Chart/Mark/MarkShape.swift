/// The shapes that tell kinds of figures apart.
enum MarkShape: Hashable, Sendable {
    case circle, dot, hollowCircle, ring, square, hollowSquare, triangle, diamond, star, cross, dash

    /// The shape around a spot; `radius` is half its height.
    func element(at spot: Spot, radius: Double, colour: String, name: String) -> SVGElement {
        switch self {
        case .circle: disc(spot, radius, fill: colour, stroke: Palette.paper, width: 1, name)
        case .dot: disc(spot, radius * 0.55, fill: colour, stroke: Palette.paper, width: 0.5, name)
        case .hollowCircle: disc(spot, radius - 0.75, fill: Palette.paper, stroke: colour, width: 1.5, name)
        case .ring: disc(spot, radius, fill: "none", stroke: colour, width: 1.5, name)
        case .square, .hollowSquare, .triangle, .diamond, .star: polygon(at: spot, radius: radius, colour, name)
        case .cross: strokes(crossLines(spot, radius), colour, width: 2, name)
        case .dash:
            strokes(
                [[Spot(spot.x - radius * 1.4, spot.y), Spot(spot.x + radius * 1.4, spot.y)]], colour, width: 3.5, name)
        }
    }

    private func disc(
        _ spot: Spot, _ radius: Double, fill: String, stroke: String, width: Double, _ name: String
    ) -> SVGElement {
        SVGElement(
            .circle,
            [
                .className: .text(name), .centreX: .number(spot.x), .centreY: .number(spot.y), .radius: .number(radius),
                .fill: .text(fill), .stroke: .text(stroke), .strokeWidth: .number(width),
            ])
    }

    private func polygon(at spot: Spot, radius: Double, _ colour: String, _ name: String) -> SVGElement {
        let isHollow = self == .hollowSquare
        return SVGElement(
            .polygon,
            [
                .className: .text(name), .points: .text(cornerList(corners(spot, radius))),
                .fill: .text(isHollow ? Palette.paper : colour), .stroke: .text(isHollow ? colour : Palette.paper),
                .strokeWidth: .number(isHollow ? 1.5 : 1),
            ])
    }

    private func strokes(_ lines: [[Spot]], _ colour: String, width: Double, _ name: String) -> SVGElement {
        SVGElement(
            .path,
            [
                .className: .text(name), .pathData: .text(lines.map(pathData).joined()), .fill: "none",
                .stroke: .text(colour), .strokeWidth: .number(width),
            ])
    }
}

extension MarkShape {
    private func corners(_ spot: Spot, _ radius: Double) -> [Spot] {
        let (x, y) = (spot.x, spot.y)
        switch self {
        case .triangle:
            return [
                Spot(x, y - radius), Spot(x + radius * 1.1, y + radius * 0.85),
                Spot(x - radius * 1.1, y + radius * 0.85),
            ]
        case .diamond: return [Spot(x, y - radius), Spot(x + radius, y), Spot(x, y + radius), Spot(x - radius, y)]
        case .star: return MarkShape.starCorners(spot, radius)
        default:
            let half = radius * 0.88
            return [
                Spot(x - half, y - half), Spot(x + half, y - half), Spot(x + half, y + half), Spot(x - half, y + half),
            ]
        }
    }

    private func crossLines(_ spot: Spot, _ radius: Double) -> [[Spot]] {
        let arm = radius * 0.85
        return [
            [Spot(spot.x - arm, spot.y - arm), Spot(spot.x + arm, spot.y + arm)],
            [Spot(spot.x - arm, spot.y + arm), Spot(spot.x + arm, spot.y - arm)],
        ]
    }

    /// Five points and the five notches between them, for radius 1, clockwise from the top.
    private static let unitStar: [Spot] = [
        Spot(0, -1), Spot(0.26, -0.36), Spot(0.95, -0.31), Spot(0.42, 0.14), Spot(0.59, 0.81),
        Spot(0, 0.45), Spot(-0.59, 0.81), Spot(-0.42, 0.14), Spot(-0.95, -0.31), Spot(-0.26, -0.36),
    ]

    private static func starCorners(_ spot: Spot, _ radius: Double) -> [Spot] {
        unitStar.map { Spot(spot.x + $0.x * radius * 1.1, spot.y + $0.y * radius * 1.1) }
    }
}
