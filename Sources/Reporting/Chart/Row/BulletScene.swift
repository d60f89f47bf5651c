/// A bullet row on its scale: texts on the upper line, the bar on the lower.
struct BulletScene {
    let row: BulletRow
    let words: ChartWords
    let scale: BulletScale

    private let left = 28.0
    private let right = 252.0
    private let middle = 20.5
    private let textSize = 11.0

    init?(_ row: BulletRow, _ words: ChartWords) {
        var drawable = row
        drawable.baseline = row.baseline.flatMap { $0.value.isDrawable ? $0 : nil }
        drawable.current = row.current.flatMap { $0.value.isDrawable ? $0 : nil }
        drawable.expected = row.expected.flatMap { $0.value.isDrawable ? $0 : nil }
        drawable.target = row.target.flatMap { $0.ends.allSatisfy(\.isDrawable) ? $0 : nil }
        guard let scale = BulletScale(drawable, from: left, to: right) else { return nil }
        self.row = drawable
        self.words = words
        self.scale = scale
    }

    /// The row in words.
    var title: String {
        let figures = [
            (words.labels.baseline, row.baseline?.shown),
            (words.labels.current, row.current?.shown ?? words.labels.missing),
            (words.labels.expected, row.expected?.shown),
            (words.labels.target, row.targetShown.isEmpty ? nil : row.targetShown),
        ]
        let named = figures.compactMap { name, shown in shown.map { name + " " + $0 } }
        return row.name + words.sentences.colon
            + ([words.name(of: row.rating)] + named).joined(separator: words.sentences.comma)
    }

    var elements: [SVGElement] {
        let mark = row.rating.element(at: Spot(9, 14), radius: 6)
        return [mark.titled(words.name(of: row.rating)), track] + bar + baselineTick + expectedTick + targetMark + texts
    }

    private var track: SVGElement {
        SVGElement(
            .line,
            [
                .className: "track", .x1: .number(left), .y1: .number(middle), .x2: .number(right),
                .y2: .number(middle),
                .stroke: .text(Palette.axis), .strokeWidth: 1,
            ])
    }

    /// From the baseline to the current value, with an arrow if that lies beyond the row; hollow if it leads away from
    /// the target.
    private var bar: [SVGElement] {
        guard let current = row.current else { return [] }
        let end = scale(current.value)
        let isBackwards = end < scale.origin
        let colour = isBackwards ? Palette.paper : Palette.actual
        let points = barCorners(to: end, isBeyond: scale.isBeyond(current.value))
        return [
            SVGElement(
                .polygon,
                [
                    .className: .text(isBackwards ? "bar bar-backwards" : "bar"), .points: .text(cornerList(points)),
                    .fill: .text(colour), .stroke: .text(Palette.actual), .strokeWidth: 1,
                ])
        ]
    }

    private func barCorners(to end: Double, isBeyond: Bool) -> [Spot] {
        let (start, half) = (scale.origin, 3.5)
        let tip = isBeyond ? (end < start ? -6.0 : 6) : 0
        let stop = abs(end - start) < 1.5 ? start + 1.5 : end
        return [
            Spot(start, middle - half), Spot(stop, middle - half), Spot(stop + tip, middle), Spot(stop, middle + half),
            Spot(start, middle + half),
        ]
    }

    /// A thin mark where the row began, if the bar does not begin there itself.
    private var baselineTick: [SVGElement] {
        guard let baseline = row.baseline, abs(scale(baseline.value) - scale.origin) > 1 else { return [] }
        let x = scale(baseline.value)
        return [
            stroke(at: x, colour: Palette.paper, width: 4, reach: 5.5, name: "baseline"),
            stroke(at: x, colour: Palette.note, width: 1.5, reach: 5.5, name: "baseline")
                .titled(words.labels.baseline + " " + baseline.shown),
        ]
    }

    private var expectedTick: [SVGElement] {
        guard let expected = row.expected else { return [] }
        let x = scale(expected.value)
        return [
            stroke(at: x, colour: Palette.paper, width: 5, reach: 6, name: "expected"),
            stroke(at: x, colour: Palette.goalText, width: 2.5, reach: 6.5, name: "expected")
                .titled(words.labels.expected + " " + expected.shown),
        ]
    }

    private var targetMark: [SVGElement] {
        guard let target = row.target else { return [] }
        let title = words.labels.target + " " + row.targetShown
        switch target {
        case .value(let value):
            let spot = Spot(scale(value), middle)
            let mark = MarkShape.diamond.element(at: spot, radius: 6.5, colour: Palette.target, name: "target")
            return [mark.titled(title)]
        case .band(let range): return [band(range).titled(title)]
        }
    }

    private func band(_ range: ClosedRange<Double>) -> SVGElement {
        let ends = [scale(range.lowerBound), scale(range.upperBound)].sorted()
        let start = ends.first ?? left
        return SVGElement(
            .rectangle,
            [
                .className: "target", .x: .number(start), .y: .number(middle - 6),
                .width: .number(max(3, (ends.last ?? start) - start)), .height: 12, .fill: .text(Palette.target),
                .fillOpacity: 0.35, .stroke: .text(Palette.target), .strokeWidth: 1,
            ])
    }

    private func stroke(at x: Double, colour: String, width: Double, reach: Double, name: String) -> SVGElement {
        SVGElement(
            .line,
            [
                .className: .text(name), .x1: .number(x), .y1: .number(middle - reach), .x2: .number(x),
                .y2: .number(middle + reach), .stroke: .text(colour), .strokeWidth: .number(width),
            ])
    }
}

extension BulletScene {
    /// Baseline and target at the ends of the upper line, the current value over the end of the bar if it fits between.
    private var texts: [SVGElement] {
        var placer = LabelPlacer(bounds: Box(left: left - 8, top: 0, right: 258, bottom: 14), marks: [], lines: [])
        let baseline = row.baseline.map { upper($0.shown, near: scale($0.value), Palette.note) } ?? []
        let target =
            row.target == nil && row.targetShown.isEmpty ? [] : upper(row.targetShown, near: targetSpot, Palette.target)
        let current = row.current.map { upper($0.shown, near: scale($0.value), Palette.actual) } ?? []
        for choices in [current, target, baseline] { placer.place(choices) }
        return placer.placed.flatMap { $0.elements(named: "label") }
    }

    private var targetSpot: Double {
        guard let ends = row.target?.ends, let first = ends.first, let last = ends.last else { return right }
        return scale(first / 2 + last / 2)
    }

    /// The places of a text on the upper line: over its mark, else moved aside until it fits.
    private func upper(_ text: String, near x: Double, _ colour: String) -> [PlacedLabel] {
        let label = Label(
            fitted(text, size: textSize, within: 110), at: Spot(x, middle), .optional, look: (colour, textSize))
        let shifts = stride(from: 0.0, through: max(label.width, 40), by: 2).flatMap { [$0, -$0] }
        return shifts.map { shift in
            let start = x - label.width / 2 + shift
            return PlacedLabel(label: label, box: Box(left: start, top: 0, right: start + label.width, bottom: 13.5))
        }
    }
}
