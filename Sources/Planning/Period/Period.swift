/// The time that a figure belongs to (时期).
///
/// Flows have a figure *over* the period, stocks a figure *at its end*. January and February are reported as one
/// period (`2024-01/02`), because the spring festival moves between them; there is no half of it.
public struct Period: Hashable, Sendable {
    /// The kinds of periods; figures of different kinds are never mixed in one series.
    public enum Kind: Hashable, Sendable {
        /// A calendar year, `2024`.
        case year
        /// Half a year, `2024-H1`.
        case half
        /// A quarter, `2024-Q1`.
        case quarter
        /// A month, `2024-03`.
        case month
        /// From January to a month (本月止累计), `2024-01/10`; `2024-01/02` is the merged 1–2月.
        case cumulative
        /// Several whole years, `2021/2024`, as average growth rates have.
        case span(years: Int)
    }

    /// What kind of period it is.
    public let kind: Kind
    /// The calendar year, or the first one of a span.
    public let year: Int
    /// Which half, quarter or month of the year; the last month of a cumulative period; 1 for years and spans.
    public let part: Int

    /// A period that exists, in a year from 1900 to 2199; nil otherwise.
    public init?(_ kind: Kind, year: Int, part: Int = 1) {
        guard (1900...2199).contains(year), kind.parts.contains(part) else { return nil }
        if case .span(let years) = kind, years < 2 || year + years - 1 > 2199 { return nil }
        self.init(unchecked: kind, year, part)
    }

    private init(unchecked kind: Kind, _ year: Int, _ part: Int) {
        (self.kind, self.year, self.part) = (kind, year, part)
    }

    /// The same part of the year before; nil before 1900.
    public var yearBefore: Period? { Period(kind, year: year - 1, part: part) }

    /// The whole calendar year that the period ends in.
    public var wholeYear: Period { Period(unchecked: .year, lastDay.year, 1) }

    /// Where the period stands in a dense run of its kind; consecutive periods differ by one.
    public var ordinal: Int {
        switch kind {
        case .year, .span: year
        case .half: year * 2 + part - 1
        case .quarter: year * 4 + part - 1
        case .month, .cumulative: year * 12 + part - 1
        }
    }

    /// The period of `kind` that stands at `ordinal`; nil where none does, as for a cumulative January.
    public init?(_ kind: Kind, ordinal: Int) {
        switch kind {
        case .year, .span: self.init(kind, year: ordinal)
        case .half: self.init(kind, year: ordinal / 2, part: ordinal % 2 + 1)
        case .quarter: self.init(kind, year: ordinal / 4, part: ordinal % 4 + 1)
        case .month, .cumulative: self.init(kind, year: ordinal / 12, part: ordinal % 12 + 1)
        }
    }
}

extension Period.Kind {
    /// The parts that a year has.
    var parts: ClosedRange<Int> {
        switch self {
        case .year, .span: 1...1
        case .half: 1...2
        case .quarter: 1...4
        case .month: 1...12
        case .cumulative: 2...12
        }
    }
}
