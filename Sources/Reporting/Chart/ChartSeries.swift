/// A line of figures with a name. Years without a point are missing: the line stops there, nothing is filled in.
public struct ChartSeries: Hashable, Sendable {
    /// What the line shows, written at its end.
    public let name: String
    /// The figures, in the order of time.
    public let points: [ChartPoint]

    /// A named line; points are put in the order of time, those that cannot be drawn are left out.
    public init(_ name: String, _ points: [ChartPoint]) {
        self.name = name
        self.points = points.filter(\.isDrawable).sorted { $0.moment.position < $1.moment.position }
    }

    /// The stretches of consecutive periods that no break interrupts.
    func stretches(brokenAt breaks: [ChartBreak]) -> [[ChartPoint]] {
        points.reduce(into: [[ChartPoint]]()) { stretches, point in
            guard let last = stretches.last?.last, point.moment.follows(last.moment),
                !breaks.contains(where: { $0.lies(between: last, and: point) })
            else { return stretches.append([point]) }
            stretches[stretches.count - 1].append(point)
        }
    }
}
