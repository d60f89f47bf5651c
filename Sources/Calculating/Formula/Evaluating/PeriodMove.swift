import Planning

/// A step from one period to another of the same kind.
enum PeriodMove: Sendable, Equatable {
    case periods(Int)
    case years(Int)

    /// The period after the step; nil where none is. 1–2月 is one step before 1–3月 and after 1–12月 of the year before.
    func callAsFunction(_ period: Period) -> Period? {
        switch self {
        case .years(let count): Period(period.kind, year: period.year + count, part: period.part)
        case .periods(let count):
            switch period.kind {
            case .span: nil
            case .cumulative: Self.cumulative(period.year * 11 + period.part - 2 + count)
            default: Period(period.kind, ordinal: period.ordinal + count)
            }
        }
    }

    private static func cumulative(_ place: Int) -> Period? {
        place < 0 ? nil : Period(.cumulative, year: place / 11, part: place % 11 + 2)
    }
}
