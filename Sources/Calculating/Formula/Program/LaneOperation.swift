/// One step of a program: makes a lane out of others, all periods of a frame at once.
enum LaneOperation: Hashable, Sendable {
    /// What stands where a lane reads over the end of its frame.
    enum Outside: Hashable, Sendable { case missing, zero }

    case input(Int)
    /// An input of whole years (one value a year), of figures from January on (twelve), or of one period (none a year).
    case resampled(input: Int, perYear: Int32)
    case missing
    case constant(bits: UInt64)
    case unary(UnaryKernel, Lane)
    case binary(BinaryKernel, Lane, Lane)
    /// A lane and itself some periods before.
    case lagged(BinaryKernel, Lane, lag: Int32)
    case choice(Lane, Lane, Lane)
    /// Each period takes the value that stands `by` periods later.
    case moved(Lane, by: Int32, Outside)
    /// The same for figures from January on, where 1–2月 follows 1–12月.
    case movedFromJanuary(Lane, by: Int32, Outside)
    /// The sum of each year up to the period.
    case runningSum(Lane)
    /// The same over months, with 1–2月 as reported in one where it is.
    case yearToDate(months: Lane, merged: Lane)
    /// What was found on the way to that sum.
    case yearToDateSearch(Lane, Lane, merged: Lane, Lane)
    /// January as a month, then from January on.
    case toDate(month: Lane, cumulative: Lane)
    /// Nothing in the first places of each year.
    case withoutFirst(Lane, count: Int32, Outside)
    /// Nothing from an ordinal on: a break of the series.
    case blanked(Lane, from: Int32, count: Int32, Outside)
    /// Hands the lane out as the value of a formula.
    case output(Lane, formula: Int32)

    /// A number for all periods.
    static func number(_ value: Double) -> LaneOperation { .constant(bits: value.bitPattern) }

    /// The input that it takes from the caller.
    var input: Int? {
        switch self {
        case .input(let input), .resampled(let input, _): input
        default: nil
        }
    }

    /// The lanes that it reads.
    var operands: [Lane] {
        switch self {
        case .input, .resampled, .missing, .constant: []
        case .unary(_, let lane), .lagged(_, let lane, _), .moved(let lane, _, _), .movedFromJanuary(let lane, _, _),
            .runningSum(let lane), .withoutFirst(let lane, _, _), .blanked(let lane, _, _, _), .output(let lane, _):
            [lane]
        case .binary(_, let first, let second), .yearToDate(let first, let second), .toDate(let first, let second):
            [first, second]
        case .choice(let condition, let first, let second): [condition, first, second]
        case .yearToDateSearch(let first, let second, let third, let fourth): [first, second, third, fourth]
        }
    }

    /// The same step on other lanes.
    func replacing(_ place: (Lane) -> Lane) -> LaneOperation {
        switch self {
        case .input, .resampled, .missing, .constant: self
        case .unary(let kernel, let lane): .unary(kernel, place(lane))
        case .binary(let kernel, let first, let second): .binary(kernel, place(first), place(second))
        case .lagged(let kernel, let lane, let lag): .lagged(kernel, place(lane), lag: lag)
        case .choice(let condition, let first, let second): .choice(place(condition), place(first), place(second))
        case .moved(let lane, let by, let outside): .moved(place(lane), by: by, outside)
        case .movedFromJanuary(let lane, let by, let outside): .movedFromJanuary(place(lane), by: by, outside)
        default: replacingInYears(place)
        }
    }

    private func replacingInYears(_ place: (Lane) -> Lane) -> LaneOperation {
        switch self {
        case .runningSum(let lane): .runningSum(place(lane))
        case .yearToDate(let months, let merged): .yearToDate(months: place(months), merged: place(merged))
        case .yearToDateSearch(let months, let found, let merged, let foundMerged):
            .yearToDateSearch(place(months), place(found), merged: place(merged), place(foundMerged))
        case .toDate(let month, let cumulative): .toDate(month: place(month), cumulative: place(cumulative))
        case .withoutFirst(let lane, let count, let outside): .withoutFirst(place(lane), count: count, outside)
        case .blanked(let lane, let from, let count, let outside):
            .blanked(place(lane), from: from, count: count, outside)
        case .output(let lane, let formula): .output(place(lane), formula: formula)
        default: self
        }
    }
}
