/// A line without axes for a table row, five to twelve values; a missing value is a gap.
public struct Sparkline: Hashable, Sendable {
    /// What it shows, with first and last figure in words; read aloud.
    public let name: String
    /// The values in the order of time, `nil` where one is missing.
    public let values: [Double?]

    /// A line of values, missing ones included.
    public init(_ name: String, _ values: [Double?]) {
        self.name = name
        self.values = values.map { value in value.flatMap { $0.isDrawable ? $0 : nil } }
    }

    /// The line, 96 by 24; `nil` without a single value. `prefix` makes its ids unique in the page.
    public func drawing(in words: ChartWords, prefix: String) -> SVGElement? {
        guard !stretches.isEmpty else { return nil }
        let name = identifier(from: prefix) + "-spark"
        return SVGElement(
            .svg,
            [
                .className: "chart chart-spark", .viewBox: "0 0 96 24", .width: 96, .height: 24, .role: "img",
                .labelledBy: .text(name), .language: .text(words.language),
            ], [SVGElement(.title, [.identifier: .text(name)], text: self.name)] + lines + dots)
    }

    /// The stretches of values without a gap.
    private var stretches: [[Spot]] {
        let known = values.compactMap(\.self)
        guard let low = known.min(), let high = known.max() else { return [] }
        let x = LinearScale(from: 0, to: Double(max(values.count - 1, 0)), start: 5, end: 91)
        let y = LinearScale(from: low, to: high, start: 20, end: 4)
        let spots = values.enumerated().map { index, value in value.map { Spot(x(Double(index)), y($0)) } }
        return spots.split(separator: nil).map { $0.compactMap(\.self) }
    }

    private var lines: [SVGElement] {
        let data = stretches.filter { $0.count > 1 }.map(pathData).joined()
        guard !data.isEmpty else { return [] }
        return [
            SVGElement(
                .path,
                [
                    .className: "spark", .pathData: .text(data), .fill: "none", .stroke: .text(Palette.actual),
                    .strokeWidth: 1.75, .strokeJoin: "round",
                ])
        ]
    }

    /// A dot for each value between two gaps, and for the latest one; hollow if the most recent value is missing.
    private var dots: [SVGElement] {
        let lonely = stretches.filter { $0.count == 1 }.flatMap(\.self)
        let isStale = values.last == .some(nil)
        let shape: MarkShape = isStale ? .hollowCircle : .circle
        let last = stretches.last?.last
        return lonely.filter { $0 != last }.map { dot(.circle, $0, 2) } + (last.map { [dot(shape, $0, 3.25)] } ?? [])
    }

    private func dot(_ shape: MarkShape, _ spot: Spot, _ radius: Double) -> SVGElement {
        shape.element(at: spot, radius: radius, colour: Palette.actual, name: "spark-dot")
    }
}
