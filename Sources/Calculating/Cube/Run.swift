public import Planning

/// A contiguous run of periods of one kind, as Doubles with a bit for each that says whether it is there.
///
/// Missing is not zero: where the bit is not set, the value is not a number.
public struct Run: Sendable {
    /// The kind of its periods.
    public let kind: Period.Kind
    private let page: Page
    private let column: Int

    init(kind: Period.Kind, page: Page, column: Int) {
        self.kind = kind
        self.page = page
        self.column = column
    }

    /// The ordinal of the first period.
    public var start: Int { page.start }
    /// How many periods it spans: whole years.
    public var count: Int { page.count }

    /// The value at a period's ordinal; nil when missing.
    public subscript(ordinal: Int) -> Double? { page.index(ordinal).flatMap { page.value(column, $0) } }

    /// The ordinals that have a value, oldest first.
    public var ordinals: [Int] {
        (0..<count).filter { page.value(column, $0) != nil }.map { $0 + start }
    }

    /// Hands over the values in place, oldest first, NaN where one is missing.
    public func withValues<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
        unsafe page.values.withUnsafeBufferPointer { values in
            unsafe body(UnsafeBufferPointer(rebasing: values[column * count..<(column + 1) * count]))
        }
    }
}
