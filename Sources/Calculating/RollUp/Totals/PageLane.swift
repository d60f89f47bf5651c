/// The columns of a page of an area as the area above counts them: NaN where nothing may be counted.
struct PageLane {
    /// The periods that each column has.
    let span: PageSpan
    /// The values, column after column.
    let values: [Double]

    /// An area's own figures, and where it has none, the complete sums of the areas below it.
    init?(own: Page?, total: TotalPage?) {
        guard let own else {
            guard let total else { return nil }
            (span, values) = (total.span, total.complete)
            return
        }
        guard let total else {
            (span, values) = (own.span, own.values)
            return
        }
        span = own.span.joined(with: total.span)
        values = Self.joined(own, total, over: span)
    }

    /// The value of a column at an ordinal; nil when missing.
    func value(_ column: Int, _ ordinal: Int) -> Double? {
        guard let index = span.index(ordinal) else { return nil }
        let value = values[column * span.count + index]
        return value.isNaN ? nil : value
    }

    private static func joined(_ own: Page, _ total: TotalPage, over span: PageSpan) -> [Double] {
        var values = [Double](repeating: .nan, count: Page.width * span.count)
        for column in 0..<Page.width {
            for index in 0..<span.count {
                let ordinal = span.start + index
                let reported = own.value(column, at: ordinal)
                values[column * span.count + index] = reported ?? total.complete(column, ordinal) ?? .nan
            }
        }
        return values
    }
}
