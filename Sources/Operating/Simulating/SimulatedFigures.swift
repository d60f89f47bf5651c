import Planning

/// The simulated district's figures as officers print them.
struct SimulatedFigures: Sendable {
    /// A place and time that a figure is asked for.
    struct Place: Hashable, Sendable {
        let statistic: String
        let area: String
        let period: Period

        init(_ statistic: String, _ area: String, _ period: Period) {
            self.statistic = statistic
            self.area = area
            self.period = period
        }
    }

    private let world: SimulatedWorld
    private let statistics: [String: SimulatedStatistic]

    init(seed: UInt64) {
        world = SimulatedWorld(seed: seed)
        statistics = Dictionary(SimulatedStatistics.all.map { ($0.code, $0) }) { first, _ in first }
    }

    /// The figure of a place; nil before the base year and behind the last one, and where nobody reports it.
    func figure(at place: Place) -> Figure? {
        guard let statistic = statistics[place.statistic] else { return nil }
        switch statistic.kind {
        case .share(let part, let whole): return share(of: part, in: whole, at: place, scale: statistic.scale)
        case .growth(let other): return growth(of: other, at: place, scale: statistic.scale)
        case .flow, .stock, .rate: break
        }
        if statistic.isOfTowns, place.area == SimulatedPlaces.district { return sum(statistic, place.period) }
        return value(of: statistic, at: place).flatMap { Figure(nearest: $0, scale: statistic.scale) }
    }

    private func value(of statistic: SimulatedStatistic, at place: Place) -> Double? {
        let run = world.run(of: statistic.code, in: place.area)
        guard let months = Self.months(of: place.period), months.upperBound < run.count else { return nil }
        switch statistic.kind {
        case .flow: return run[months].reduce(0, +)
        case .rate: return run[months].reduce(0, +) / Double(months.count)
        default: return run[months.upperBound]
        }
    }

    /// The district's figure is the sum of what the towns print; parks lie in towns and are not counted again.
    private func sum(_ statistic: SimulatedStatistic, _ period: Period) -> Figure? {
        let parts = SimulatedPlaces.towns.compactMap { figure(at: Place(statistic.code, $0.code, period)) }
        guard parts.count == SimulatedPlaces.towns.count else { return nil }
        return Figure(coefficient: parts.reduce(0) { $0 + $1.coefficient }, scale: statistic.scale)
    }

    private func share(of part: String, in whole: String, at place: Place, scale: Int) -> Figure? {
        let figures = [part, whole].compactMap { figure(at: Place($0, place.area, place.period)) }
        guard figures.count == 2, figures[1].value > 0 else { return nil }
        return Figure(nearest: figures[0].value / figures[1].value * 100, scale: scale)
    }

    /// Published growth is on comparable prices, which rose by a little less than two percent a year.
    private func growth(of statistic: String, at place: Place, scale: Int) -> Figure? {
        guard let earlier = place.period.yearBefore else { return nil }
        let figures = [place.period, earlier].compactMap { figure(at: Place(statistic, place.area, $0)) }
        guard figures.count == 2, figures[1].value > 0 else { return nil }
        return Figure(nearest: (figures[0].value / figures[1].value / 1.017 - 1) * 100, scale: scale)
    }

    /// The months of a period, counted from January of the base year.
    private static func months(of period: Period) -> ClosedRange<Int>? {
        let first = period.firstDay
        let last = period.lastDay
        let start = (first.year - SimulatedWorld.years.lowerBound) * 12 + first.month - 1
        let end = (last.year - SimulatedWorld.years.lowerBound) * 12 + last.month - 1
        return start >= 0 && start <= end ? start...end : nil
    }
}
