public import Planning

/// How to read a file of figures that does not follow the import format: which of its columns says what.
public struct FigureMapping: Sendable {
    /// The header of each column as the file has it; columns that are not named here are not read.
    public let headers: [FigureColumn: String]
    /// The basis of every figure; nil where the file or the statistic says it.
    public let basis: Basis.ID?
    /// The source of every figure; nil where the file says it.
    public let source: Source?
    /// Whether a month is written in six digits, such as `202403`.
    public let hasCompactMonths: Bool

    /// Names columns and what holds for every row.
    public init(
        headers: [FigureColumn: String], basis: Basis.ID? = nil, source: Source? = nil,
        hasCompactMonths: Bool = false
    ) {
        self.headers = headers
        self.basis = basis
        self.source = source
        self.hasCompactMonths = hasCompactMonths
    }

    /// The columns that must be there.
    var required: [FigureColumn] {
        FigureColumn.allCases.filter { column in
            column.isRequired && (source == nil || column != .source && column != .grade)
        }
    }

    /// The column of a header; nil for one that is not read.
    func column(of header: String) -> FigureColumn? {
        let written = trimmed(header)
        return FigureColumn.allCases.first { headers[$0] == written }
    }
}
