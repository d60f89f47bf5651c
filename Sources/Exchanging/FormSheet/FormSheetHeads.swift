/// The heads of the columns with figures, such as `上期数（2024年2月）`.
public struct FormSheetHeads: Hashable, Sendable {
    /// Above the figures of the period before.
    public let previous: String
    /// Above the figures of the same period of last year.
    public let lastYear: String
    /// Above the cells to fill in.
    public let value: String

    /// Three heads that differ from each other.
    public init(previous: String = "上期数", lastYear: String = "上年同期数", value: String = "本期数") {
        self.previous = previous
        self.lastYear = lastYear
        self.value = value
    }
}
