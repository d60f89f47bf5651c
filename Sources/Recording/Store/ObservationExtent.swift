import Planning

/// Which rows of `observation` are read, and in which order; those of one cell always come in the ledger's order.
struct ObservationExtent {
    let condition: String
    let order: String
    let values: [SessionValue]
    /// Whether nearly all rows are wanted, so that what they refer to is read whole.
    var isWhole = false

    /// All versions of all figures up to a position.
    static func all(upTo position: Int?) -> ObservationExtent {
        // The plus keeps the index on position away: nearly all rows are wanted, and one by one they come slower.
        ObservationExtent(
            condition: "+position <= ?", order: "series, period, position", values: [.limit(position)], isWhole: true)
    }

    /// What entries after a position brought, up to another.
    static func after(_ position: Int, upTo last: Int?) -> ObservationExtent {
        ObservationExtent(
            condition: "position > ? AND position <= ?", order: "position, series, period",
            values: [.integer(position), .limit(last)])
    }

    /// What one entry brought.
    static func entry(at position: Int) -> ObservationExtent {
        ObservationExtent(condition: "position = ?", order: "series, period", values: [.integer(position)])
    }

    /// All versions of the figure of one cell.
    static func history(series: Int, _ period: Period, upTo position: Int?) -> ObservationExtent {
        ObservationExtent(
            condition: "series = ? AND period = ? AND position <= ?", order: "position",
            values: [.integer(series), .text(period.description), .limit(position)])
    }

    /// The statement for the rows.
    var rows: String {
        "SELECT series, period, position, value, source FROM observation WHERE \(condition) ORDER BY \(order)"
    }

    /// What narrows another table to the lines that the rows refer to by `column`.
    func narrowing(_ key: String, to column: String) -> (condition: String, values: [SessionValue]) {
        guard !isWhole else { return ("1 = 1", []) }
        return ("\(key) IN (SELECT \(column) FROM observation WHERE \(condition))", values)
    }
}
