import Planning

/// The rows of `series`.
struct SeriesStore<Database: Session> {
    let session: Database

    /// The number of each series; those without one get the next.
    func numbers(of series: [Series]) throws -> [Int] {
        let texts = series.map { [$0.statistic.code, $0.area.code, $0.basis.code] }
        return try Numbering(table: "series", columns: ["statistic", "area", "basis"]).numbers(of: texts, in: session)
    }

    func number(of series: Series) throws -> Int? {
        try session.firstRow(
            "SELECT id FROM series WHERE statistic = ? AND area = ? AND basis = ?", Self.values(of: series)
        ) { try $0.integer(0) }
    }

    /// The series that rows refer to, and maybe others, by number.
    func all(in extent: ObservationExtent) throws -> [(number: Int, value: Series)] {
        let (condition, values) = extent.narrowing("id", to: "series")
        let sql = "SELECT id, statistic, area, basis FROM series WHERE \(condition) ORDER BY id"
        return try session.preparedRows(sql, values) { row in
            let series = Series(
                statistic: try row.identifier(1, of: Statistic.self), area: try row.identifier(2, of: Area.self),
                basis: try row.identifier(3, of: Basis.self))
            return (try row.integer(0), series)
        }
    }

    private static func values(of series: Series) -> [SessionValue] {
        [.text(series.statistic.code), .text(series.area.code), .text(series.basis.code)]
    }
}
