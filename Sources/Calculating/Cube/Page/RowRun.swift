import Planning

/// Rows of a batch that follow one another onto the same page, each the first figure of its cell.
struct RowRun {
    /// Which page, as a place says it.
    let page: Int

    /// Puts the rows from the first one on as far as they go; returns how many they are, and their columns.
    ///
    /// A value is what `Figure.value` is for a figure that follows from its value.
    func put(
        _ rows: Span<ObservationBatch.Row>, _ taking: borrowing BatchTaking, over time: PageSpan,
        _ values: inout [Double], _ marks: inout [UInt32]
    ) -> (count: Int, columns: UInt32) {
        var period = rows[0].period
        let (kind, ordinal) = taking.periods[Int(period)]
        var index = ordinal - time.start
        guard index >= 0, index < time.count else { return (0, 0) }
        var values = values.mutableSpan
        var marks = marks.mutableSpan
        var (scale, divisor) = (0, 1.0)
        var columns: UInt32 = 0
        for number in rows.indices {
            let row = rows[number]
            if row.period != period {
                guard taking.periods[Int(row.period)].kind == kind else { return (number, columns) }
                (period, index) = (row.period, taking.periods[Int(row.period)].ordinal - time.start)
                guard index >= 0, index < time.count else { return (number, columns) }
            }
            let place = taking.places[kind][Int(row.series)]
            let (value, mark) = (Int(place.column) &* time.count &+ index, index &* Page.width &+ Int(place.column))
            guard place.page == page, let figure = row.figure, marks[mark] == 0 else { return (number, columns) }
            let known = taking.plainMark(of: row, figure)
            guard known != 0 else { return (number, columns) }
            marks[mark] = known
            if figure.scale != scale { (scale, divisor) = (figure.scale, Self.powersOfTen[figure.scale]) }
            values[value] = Double(figure.coefficient) / divisor
            columns |= 1 << UInt32(place.column)
        }
        return (rows.count, columns)
    }

    private static let powersOfTen: [Double] = (0...18).reduce(into: [1]) { powers, _ in
        powers.append(powers[powers.count - 1] * 10)
    }
}
