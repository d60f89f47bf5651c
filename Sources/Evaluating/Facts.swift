public import Calculating
public import Planning

/// What an evaluation looks at: the figures of one ledger position and the definitions that hold for them.
public struct Facts: Sendable {
    /// The figures.
    public let cube: Cube
    /// The definitions.
    public let catalogue: Catalogue

    /// Joins figures and definitions.
    public init(cube: Cube, catalogue: Catalogue) {
        self.cube = cube
        self.catalogue = catalogue
    }
}
