import Planning

/// Thirty-two columns of one area, each a contiguous run of Doubles over the same whole years.
///
/// A missing value is NaN, so that arithmetic over whole runs carries absence along without looking at it.
struct Page: Sendable {
    /// How many columns stand side by side.
    static let width = 32

    /// How many periods a year has.
    let yearLength: Int
    /// The periods that each column has.
    private(set) var span = PageSpan()
    /// The values, column after column.
    private(set) var values: [Double] = []
    /// The number of each value's mark, 0 where none was ever reported, period after period: what one submission brings
    /// lies side by side.
    private(set) var marks: [UInt32] = []
    /// A bit for each column that ever had a figure.
    private(set) var touched: UInt32 = 0

    init(yearLength: Int) { self.yearLength = yearLength }

    /// A page of columns that lie over the same span.
    init(yearLength: Int, span: PageSpan, values: [Double], marks: [UInt32], touched: UInt32) {
        self.yearLength = yearLength
        self.span = span
        self.values = values
        self.marks = marks
        self.touched = touched
    }

    /// A value; nil when missing.
    func value(_ column: Int, _ index: Int) -> Double? {
        let value = values[column * span.count + index]
        return value.isNaN ? nil : value
    }

    /// The value at an ordinal; nil when missing.
    func value(_ column: Int, at ordinal: Int) -> Double? { span.index(ordinal).flatMap { value(column, $0) } }

    /// A column's values.
    func run(_ column: Int, _ kind: Period.Kind) -> Run {
        Run(kind: kind, span: span, values: values, offset: column * span.count)
    }

    /// The number of the mark at a place, 0 for none.
    func mark(_ column: Int, _ index: Int) -> UInt32 { marks[index * Self.width + column] }

    /// Makes room for a period and returns where it stands.
    mutating func makeRoom(for ordinal: Int) -> Int {
        if let index = span.index(ordinal) { return index }
        lie(over: span.covering(ordinal, yearLength: yearLength))
        return ordinal - span.start
    }

    /// Puts a value with its mark, or takes it away with NaN; returns what stood there before.
    mutating func put(_ value: Double, mark: UInt32, _ column: Int, _ index: Int) -> (value: Double, mark: UInt32) {
        let old = (values[column * span.count + index], marks[index * Self.width + column])
        values[column * span.count + index] = value
        marks[index * Self.width + column] = mark
        touched |= 1 << UInt32(column)
        return old
    }

    /// Takes a column for one that never had a figure if it has none left.
    mutating func forgetIfEmpty(_ column: Int) {
        if (0..<span.count).allSatisfy({ mark(column, $0) == 0 }) { touched &= ~(1 << UInt32(column)) }
    }

    /// Puts the rows of a run as far as they go; returns how many they are.
    mutating func put(
        _ run: RowRun, _ rows: Span<ObservationBatch.Row>, _ taking: borrowing BatchTaking
    ) -> Int {
        let put = run.put(rows, taking, over: span, &values, &marks)
        touched |= put.columns
        return put.count
    }

    private mutating func lie(over wider: PageSpan) {
        var next = Page(yearLength: yearLength)
        next.span = wider
        next.values = Array(repeating: .nan, count: Self.width * wider.count)
        next.marks = Array(repeating: 0, count: Self.width * wider.count)
        for column in touchedColumns {
            for index in 0..<span.count where mark(column, index) != 0 {
                let (value, mark) = (values[column * span.count + index], mark(column, index))
                _ = next.put(value, mark: mark, column, index + span.start - wider.start)
            }
        }
        self = next
    }
}
