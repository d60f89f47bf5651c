import Planning

/// The figures of a column, to be held against its total.
struct ColumnSum {
    /// Whether a cell has no figure, so that the total may hold more than the sum.
    var isBroken = false
    private var figures: [Figure] = []
    private var partStart = 0
    private var units: Set<String> = []
    private var statistics: Set<Statistic.ID> = []
    private var periods: Set<Period> = []
    private var areas: Set<Area.ID> = []

    mutating func add(_ figure: Figure, unit: String, _ cell: Cell) {
        figures.append(figure)
        units.insert(unit)
        statistics.insert(cell.statistic)
        periods.insert(cell.period)
        areas.insert(cell.area)
    }

    /// The figures from here on belong to the next 小计.
    mutating func startPart() { partStart = figures.count }

    /// Whether the figures are of one statistic and period and may be added up; a district among its towns may not.
    func isAdditive(in catalogue: Catalogue) -> Bool {
        guard !isBroken, figures.count > 1, units.count == 1, statistics.count == 1, periods.count == 1 else {
            return false
        }
        guard Set(areas.compactMap { catalogue.area($0)?.level }).count == 1 else { return false }
        return statistics.first.flatMap { catalogue.statistic($0) }?.isAdditiveOverAreas ?? false
    }

    /// Whether a total is what the printed digits may add up to: each figure may be off by half its last digit.
    func fits(_ total: Figure, isPartial: Bool) -> Bool {
        let parts = parts(isPartial)
        let room = parts.reduce(total.halfUnit) { $0 + $1.halfUnit }
        let sum = parts.reduce(0.0) { $0 + $1.value }
        return abs(sum - total.value) <= room * (1 + 1e-9) + 1e-12 * abs(sum)
    }

    /// The sum in the digits of the figure that has the most.
    func total(isPartial: Bool) -> Figure? {
        let parts = parts(isPartial)
        let scale = parts.map(\.scale).max() ?? 0
        return Figure(nearest: parts.reduce(0.0) { $0 + $1.value }, scale: scale)
    }

    private func parts(_ isPartial: Bool) -> ArraySlice<Figure> { isPartial ? figures[partStart...] : figures[...] }
}
