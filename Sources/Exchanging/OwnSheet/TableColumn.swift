import Planning

/// What a column of a table is.
struct TableColumn: Hashable {
    enum Kind: Hashable {
        /// It names the rows.
        case stub(HeaderParts.Role?)
        /// It holds figures.
        case data(HeaderParts)
        /// It is not read: settled so, or without figures.
        case ignored
        /// It holds figures, and nobody knows of what.
        case unknown
    }

    let column: Int
    /// The header, level by level.
    let text: String
    let kind: Kind
}
