import Planning

extension PivotTable {
    /// Whether there can be totals over the areas: several, and none of them inside another.
    public var hasTotals: Bool {
        areas.count > 1 && (rowAxes.first == .area || columnAxes.first == .area) && !overlaps
            && subjects.contains { isAdditive($0) } && answer.query.measures.contains(.value)
    }

    /// The rows of totals when areas go down: one for each combination of the other axes.
    public var totalRows: [Row] {
        guard hasTotals, rowAxes.first == .area else { return [] }
        var seen: Set<[Int]> = []
        return rows.filter { seen.insert(Array($0.places.dropFirst())).inserted && isSummedAnywhere($0) }
    }

    /// The sum over all areas of a row and column; only of values of what adds up.
    public func total(_ row: Row, _ column: Column) -> CellValue? {
        guard isSummed(row, column) else { return nil }
        var (sum, lacking, found) = (0.0, [Area.ID](), false)
        for index in areas.indices {
            let each =
                columnAxes.first == .area
                ? cell(row, Column(places: [index] + column.places.dropFirst())) : cell(moved(row, to: index), column)
            guard let each, each.value.gap != .notBelowThen else { continue }
            if let value = each.value.whole {
                (sum, found) = (sum + value, true)
            } else {
                lacking.append(areas[index])
            }
        }
        return found ? .rolledUp(sum, lacking: lacking) : .missing(.noFigureBelow(lacking.count))
    }

    /// The columns of totals when areas go across: one for each combination of the other axes.
    public var totalColumns: [Column] {
        guard hasTotals, columnAxes.first == .area else { return [] }
        let first = columns.filter { $0.places.first == 0 }
        return first.filter { column in rows.contains { isSummed($0, column) } }
    }

    private func isSummedAnywhere(_ row: Row) -> Bool { columns.contains { isSummed(row, $0) } }

    private func isSummed(_ row: Row, _ column: Column) -> Bool {
        let place = coordinates(row, column)
        return answer.query.measures[place.measure] == .value && isAdditive(subjects[place.subject])
    }

    private func moved(_ row: Row, to area: Int) -> Row { Row(places: [area] + row.places.dropFirst()) }

    private func isAdditive(_ subject: Subject) -> Bool {
        switch answer.query.subjects[subject.index] {
        case .statistic(let statistic), .indicator(_, _, let statistic): statistic.isAdditiveOverAreas
        case .formula: false
        }
    }

    /// Whether one of the areas lies in another at some time of the table, so that a sum would count it twice.
    private var overlaps: Bool {
        let all = Set(areas)
        var ground = QueryGround(answer.cube, answer.catalogue, tree: answer.query.tree)
        for period in answer.periods {
            for area in areas {
                var above = ground.parent(of: area, on: period.lastDay)
                while let parent = above {
                    if all.contains(parent) { return true }
                    above = ground.parent(of: parent, on: period.lastDay)
                }
            }
        }
        return false
    }
}
