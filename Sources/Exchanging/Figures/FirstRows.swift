import Planning

/// Where each figure came first; gathered only once a figure comes again.
struct FirstRows: Sendable {
    private struct Key: Hashable, Sendable {
        let series: Int32
        let period: Int32
    }

    private var places: [Key: Int] = [:]
    private var gathered = 0

    /// The row of a figure; nil where none of the rows has it.
    mutating func place(of cell: (series: Int32, period: Int32), in rows: [ObservationBatch.Row]) -> Int? {
        for place in gathered..<rows.count {
            places[Key(series: rows[place].series, period: rows[place].period)] = place
        }
        gathered = rows.count
        return places[Key(series: cell.series, period: cell.period)]
    }
}
