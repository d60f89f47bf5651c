/// When a figure stands on the time axis. A whole year stands at the end of its year, so that January to June lies half
/// way to it and December coincides with it.
public enum ChartMoment: Hashable, Sendable {
    /// A whole year, or the end of a year.
    case year(Int)
    /// One quarter, 1 to 4, at its end.
    case quarter(Int, Int)
    /// One month, 1 to 12, at its end.
    case month(Int, Int)
    /// January up to and including a month, 1 to 12.
    case through(Int, Int)

    /// The calendar year.
    public var year: Int {
        switch self {
        case .year(let year), .quarter(let year, _), .month(let year, _), .through(let year, _): year
        }
    }

    /// The place on the axis, in years.
    var position: Double {
        switch self {
        case .year(let year): Double(year)
        case .quarter(let year, let quarter): Double(year) + Double(quarter) / 4 - 1
        case .month(let year, let month), .through(let year, let month): Double(year) + Double(month) / 12 - 1
        }
    }

    /// The length of one period of this kind, in years.
    var step: Double {
        switch self {
        case .year: 1
        case .quarter: 0.25
        case .month, .through: 1.0 / 12
        }
    }

    /// Whether this is the period right after `earlier`: only then may a line join the two.
    func follows(_ earlier: ChartMoment) -> Bool {
        step == earlier.step && abs(position - earlier.position - step) < step / 2
    }
}
