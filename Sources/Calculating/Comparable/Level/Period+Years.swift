import Planning

extension Period {
    /// The same part of the year after; nil after 2199.
    var yearAfter: Period? { Period(kind, year: year + 1, part: part) }

    /// Whether the other period is the same part of some year.
    func isWholeYearsFrom(_ other: Period) -> Bool { kind == other.kind && part == other.part }
}
