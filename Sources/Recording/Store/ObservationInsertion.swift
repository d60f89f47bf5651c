import Planning

/// Writes the figures of a submission page by page through one statement, so that the memory does not grow with them.
struct ObservationInsertion {
    let figures: CanonicalFigures
    /// The number of each of the figures' series by rank.
    let seriesNumbers: [Int]
    /// The number of each of the batch's sources.
    let sourceNumbers: [Int]

    /// How many rows one run of the statement inserts: past some dozens the cost of a run no longer shows.
    static let page = 32

    func run(at position: Int, in session: some Session) throws {
        let paged = figures.order.count / Self.page * Self.page
        try write(figures.order[..<paged], by: Self.page, at: position, in: session)
        try write(figures.order[paged...], by: 1, at: position, in: session)
    }

    static func insertion(of rows: Int) -> String {
        "INSERT INTO observation (series, period, position, value, status, source) VALUES "
            + repeatElement("(?, ?, ?, ?, ?, ?)", count: rows).joined(separator: ", ")
    }

    /// What a row of the page holds from the page before.
    private struct Held {
        var period: Int32?
        var isReported: Bool?
    }

    private func write(_ order: ArraySlice<Int32>, by page: Int, at position: Int, in session: some Session) throws {
        try session.withPrepared(Self.insertion(of: page)) { statement in
            for place in 0..<page { try statement.bind(position, at: place * 6 + 2) }
            var held = [Held](repeating: Held(), count: page)
            var digits: [UInt8] = []
            var place = 0
            for index in order {
                let row = figures.batch.rows[Int(index)]
                try bind(row, to: statement, from: place * 6, &held[place])
                try bind(row.figure, to: statement, at: place * 6 + 3, &digits)
                place += 1
                guard place == page else { continue }
                try statement.run()
                place = 0
            }
        }
    }

    private func bind(
        _ row: ObservationBatch.Row, to statement: some PreparedStatement, from first: Int, _ held: inout Held
    ) throws {
        try statement.bind(seriesNumbers[Int(figures.series.ranks[Int(row.series)])], at: first)
        if row.period != held.period {
            try statement.bind(figures.periods[Int(row.period)], at: first + 1)
            held.period = row.period
        }
        let isReported = row.figure != nil
        if isReported != held.isReported {
            try statement.bind(isReported ? "R" : "D", at: first + 4)
            held.isReported = isReported
        }
        try statement.bind(sourceNumbers[Int(row.source)], at: first + 5)
    }

    private func bind(
        _ figure: Figure?, to statement: some PreparedStatement, at parameter: Int, _ digits: inout [UInt8]
    ) throws {
        guard let figure else { return try statement.bindNothing(at: parameter) }
        digits.removeAll(keepingCapacity: true)
        figure.write(to: &digits)
        try statement.bind(utf8: digits.span, at: parameter)
    }
}
