/// A cell by the numbers of its coordinates within one cube.
struct CellNumber: Hashable, Sendable {
    /// The place of the kind of period among the cube's column sets.
    let set: Int
    let column: Int
    let area: Int
    let ordinal: Int
}
