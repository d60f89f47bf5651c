import Planning

/// Rows of a batch that follow one another onto the same page, with the same mark.
struct RowRun {
    /// Which page, as a place says it.
    let page: Int
    /// The number of the mark.
    let mark: UInt32
    /// The first of them.
    let model: ObservationBatch.Row
    /// How many digits all of them have behind the point.
    let scale: Int

    /// The run that starts with a row; nil where its value does not say its figure.
    init?(_ model: ObservationBatch.Row, page: Int, mark: UInt32) {
        guard let figure = model.figure, figure.followsFromValue else { return nil }
        self.page = page
        self.mark = mark
        self.model = model
        scale = figure.scale
    }

    /// Puts the first figures of cells as long as the rows go on; returns how many they are, and their columns.
    ///
    /// A value is what `Figure.value` is for a figure that follows from its value.
    func put(
        _ rows: Span<ObservationBatch.Row>, _ taking: BatchTaking, over time: PageSpan, _ values: inout [Double],
        _ marks: inout [UInt32]
    ) -> (count: Int, columns: UInt32) {
        let divisor = (0..<scale).reduce(1.0) { power, _ in power * 10 }
        let (kind, ordinal) = taking.periods[Int(model.period)]
        let places = taking.places[kind]
        var (period, index) = (model.period, ordinal - time.start)
        guard index >= 0, index < time.count else { return (0, 0) }
        var values = values.mutableSpan
        var marks = marks.mutableSpan
        var columns: UInt32 = 0
        for number in rows.indices {
            let row = rows[number]
            if row.period != period {
                guard taking.periods[Int(row.period)].kind == kind else { return (number, columns) }
                (period, index) = (row.period, taking.periods[Int(row.period)].ordinal - time.start)
                guard index >= 0, index < time.count else { return (number, columns) }
            }
            let place = places[Int(row.series)]
            let (value, mark) = (Int(place.column) &* time.count &+ index, index &* Page.width &+ Int(place.column))
            guard place.page == page, let figure = row.figure, holds(row, figure), marks[mark] == 0
            else { return (number, columns) }
            marks[mark] = self.mark
            values[value] = Double(figure.coefficient) / divisor
            columns |= 1 << UInt32(place.column)
        }
        return (rows.count, columns)
    }

    /// Whether a row has the mark.
    @inline(__always)
    private func holds(_ row: ObservationBatch.Row, _ figure: Figure) -> Bool {
        row.provenance == model.provenance && row.source == model.source && figure.scale == scale
            && figure.followsFromValue
    }
}
