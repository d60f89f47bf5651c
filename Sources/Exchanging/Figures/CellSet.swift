/// The figures that a file has named so far, a bit for each series and period.
struct CellSet: Sendable {
    /// The places of the lines of 512 series, by period and by series / 512; -1 where none is.
    private var places: [[Int32]] = []
    private var words: [UInt64] = []
    private var last: (period: Int, line: Int, place: Int) = (-1, -1, -1)

    /// Puts a figure in; false when it is there already.
    @inline(__always)
    mutating func insert(_ series: Int32, _ period: Int32) -> Bool {
        let (period, line) = (Int(period), Int(series) >> 9)
        if last.period != period || last.line != line { last = (period, line, place(period, line)) }
        let word = last.place + Int(series) >> 6 & 7
        let bit: UInt64 = 1 << UInt64(series & 63)
        guard words[word] & bit == 0 else { return false }
        words[word] |= bit
        return true
    }

    /// Whether it holds a figure.
    func contains(_ series: Int32, _ period: Int32) -> Bool {
        let (period, line) = (Int(period), Int(series) >> 9)
        guard period < places.count, line < places[period].count, places[period][line] >= 0 else { return false }
        return words[Int(places[period][line]) + Int(series) >> 6 & 7] & 1 << UInt64(series & 63) != 0
    }

    /// Whether a condition holds for any of its figures.
    func contains(where condition: (Int32, Int32) -> Bool) -> Bool {
        for (period, lines) in places.enumerated() {
            for (line, place) in lines.enumerated() where place >= 0 {
                for word in 0..<8 {
                    var rest = words[Int(place) + word]
                    while rest != 0 {
                        let series = line << 9 + word << 6 + rest.trailingZeroBitCount
                        if condition(Int32(series), Int32(period)) { return true }
                        rest &= rest - 1
                    }
                }
            }
        }
        return false
    }

    private mutating func place(_ period: Int, _ line: Int) -> Int {
        while places.count <= period { places.append([]) }
        while places[period].count <= line { places[period].append(-1) }
        if places[period][line] < 0 {
            places[period][line] = Int32(words.count)
            words.append(contentsOf: repeatElement(0, count: 8))
        }
        return Int(places[period][line])
    }
}
