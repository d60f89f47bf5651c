extension PathScene {
    /// Grid, ticks, years, unit, and the notice that the axis does not start at zero.
    var axes: [SVGElement] {
        gridLines + [axisLine] + frame.years.ticked.flatMap(yearTick) + [unitText]
            + (frame.ticks.hasZero ? [] : [axisCut])
    }

    /// What is written above the axis.
    var unitLine: String {
        [chart.unit, frame.ticks.hasZero ? "" : words.labels.axisCut].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Where it is written.
    var unitBox: Box {
        let width = min(textWidth(unitLine, size: size.tickSize), size.width - 8)
        return Box(left: 4, top: 2, right: 4 + width, bottom: 20)
    }

    private var gridLines: [SVGElement] {
        zip(frame.ticks.values, frame.tickTexts).flatMap { value, text in
            let y = frame.y(value)
            let isZero = value == 0
            return [
                stroke(
                    from: Spot(frame.plot.left, y), to: Spot(frame.plot.right, y),
                    colour: isZero ? Palette.axis : Palette.grid, name: isZero ? "zero" : "grid"),
                tickText(text, at: Spot(frame.plot.left - 7, y + size.tickSize * 0.36), anchor: "end"),
            ]
        }
    }

    /// The lower edge of the plot, which carries the years; lighter than zero where zero lies elsewhere.
    private var axisLine: SVGElement {
        stroke(
            from: Spot(frame.plot.left, frame.plot.bottom), to: Spot(frame.plot.right, frame.plot.bottom),
            colour: Palette.axis, name: "axis")
    }

    private func yearTick(_ year: Int) -> [SVGElement] {
        let x = frame.x(Double(year))
        let bottom = frame.plot.bottom
        let isNamed = frame.years.named.contains(year)
        let mark = stroke(
            from: Spot(x, bottom), to: Spot(x, bottom + (isNamed ? 6 : 4)), colour: Palette.axis, name: "axis")
        let text = tickText(String(year), at: Spot(x, bottom + 8 + size.tickSize), anchor: "middle")
        return isNamed ? [mark, text] : [mark]
    }

    private var unitText: SVGElement {
        tickText(fitted(unitLine, size: size.tickSize, within: size.width - 8), at: Spot(4, 15), anchor: "start")
    }

    /// A zigzag across the foot of the axis.
    private var axisCut: SVGElement {
        let (x, y) = (frame.plot.left, frame.plot.bottom)
        let corners = [
            Spot(x, y), Spot(x, y - 3), Spot(x - 4, y - 5), Spot(x + 4, y - 9), Spot(x - 4, y - 13), Spot(x, y - 15),
            Spot(x, y - 19),
        ]
        return SVGElement(
            .path,
            [
                .className: "axis-cut", .pathData: .text(pathData(corners)), .fill: .text(Palette.paper),
                .stroke: .text(Palette.note), .strokeWidth: 1.25, .strokeJoin: "round",
            ])
    }

    private func tickText(_ text: String, at spot: Spot, anchor: String) -> SVGElement {
        SVGElement(
            .text,
            [
                .className: "tick", .x: .number(spot.x), .y: .number(spot.y), .fontSize: .number(size.tickSize),
                .fill: .text(Palette.note), .textAnchor: .text(anchor),
            ], text: text)
    }

    private func stroke(from start: Spot, to end: Spot, colour: String, name: String) -> SVGElement {
        SVGElement(
            .line,
            [
                .className: .text(name), .x1: .number(start.x), .y1: .number(start.y), .x2: .number(end.x),
                .y2: .number(end.y), .stroke: .text(colour), .strokeWidth: 1,
            ])
    }
}
