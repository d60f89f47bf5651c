public import Planning

/// A figure that an office's own sheet holds, in our terms.
public struct OwnSheetValue: Hashable, Sendable {
    /// Which figure it is.
    public let cell: Cell
    /// The figure in the unit of its statistic.
    public let figure: Figure
    /// What the cell says, as typed.
    public let text: String
    /// The unit that it was typed in.
    public let unit: Unit
    /// Where it stands.
    public let address: CellAddress
    /// Where it stands, for findings.
    public let place: Place

    /// A figure in its place.
    public init(cell: Cell, figure: Figure, text: String, unit: Unit, address: CellAddress, place: Place) {
        self.cell = cell
        self.figure = figure
        self.text = text
        self.unit = unit
        self.address = address
        self.place = place
    }
}
