extension PathScene {
    /// All marks from back to front, each with its figure as title.
    var marks: [SVGElement] {
        allMarks.map { mark in
            mark.shape.element(at: mark.spot, radius: mark.radius, colour: mark.colour, name: mark.name).titled(
                mark.title)
        }
    }

    /// All marks as boxes, for labels to keep clear of.
    var markBoxes: [Box] { allMarks.map { Box(around: $0.spot, radius: $0.radius) } }

    /// One mark: where, how it looks, what it says.
    private struct Mark {
        let spot: Spot
        let shape: MarkShape
        let radius: Double
        let colour: String
        let name: String
        let title: String
    }

    private var allMarks: [Mark] {
        let further = styledFurther.flatMap { series, style in
            marks(series.points, style, name: "further", as: series.name)
        }
        let path = chart.path.map { marks($0.points, .path, name: "path", as: $0.name) } ?? []
        return marks(chart.revisions, .revision, name: "revision", as: words.labels.revised) + path + further
            + marks(chart.history.points, .actual, name: "history", as: chart.history.name)
            + marks(chart.partials, .climb, name: "partial", as: chart.history.name)
            + marks(chart.goals, .goal, name: "goal", as: words.labels.goal) + baselineMark + targetMark
    }

    private func marks(_ points: [ChartPoint], _ style: LineStyle, name: String, as label: String) -> [Mark] {
        let radius = size == .wide ? 4.5 : 4
        return marked(points).map { point in
            Mark(
                spot: frame.spot(point), shape: style.shape, radius: radius, colour: style.colour, name: name,
                title: words.title(label, point, unit: chart.unit))
        }
    }

    /// All points while they are few, else the last one and those that no line reaches.
    private func marked(_ points: [ChartPoint]) -> [ChartPoint] {
        guard points.count > 24 else { return points }
        let lonely = ChartSeries("", points).stretches(brokenAt: chart.breaks).filter { $0.count == 1 }.flatMap(\.self)
        return lonely + (points.last.map { lonely.contains($0) ? [] : [$0] } ?? [])
    }

    private var baselineMark: [Mark] {
        guard let baseline = chart.baseline else { return [] }
        let title = words.title(words.labels.baseline, baseline, unit: chart.unit)
        return [
            Mark(
                spot: frame.spot(baseline), shape: .ring, radius: 7.5, colour: Palette.actual, name: "baseline",
                title: title)
        ]
    }

    private var targetMark: [Mark] {
        guard let target = chart.target else { return [] }
        let point = ChartPoint(target.moment, target.middle, shown: target.shown)
        return [
            Mark(
                spot: frame.spot(point), shape: .diamond, radius: 7.5, colour: Palette.target, name: "target",
                title: words.title(words.labels.target, point, unit: chart.unit))
        ]
    }
}

extension PathScene {
    /// The band of a range or an approximate target: from the start of the plan to its end, with both edges drawn.
    var targetBand: [SVGElement] {
        guard let box = bandBox else { return [] }
        let area = SVGElement(
            .rectangle,
            [
                .className: "band", .x: .number(box.left), .y: .number(box.top), .width: .number(box.width),
                .height: .number(box.height), .fill: .text(Palette.target), .fillOpacity: 0.12,
            ])
        return [area] + [box.top, box.bottom].map { edge(at: $0, from: box.left, to: box.right) }
    }

    /// Both edges of the band, for labels to keep clear of.
    var bandEdgeBoxes: [Box] {
        bandBox.map { box in
            [box.top, box.bottom].map { Box(left: box.left, top: $0 - 1, right: box.right, bottom: $0 + 1) }
        } ?? []
    }

    private var bandBox: Box? {
        guard let target = chart.target, case .band(let range) = target.mark else { return nil }
        let right = min(frame.x(target.moment.position) + 12, frame.plot.right)
        let left = min(chart.baseline.map { frame.x($0.moment.position) } ?? frame.plot.left, right - 24)
        return Box(left: left, top: frame.y(range.upperBound), right: right, bottom: frame.y(range.lowerBound))
    }

    private func edge(at y: Double, from left: Double, to right: Double) -> SVGElement {
        SVGElement(
            .line,
            [
                .className: "band-edge", .x1: .number(left), .y1: .number(y), .x2: .number(right), .y2: .number(y),
                .stroke: .text(Palette.target), .strokeWidth: 1, .strokeDash: "2 2",
            ])
    }

    /// A line through the plot where the definition changed.
    var breakLines: [SVGElement] {
        visibleBreaks.map { change in
            let x = frame.x(change.position)
            return SVGElement(
                .line,
                [
                    .className: "break", .x1: .number(x), .y1: .number(frame.plot.top - 8), .x2: .number(x),
                    .y2: .number(frame.plot.bottom), .stroke: .text(Palette.note), .strokeWidth: 1.25,
                    .strokeDash: "6 2 1 2",
                ]
            ).titled(words.labels.definitionChanged + words.sentences.colon + change.reason)
        }
    }

    /// The breaks within the time shown.
    var visibleBreaks: [ChartBreak] {
        chart.breaks.filter { $0.position > frame.x.from && $0.position < frame.x.to }
    }
}

extension LineStyle {
    static let goal = LineStyle(colour: Palette.goal, textColour: Palette.goalText, dash: nil, shape: .dash)
    static let revision = LineStyle(colour: Palette.axis, textColour: Palette.note, dash: nil, shape: .hollowCircle)
}
