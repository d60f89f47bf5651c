/// Sixteen columns of one area, each a contiguous run of Doubles over the same whole years.
///
/// A missing value is NaN, so that arithmetic over whole runs carries absence along; the bits say what was reported.
struct Page: Sendable {
    /// How many columns stand side by side.
    static let width = 16

    /// How many periods a year has.
    let yearLength: Int
    /// The ordinal of the first period, the first of a year.
    private(set) var start = 0
    /// How many periods each column has: whole years.
    private(set) var count = 0
    /// The values, column after column.
    private(set) var values: [Double] = []
    /// A bit for each value that is there, whole words for each column.
    private(set) var presence: [UInt64] = []
    /// The number of each value's mark, 0 where none was ever reported.
    private(set) var marks: [UInt32] = []
    /// A bit for each column that ever had a figure.
    private(set) var touched: UInt16 = 0

    init(yearLength: Int) { self.yearLength = yearLength }

    /// How many words of ``presence`` belong to a column.
    var words: Int { (count + 63) / 64 }

    /// Where a period stands in a column; nil outside.
    func index(_ ordinal: Int) -> Int? {
        let index = ordinal - start
        return index >= 0 && index < count ? index : nil
    }

    /// A value; nil when missing.
    func value(_ column: Int, _ index: Int) -> Double? {
        let value = values[column * count + index]
        return value.isNaN ? nil : value
    }

    /// The number of the mark at a place, 0 for none.
    func mark(_ column: Int, _ index: Int) -> UInt32 { marks[column * count + index] }

    /// The bits of a column.
    func bits(_ column: Int) -> ArraySlice<UInt64> { presence[column * words..<(column + 1) * words] }

    /// Makes room for a period and returns where it stands; room is made for whole five-year plans (五年规划期).
    mutating func makeRoom(for ordinal: Int) -> Int {
        if let index = index(ordinal) { return index }
        let plan = yearLength * 5
        // 2021–2025 is one plan, and so is every five years before and after it.
        let first = (ordinal - yearLength) / plan * plan + yearLength
        let begin = count == 0 ? first : min(start, first)
        let end = count == 0 ? first + plan : max(start + count, first + plan)
        grow(from: begin, to: end)
        return ordinal - start
    }

    /// Puts a value with its mark, or takes it away with NaN; returns what stood there before.
    mutating func put(_ value: Double, mark: UInt32, _ column: Int, _ index: Int) -> (value: Double, mark: UInt32) {
        let place = column * count + index
        let word = column * words + index >> 6
        let bit: UInt64 = 1 << UInt64(index & 63)
        let old = (values[place], marks[place])
        values[place] = value
        marks[place] = mark
        if value.isNaN { presence[word] &= ~bit } else { presence[word] |= bit }
        touched |= 1 << UInt16(column)
        return old
    }

    private mutating func grow(from first: Int, to end: Int) {
        var next = Page(yearLength: yearLength)
        next.start = first
        next.count = end - first
        next.values = Array(repeating: .nan, count: Self.width * next.count)
        next.marks = Array(repeating: 0, count: Self.width * next.count)
        next.presence = Array(repeating: 0, count: Self.width * next.words)
        for column in touchedColumns {
            for index in 0..<count where mark(column, index) != 0 {
                let place = column * count + index
                _ = next.put(values[place], mark: marks[place], column, index + start - first)
            }
        }
        next.touched = touched
        self = next
    }
}
