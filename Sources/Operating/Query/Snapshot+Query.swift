public import Calculating
public import Planning

extension Snapshot {
    /// Reads a query from parameters; every fault is named at once.
    public func query(_ parameters: QueryParameters) throws(QueryRefusal) -> FigureQuery {
        var reading = QueryReading(parameters, catalogue, plans)
        return try reading.query()
    }

    /// Answers a query: the cells from `offset` on, at most `limit` of them.
    public func answer(to query: FigureQuery, from offset: Int = 0, limit: Int = .max) -> FigureAnswer {
        cube.answer(
            to: query, in: catalogue, totals: totals, calculated: calculated, from: offset, limit: limit)
    }

    /// A number with all that it comes from.
    public func trace(_ cell: Cell) -> FigureTrace {
        cube.trace(cell, in: catalogue, totals: totals, calculated: calculated)
    }
}
