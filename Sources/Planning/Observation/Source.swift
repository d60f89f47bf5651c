/// Where a figure comes from (来源).
public struct Source: Hashable, Sendable {
    /// How far the source can be trusted.
    public enum Grade: String, Sendable, CaseIterable, Comparable {
        /// An official publication or a reporting unit itself.
        case official = "A"
        /// Press, or a copy of an official text.
        case press = "B"
        /// Indirect: derived or quoted at second hand.
        case indirect = "C"

        /// The better grade is smaller.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The document, page or file, with its address where there is one.
    public let citation: String
    /// How far it can be trusted.
    public let grade: Grade
    /// What a reader must know about this figure.
    public let note: String

    /// A source by citation and grade.
    public init(citation: String, grade: Grade, note: String = "") {
        self.citation = citation
        self.grade = grade
        self.note = note
    }
}
