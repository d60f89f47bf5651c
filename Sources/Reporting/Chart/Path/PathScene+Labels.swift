extension PathScene {
    /// The labels that found room, none over another.
    var labels: [PlacedLabel] {
        let bounds = Box(left: frame.plot.left + 3, top: 3, right: size.width - 3, bottom: frame.plot.bottom - 2)
        var placer = LabelPlacer(
            bounds: bounds, marks: markBoxes + bandEdgeBoxes, lines: lineBoxes + breakBoxes, texts: [unitBox])
        for label in wantedLabels where label.width <= bounds.width { placer.place(label) }
        return placer.placed
    }

    /// In the order of importance.
    private var wantedLabels: [Label] {
        [targetLabel, historyLabel].compactMap(\.self) + furtherLabels + breakLabels
            + [pathLabel, baselineLabel].compactMap(\.self) + goalLabels + partialLabels + valueLabels + revisionLabels
    }

    private func label(
        _ text: String, at spot: Spot, _ weight: Label.Weight, _ colour: String, sides: [Side], clearance: Double = 5
    ) -> Label {
        let limit = size.width - frame.plot.left - 8
        return Label(
            fitted(text, size: size.labelSize, within: limit), at: spot, weight, look: (colour, size.labelSize),
            clearance: clearance, sides: sides)
    }

    private var targetLabel: Label? {
        guard let target = chart.target else { return nil }
        let sides: [Side] =
            size == .wide ? [.right, .above, .below] + allSides : [.aboveLeft, .above, .left, .belowLeft]
        return label(
            words.labels.target + " " + target.shown, at: frame.spot(target.moment, target.middle), .essential,
            Palette.target, sides: sides, clearance: 8)
    }

    private var historyLabel: Label? {
        guard let last = chart.history.points.last else { return nil }
        let name = chart.endsAtBaseline ? chart.history.name + " · " + words.labels.baseline : chart.history.name
        let first: [Side] = chart.further.isEmpty ? [.belowRight, .aboveLeft] : [.right]
        return label(
            name + " " + last.shown, at: frame.spot(last), .essential, Palette.actual, sides: first + allSides,
            clearance: chart.further.isEmpty ? 7 : 9)
    }

    private var furtherLabels: [Label] {
        styledFurther.compactMap { series, style in
            series.points.last.map { last in
                label(
                    series.name + " " + last.shown, at: frame.spot(last), .essential, style.textColour,
                    sides: [.right] + allSides, clearance: 9)
            }
        }
    }

    private var breakLabels: [Label] {
        visibleBreaks.map { change in
            label(
                words.labels.definitionChanged, at: Spot(frame.x(change.position), frame.plot.top + 2), .essential,
                Palette.note, sides: [.right, .left], clearance: 1)
        }
    }

    /// Stands at the middle of the path, since its end belongs to the target.
    private var pathLabel: Label? {
        guard let path = chart.path, !path.points.isEmpty else { return nil }
        let middle = path.points[path.points.count / 2]
        return label(
            path.name, at: frame.spot(middle), .essential, Palette.pathText,
            sides: [.aboveLeft, .belowRight] + allSides)
    }

    private var baselineLabel: Label? {
        guard let baseline = chart.baseline, !chart.endsAtBaseline else { return nil }
        return label(
            words.labels.baseline + " " + baseline.shown, at: frame.spot(baseline), .essential, Palette.actual,
            sides: [.below, .belowRight, .above, .aboveLeft] + allSides, clearance: 8)
    }

    /// The first goal says what the mark means, the others only how much.
    private var goalLabels: [Label] {
        chart.goals.enumerated().map { index, goal in
            label(
                index == 0 ? words.labels.goal + " " + goal.shown : goal.shown, at: frame.spot(goal),
                index == 0 ? .essential : .optional, Palette.goalText,
                sides: [.above, .aboveLeft, .aboveRight] + allSides,
                clearance: 4)
        }
    }

    /// The latest one says what the mark means.
    private var partialLabels: [Label] {
        chart.partials.enumerated().reversed().map { index, point in
            label(
                words.name(of: point.moment) + " " + point.shown, at: frame.spot(point),
                index == chart.partials.count - 1 ? .essential : .optional, Palette.actual,
                sides: [.right, .below, .belowRight, .left] + allSides, clearance: 4)
        }
    }

    /// The figures at the points, as long as they are few.
    private var valueLabels: [Label] {
        guard chart.history.points.count <= 12 else { return [] }
        return chart.history.points.dropLast().filter { $0.moment != chart.baseline?.moment }.map { point in
            label(
                point.shown, at: frame.spot(point), .optional, Palette.actual,
                sides: [.above, .aboveLeft, .aboveRight, .below])
        }
    }

    private var revisionLabels: [Label] {
        chart.revisions.map { point in
            label(
                words.labels.revised + " " + point.shown, at: frame.spot(point), .optional, Palette.note,
                sides: [.below, .belowRight, .right] + allSides)
        }
    }

    private var allSides: [Side] { Side.allCases }

    /// Labels keep off the break lines too.
    private var breakBoxes: [Box] {
        visibleBreaks.map { change in
            let x = frame.x(change.position)
            return Box(left: x - 1, top: frame.plot.top - 8, right: x + 1, bottom: frame.plot.bottom)
        }
    }
}
