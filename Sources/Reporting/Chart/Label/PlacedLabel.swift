/// A label that has found its place.
struct PlacedLabel: Hashable, Sendable {
    let label: Label
    let box: Box

    /// The text, with a white edge that keeps it legible over a grid line, and the leader line if it stands far away.
    func elements(named name: String) -> [SVGElement] {
        let text = SVGElement(
            .text,
            [
                .className: .text(name), .x: .number(box.left), .y: .number(box.bottom - label.size * 0.29),
                .fontSize: .number(label.size), .fill: .text(label.colour), .stroke: .text(Palette.paper),
                .strokeWidth: 3, .strokeJoin: "round", .paintOrder: "stroke",
            ], text: label.text)
        return (leader.map { [$0] } ?? []) + [text]
    }

    private var leader: SVGElement? {
        let near = Spot(
            min(max(label.spot.x, box.left), box.right), min(max(label.spot.y, box.top), box.bottom))
        let (dx, dy) = (near.x - label.spot.x, near.y - label.spot.y)
        let distance = (dx * dx + dy * dy).squareRoot()
        guard label.weight == .essential, distance > label.clearance + 10 else { return nil }
        let start = Spot(
            label.spot.x + dx / distance * (label.clearance + 1), label.spot.y + dy / distance * (label.clearance + 1))
        return SVGElement(
            .path,
            [
                .className: "leader", .pathData: .text(pathData([start, near])), .fill: "none",
                .stroke: .text(Palette.axis), .strokeWidth: 1,
            ])
    }
}
