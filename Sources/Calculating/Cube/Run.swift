public import Planning

/// A contiguous run of periods of one kind; missing is not zero: a value that is not there is not a number.
public struct Run: Sendable {
    /// The kind of its periods.
    public let kind: Period.Kind
    private let span: PageSpan
    private let values: [Double]
    private let offset: Int

    /// A view of a page's values from `offset` on.
    init(kind: Period.Kind, span: PageSpan, values: [Double], offset: Int) {
        self.kind = kind
        self.span = span
        self.values = values
        self.offset = offset
    }

    /// The ordinal of the first period, the first of a year.
    public var start: Int { span.start }
    /// How many periods it spans: whole years.
    public var count: Int { span.count }

    /// The value at a period's ordinal; nil when missing.
    public subscript(ordinal: Int) -> Double? {
        guard let index = span.index(ordinal) else { return nil }
        let value = values[offset + index]
        return value.isNaN ? nil : value
    }

    /// The ordinals that have a value, oldest first.
    public var ordinals: [Int] { (start..<start + count).filter { self[$0] != nil } }

    /// Hands over the values in place, oldest first, NaN where one is missing.
    public func withValues<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
        unsafe values.withUnsafeBufferPointer { values in
            unsafe body(UnsafeBufferPointer(rebasing: values[offset..<offset + count]))
        }
    }

    /// The periods that have a value and end on or before a day, oldest first.
    public func periods(through day: Day? = nil) -> [Period] {
        ordinals.lazy.compactMap { Period(self.kind, ordinal: $0) }.filter { period in
            day.map { period.lastDay <= $0 } ?? true
        }
    }
}

extension [[Period]] {
    /// Periods of several kinds, each list oldest first, as one list; sorted only where kinds meet.
    func joinedInOrder() -> [Period] {
        let filled = filter { !$0.isEmpty }
        return filled.count > 1 ? filled.joined().sorted() : filled.first ?? []
    }
}
