public import Planning

/// Whatever knows the values of cells: the cube, and later counts of a register.
public protocol CellSource: Sendable {
    /// The value of a cell; nil when missing.
    subscript(cell: Cell) -> Double? { get }
}

extension Cube: CellSource {}
