import Planning

/// All figures of one kind of period: columns for statistic and basis, pages of columns for each area.
struct ColumnSet: Sendable {
    /// What a column holds.
    struct Column: Hashable, Sendable {
        let statistic: Statistic.ID
        let basis: Basis.ID
    }

    let kind: Period.Kind
    private(set) var columns = Numbering<Column>()
    /// The pages of columns 0–15, 16–31 …
    var shelves: [Shelf<Page>] = []
    private var byStatistic: [Statistic.ID: [Int]] = [:]

    init(kind: Period.Kind) { self.kind = kind }

    /// The number of a column, which gets the next one when it comes for the first time.
    mutating func number(of column: Column) -> Int {
        if let known = columns[column] { return known }
        let number = columns.number(of: column)
        byStatistic[column.statistic, default: []].append(number)
        if number / Page.width >= shelves.count { shelves.append(Shelf()) }
        return number
    }

    /// Puts a value, NaN for none, and returns what stood there before.
    mutating func put(
        _ value: Double, _ mark: UInt32, _ place: BatchTaking.Place, _ ordinal: Int
    ) -> (value: Double, mark: UInt32) {
        var page = shelves[place.shelf].take(place.area) ?? Page(yearLength: kind.yearLength)
        let old = page.put(value, mark: mark, Int(place.column), page.makeRoom(for: ordinal))
        shelves[place.shelf].put(page, at: place.area)
        return old
    }

    /// The columns of a statistic, one for each basis.
    func numbers(of statistic: Statistic.ID) -> [Int] { byStatistic[statistic] ?? [] }
}

extension Period.Kind {
    /// How many periods of the kind a year has in a dense run.
    var yearLength: Int {
        switch self {
        case .year, .span: 1
        case .half: 2
        case .quarter: 4
        case .month, .cumulative: 12
        }
    }
}
