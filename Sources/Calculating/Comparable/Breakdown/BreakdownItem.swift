public import Planning

/// One line below a total.
public struct BreakdownItem: Hashable, Sendable {
    /// Its name.
    public let name: Bilingual
    /// Its figure; nil when missing.
    public let figure: Figure?

    /// A line by name and figure.
    public init(_ name: Bilingual, _ figure: Figure?) {
        self.name = name
        self.figure = figure
    }
}
