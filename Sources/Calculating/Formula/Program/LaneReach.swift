/// Which places of a lane change with one place of a lane that it is made of.
enum LaneReach {
    /// The same place.
    case same
    /// The place that takes its value from there, `by` places later.
    case moved(by: Int)
    /// The same for figures from January on.
    case movedFromJanuary(by: Int)
    /// The same place and the one `by` places later.
    case lagged(by: Int)
    /// The place and the rest of its year.
    case restOfYear
    /// February and the rest of its year, from the merged 1–2月 alone.
    case restOfMerged
    /// The same place, if it is the first of its year.
    case first
    /// The same place, unless it is one of the first of its year.
    case withoutFirst(Int)
    /// The same place, unless the series breaks there.
    case outside(Range<Int>)

    /// The places that change with a place, in order.
    func places(from place: Int, slots: Int) -> [Int] {
        let slot = place % slots
        let rest = Array(place..<place - slot + slots)
        return switch self {
        case .same: [place]
        case .moved(let by): [place - by]
        case .movedFromJanuary(let by): Self.movedFromJanuary(place, by: -by)
        case .lagged(let by): [place, place + by]
        case .restOfYear: rest
        case .restOfMerged: slot == 1 ? rest : []
        case .first: slot == 0 ? [place] : []
        case .withoutFirst(let count): slot < count ? [] : [place]
        case .outside(let places): places.contains(place) ? [] : [place]
        }
    }

    /// Whether a place has a value at all: none has growth over a period before the first one.
    func isComputed(_ place: Int, in around: Range<Int>) -> Bool {
        if case .lagged(let by) = self { place - by >= around.lowerBound } else { true }
    }

    /// The place, of `perYear` in a year, that ends together with a place of `slots` in a year.
    static func place(_ slot: Int, of slots: Int, in perYear: Int) -> Int {
        ((slot + 1) * perYear + slots - 1) / slots - 1
    }

    /// The places that take their value from an input of another kind of period.
    static func places(resampling ordinal: Int, perYear: Int, slots: Int, in places: Range<Int>) -> [Int] {
        guard perYear > 0 else { return Array(places) }
        let start = ordinal / perYear * slots
        return (start..<start + slots).filter { place($0 - start, of: slots, in: perYear) == ordinal % perYear }
    }

    /// 1–2月 follows 1–12月 of the year before.
    private static func movedFromJanuary(_ place: Int, by step: Int) -> [Int] {
        guard place % 12 > 0 else { return [] }
        let target = place / 12 * 11 + place % 12 - 1 + step
        return target < 0 ? [] : [target / 11 * 12 + target % 11 + 1]
    }
}

extension LaneOperation {
    /// The lanes that it reads, and how far each reaches.
    var reaches: [(lane: Lane, reach: LaneReach)] {
        switch self {
        case .lagged(_, let lane, let lag): [(lane, .lagged(by: Int(lag)))]
        case .moved(let lane, let by, _): [(lane, .moved(by: Int(by)))]
        case .movedFromJanuary(let lane, let by, _): [(lane, .movedFromJanuary(by: Int(by)))]
        case .runningSum(let lane): [(lane, .restOfYear)]
        case .yearToDate(let months, let merged): [(months, .restOfYear), (merged, .restOfMerged)]
        case .yearToDateSearch(let months, let found, let merged, let foundMerged):
            [(months, .restOfYear), (found, .restOfYear), (merged, .restOfMerged), (foundMerged, .restOfMerged)]
        case .toDate(let month, let cumulative): [(month, .first), (cumulative, .withoutFirst(1))]
        case .withoutFirst(let lane, let count, _): [(lane, .withoutFirst(Int(count)))]
        case .blanked(let lane, let from, let count, _): [(lane, .outside(Int(from)..<Int(from) + Int(count)))]
        default: operands.map { ($0, .same) }
        }
    }
}
