import Planning

/// What the figures of one time series share; the ledger numbers it to keep rows short.
struct Series: Hashable {
    let statistic: Statistic.ID
    let area: Area.ID
    let basis: Basis.ID

    init(_ cell: Cell) {
        (statistic, area, basis) = (cell.statistic, cell.area, cell.basis)
    }

    init(statistic: Statistic.ID, area: Area.ID, basis: Basis.ID) {
        (self.statistic, self.area, self.basis) = (statistic, area, basis)
    }

    var values: [SessionValue] { [.text(statistic.code), .text(area.code), .text(basis.code)] }
}

extension Series: Comparable {
    // Codes are ASCII, so that the order of Strings is that of their bytes.
    static func < (left: Series, right: Series) -> Bool {
        (left.statistic, left.area, left.basis) < (right.statistic, right.area, right.basis)
    }
}
