/// How many periods before and after a frame a value is looked at, where it may be there although no figure is.
struct LaneMargin: Hashable, Sendable {
    var before = 0
    var after = 0

    /// The widest margin of a program, in years.
    static let limit = 20

    /// What both need.
    func union(_ other: LaneMargin) -> LaneMargin {
        LaneMargin(before: max(before, other.before), after: max(after, other.after))
    }

    /// The margin when everything is looked at `count` periods later.
    func moved(by count: Int) -> LaneMargin {
        LaneMargin(before: before + max(0, -count), after: after + max(0, count))
    }

    /// Whole years that hold some periods.
    func years(_ periods: Int, of slots: Int) -> Int { (periods + slots - 1) / slots }

    func isTooWide(for slots: Int) -> Bool {
        years(before, of: slots) > Self.limit || years(after, of: slots) > Self.limit
    }
}
