import Planning

/// The sums of a page's columns over the areas below one.
struct TotalPage: Sendable {
    /// The periods that each column has.
    private(set) var span: PageSpan
    /// The sums of what is there, NaN where nothing is.
    private(set) var sums: [Double]
    /// The sums where nothing is missing, NaN elsewhere; nil while that is the same as ``sums``.
    private var completeSums: [Double]?

    init(span: PageSpan, sums: [Double], completeSums: [Double]?) {
        self.span = span
        self.sums = sums
        self.completeSums = completeSums
    }

    /// An empty page.
    init() { self.init(span: PageSpan(), sums: [], completeSums: nil) }

    /// The sums where nothing is missing, NaN elsewhere.
    var complete: [Double] { completeSums ?? sums }

    /// The sum of what is there; nil when nothing is.
    func sum(_ column: Int, _ ordinal: Int) -> Double? {
        guard let index = span.index(ordinal) else { return nil }
        let value = sums[column * span.count + index]
        return value.isNaN ? nil : value
    }

    /// The sum if nothing is missing.
    func complete(_ column: Int, _ ordinal: Int) -> Double? {
        guard let index = span.index(ordinal) else { return nil }
        let place = column * span.count + index
        let value = completeSums?[place] ?? sums[place]
        return value.isNaN ? nil : value
    }

    /// A column's sums in which nothing is missing.
    func run(_ column: Int, _ kind: Period.Kind) -> Run {
        Run(kind: kind, span: span, values: complete, offset: column * span.count)
    }

    /// A column's sums of what is there.
    func partialRun(_ column: Int, _ kind: Period.Kind) -> Run {
        Run(kind: kind, span: span, values: sums, offset: column * span.count)
    }

    /// Puts another sum at a place.
    mutating func put(_ total: Total?, _ column: Int, _ ordinal: Int, yearLength: Int) {
        let wider = span.covering(ordinal, yearLength: yearLength)
        if wider != span { lie(over: wider) }
        let place = column * span.count + ordinal - span.start
        let isComplete = total?.isComplete ?? true
        if !isComplete, completeSums == nil { completeSums = sums }
        sums[place] = total?.sum ?? .nan
        completeSums?[place] = isComplete ? total?.sum ?? .nan : .nan
    }

    private mutating func lie(over wider: PageSpan) {
        sums = Self.values(sums, from: span, to: wider)
        completeSums = completeSums.map { Self.values($0, from: span, to: wider) }
        span = wider
    }

    private static func values(_ values: [Double], from span: PageSpan, to wider: PageSpan) -> [Double] {
        var next = [Double](repeating: .nan, count: Page.width * wider.count)
        for column in 0..<Page.width {
            for index in 0..<span.count {
                next[column * wider.count + index + span.start - wider.start] = values[column * span.count + index]
            }
        }
        return next
    }
}
