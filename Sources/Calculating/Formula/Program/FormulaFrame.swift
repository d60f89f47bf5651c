public import Planning

/// A run of consecutive periods of one kind over whole years, on which formulas are computed at once.
///
/// Months and figures from January on share the places of a frame: twelve to a year. No period stands at the place of a
/// January in a frame of figures from January on.
public struct FormulaFrame: Hashable, Sendable {
    /// The kind of its periods.
    public let kind: Period.Kind
    /// Its years.
    public let years: ClosedRange<Int>

    /// Whole years from 1900 to 2199; nil outside, and for spans, which do not follow each other.
    public init?(_ kind: Period.Kind, years: ClosedRange<Int>) {
        guard kind.slots != nil, Self.limit.contains(years.lowerBound), Self.limit.contains(years.upperBound) else {
            return nil
        }
        (self.kind, self.years) = (kind, years)
    }

    /// How many places a year has.
    public var slots: Int { kind.slots ?? 1 }

    /// The ordinal of the first place.
    public var start: Int { years.lowerBound * slots }

    /// How many places it has.
    public var count: Int { years.count * slots }

    /// The ordinals of its places.
    public var ordinals: Range<Int> { start..<start + count }

    /// The years in which periods exist.
    static let limit = 1900...2199

    /// The same frame with more years around it, as far as there are periods.
    func padded(by margin: LaneMargin) -> FormulaFrame {
        let first = max(Self.limit.lowerBound, years.lowerBound - margin.years(margin.before, of: slots))
        let last = min(Self.limit.upperBound, years.upperBound + margin.years(margin.after, of: slots))
        return FormulaFrame(kind, years: first...last) ?? self
    }
}

extension Period.Kind {
    /// How many places a year has in a frame; nil for spans.
    var slots: Int? {
        switch self {
        case .year: 1
        case .half: 2
        case .quarter: 4
        case .month, .cumulative: 12
        case .span: nil
        }
    }
}
