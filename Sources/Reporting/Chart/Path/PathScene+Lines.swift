extension PathScene {
    /// The path, the further lines, the climb within each year, and the history on top.
    var lines: [SVGElement] {
        let path = chart.pathPoints.isEmpty ? [] : line([chart.pathPoints], .path, width: 2, name: "path")
        let further = styledFurther.flatMap { series, style in
            line(series.stretches(brokenAt: chart.breaks), style, width: 2, name: "further")
        }
        let climbs = line(yearlyClimbs, .climb, width: 1.25, name: "partial")
        let history = line(chart.history.stretches(brokenAt: chart.breaks), .actual, width: 2.5, name: "history")
        return path + further + climbs + history
    }

    /// Further lines with the look each of them keeps.
    var styledFurther: [(series: ChartSeries, style: LineStyle)] {
        chart.further.enumerated().map { index, series in (series, Palette.further[index % Palette.further.count]) }
    }

    /// Cumulative figures of one year belong together.
    private var yearlyClimbs: [[ChartPoint]] {
        chart.partials.reduce(into: [[ChartPoint]]()) { climbs, point in
            guard climbs.last?.last?.moment.year == point.moment.year else { return climbs.append([point]) }
            climbs[climbs.count - 1].append(point)
        }
    }

    private func line(_ stretches: [[ChartPoint]], _ style: LineStyle, width: Double, name: String) -> [SVGElement] {
        let drawn = stretches.filter { $0.count > 1 }
        guard !drawn.isEmpty else { return [] }
        let data = drawn.map { pathData($0.map(frame.spot)) }.joined()
        var entries: [SVGElement.Entry] = [
            .init(name: .className, value: .text(name)), .init(name: .pathData, value: .text(data)),
            .init(name: .fill, value: "none"), .init(name: .stroke, value: .text(style.colour)),
            .init(name: .strokeWidth, value: .number(width)), .init(name: .strokeJoin, value: "round"),
        ]
        if let dash = style.dash { entries.append(.init(name: .strokeDash, value: .text(dash))) }
        return [SVGElement(.path, entries, [])]
    }

    /// All lines as small boxes, for labels to keep clear of.
    var lineBoxes: [Box] {
        let stretches =
            [chart.pathPoints] + yearlyClimbs + chart.history.stretches(brokenAt: chart.breaks)
            + chart.further.flatMap { $0.stretches(brokenAt: chart.breaks) }
        return stretches.flatMap { stretch in
            zip(stretch, stretch.dropFirst()).flatMap { boxes(from: frame.spot($0), to: frame.spot($1)) }
        }
    }
}

extension LineStyle {
    /// The thin line that joins cumulative figures of one year.
    static let climb = LineStyle(colour: Palette.actual, textColour: Palette.actual, dash: "1 3", shape: .square)
}
