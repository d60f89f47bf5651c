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
        leaderEnds.map { ends in
            SVGElement(
                .path,
                [
                    .className: "leader", .pathData: .text(pathData([ends.start, ends.end])), .fill: "none",
                    .stroke: .text(Palette.axis), .strokeWidth: 1,
                ])
        }
    }

    /// From the mark to the text, if the text stands so far away that a reader could miss what it belongs to.
    var leaderEnds: (start: Spot, end: Spot)? {
        let spot = label.spot
        let end = Spot(min(max(spot.x, box.left), box.right), min(max(spot.y, box.top), box.bottom))
        let (dx, dy) = (end.x - spot.x, end.y - spot.y)
        let distance = (dx * dx + dy * dy).squareRoot()
        guard label.weight == .essential, distance > label.clearance + 10 else { return nil }
        let share = min(label.clearance + 1, 6) / distance
        return (Spot(spot.x + dx * share, spot.y + dy * share), end)
    }
}
