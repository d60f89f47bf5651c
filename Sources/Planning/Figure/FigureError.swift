/// Why a text is not a figure.
public enum FigureError: Error, Equatable, Sendable {
    /// There is no text.
    case empty
    /// More than 18 digits.
    case tooLong
    /// Something else than an optional `-`, digits and one point between digits.
    case notPlainDecimal
}
