import Planning

/// Writes the figures of a submission through one statement, one by one, so that the memory does not grow with them.
struct ObservationInsertion {
    let figures: CanonicalFigures
    /// The number of each of the figures' series by rank.
    let seriesNumbers: [Int]
    /// The number of each of the batch's sources.
    let sourceNumbers: [Int]

    func run(at position: Int, in session: some Session) throws {
        try session.withPrepared(Self.insertion) { statement in
            try statement.bind(position, at: 2)
            var writing = Writing()
            for index in figures.order { try write(figures.batch.rows[Int(index)], &writing, to: statement) }
        }
    }

    static let insertion =
        "INSERT INTO observation (series, period, position, value, status, source) VALUES (?, ?, ?, ?, ?, ?)"

    /// What the statement holds from the row before, and room for the digits of a figure.
    private struct Writing {
        var period: Int32?
        var isReported: Bool?
        var digits: [UInt8] = []
    }

    private func write(
        _ row: ObservationBatch.Row, _ writing: inout Writing, to statement: some PreparedStatement
    ) throws {
        try statement.bind(seriesNumbers[Int(figures.series.ranks[Int(row.series)])], at: 0)
        if row.period != writing.period {
            try statement.bind(figures.periods[Int(row.period)], at: 1)
            writing.period = row.period
        }
        let isReported = row.figure != nil
        if isReported != writing.isReported {
            try statement.bind(isReported ? "R" : "D", at: 4)
            writing.isReported = isReported
        }
        try bind(row.figure, &writing.digits, to: statement)
        try statement.bind(sourceNumbers[Int(row.source)], at: 5)
        try statement.run()
    }

    private func bind(_ figure: Figure?, _ digits: inout [UInt8], to statement: some PreparedStatement) throws {
        guard let figure else { return try statement.bindNothing(at: 3) }
        digits.removeAll(keepingCapacity: true)
        figure.write(to: &digits)
        try statement.bind(utf8: digits.span, at: 3)
    }
}
