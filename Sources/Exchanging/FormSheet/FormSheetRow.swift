public import Planning

/// One row of a form: a figure that is asked.
public struct FormSheetRow: Hashable, Sendable {
    /// By which the row is found again, whatever its name.
    public let code: String
    /// The name as the form prints it.
    public let name: String
    /// What it is measured in.
    public let unit: Unit
    /// The figure of the period before.
    public let previous: Figure?
    /// The figure of the same period of last year.
    public let lastYear: Figure?
    /// The figure that stands there now.
    public let value: Figure?
    /// What was noted with it.
    public let note: String
    /// Whether the figure must not be changed.
    public let isLocked: Bool
    /// How to fill it in.
    public let instructions: String

    /// A row by code and name.
    public init(
        code: String, name: String, unit: Unit, previous: Figure? = nil, lastYear: Figure? = nil,
        value: Figure? = nil, note: String = "", isLocked: Bool = false, instructions: String = ""
    ) {
        self.code = code
        self.name = name
        self.unit = unit
        self.previous = previous
        self.lastYear = lastYear
        self.value = value
        self.note = note
        self.isLocked = isLocked
        self.instructions = instructions
    }
}
