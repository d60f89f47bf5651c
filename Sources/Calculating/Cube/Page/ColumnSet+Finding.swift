import Planning

extension ColumnSet {
    /// Hands over every column that ever had a figure in an area, with the area's number.
    func forEachTouched(_ body: (Column, Int) -> Void) {
        for (number, shelf) in shelves.enumerated() {
            shelf.forEach { area, page in
                for column in page.touchedColumns { body(columns.values[number * Page.width + column], area) }
            }
        }
    }

    /// The bases on which a statistic ever had a figure in an area.
    func bases(of statistic: Statistic.ID, touchedIn area: Int) -> [Basis.ID] {
        numbers(of: statistic).compactMap { number in
            let page = shelves[number / Page.width][area]
            return page?.isTouched(number % Page.width) == true ? columns.values[number].basis : nil
        }
    }
}

extension Page {
    /// Whether a column ever had a figure.
    func isTouched(_ column: Int) -> Bool { touched & (1 << UInt32(column)) != 0 }

    /// The columns that ever had a figure.
    var touchedColumns: [Int] { (0..<Self.width).filter(isTouched) }
}
