import Planning

/// The rows of `series`.
struct SeriesStore {
    let session: any Session

    /// The number of each series; those without one get the next.
    func numbers(of series: [Series]) throws -> [Int] {
        try series.map { one in
            try number(of: one) ?? insert(one)
        }
    }

    func number(of series: Series) throws -> Int? {
        try session.firstRow(
            "SELECT id FROM series WHERE statistic = ? AND area = ? AND basis = ?", Self.values(of: series)
        ) { try $0.integer(0) }
    }

    func all() throws -> [Int: Series] {
        let found = try session.rows("SELECT id, statistic, area, basis FROM series") { row in
            let series = Series(
                statistic: try row.identifier(1, of: Statistic.self), area: try row.identifier(2, of: Area.self),
                basis: try row.identifier(3, of: Basis.self))
            return (try row.integer(0), series)
        }
        return Dictionary(found) { first, _ in first }
    }

    private static func values(of series: Series) -> [SessionValue] {
        [.text(series.statistic.code), .text(series.area.code), .text(series.basis.code)]
    }

    private func insert(_ series: Series) throws -> Int {
        let next = try session.firstRow("SELECT coalesce(max(id), 0) + 1 FROM series") { try $0.integer(0) } ?? 1
        try session.execute(
            "INSERT INTO series (id, statistic, area, basis) VALUES (?, ?, ?, ?)",
            [.integer(next)] + Self.values(of: series))
        return next
    }
}
