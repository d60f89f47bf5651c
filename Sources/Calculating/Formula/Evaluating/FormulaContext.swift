public import Planning

/// What a formula is computed on: figures with an area and a period, or plain values.
public struct FormulaContext: Sendable {
    let cells: (any CellSource)?
    let tree: AreaTree?
    let area: Area.ID?
    let period: Period?
    let values: [String: Double]

    /// Figures, seen from one area and one period; areas above and below are those of `tree`, without one there are none.
    public init(cells: any CellSource, tree: AreaTree?, area: Area.ID, period: Period) {
        self.cells = cells
        self.tree = tree
        self.area = area
        self.period = period
        values = [:]
    }

    /// Plain values by name.
    public init(values: [String: Figure] = [:]) {
        cells = nil
        tree = nil
        area = nil
        period = nil
        self.values = values.mapValues(\.value)
    }
}
