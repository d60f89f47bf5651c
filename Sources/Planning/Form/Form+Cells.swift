extension Form {
    /// The area that an organization's figures are of; nil for an organization without one.
    public func area(of reporter: Organization) -> Area.ID? {
        switch place {
        case .own: reporter.area
        case .stated(let area): area
        }
    }

    /// What is asked of an organization for a period, in the order of the sheet; items without a period then are left out.
    public func cells(of reporter: Organization, in period: Period) -> [FormCell] {
        guard asks(for: period), let area = area(of: reporter) else { return [] }
        return items.compactMap { $0.cell(in: area, period) }
    }
}

extension FormItem {
    /// The cell of the item in a report; nil when the report does not ask for it.
    public func cell(in area: Area.ID, _ period: Period) -> FormCell? {
        self.period(in: period).map {
            FormCell(item: self, cell: Cell(statistic: statistic, area: area, basis: basis, period: $0))
        }
    }
}
