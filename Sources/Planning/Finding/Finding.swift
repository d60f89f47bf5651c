/// Something a person should look at (疑点): a fault in a file, or a doubt about a number. Never a verdict.
public struct Finding: Hashable, Sendable {
    /// How much it weighs.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        /// Nothing is taken in while it stands.
        case error
        /// It is taken in and marked.
        case warning
        /// A number that does not fit and must be verified.
        case doubt

        /// The heavier comes first.
        public static func < (left: Self, right: Self) -> Bool {
            allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
        }
    }

    /// How much it weighs.
    public let severity: Severity
    /// A stable code for scripts, such as `csv.figure` or `DQ-11`.
    public let code: String
    /// What is wrong.
    public let message: Bilingual
    /// What to write or do instead; empty when nothing can be said.
    public let remedy: Bilingual
    /// Where it is; nil when it has no single place.
    public let place: Place?

    /// A finding with its place and remedy.
    public init(
        _ severity: Severity, code: String, message: Bilingual, remedy: Bilingual = Bilingual("", ""),
        at place: Place? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.remedy = remedy
        self.place = place
    }

    /// One line: place, message and remedy.
    public func line(in language: Language) -> String {
        let words = [message, remedy].map { $0.text(in: language) }.filter { !$0.isEmpty }
        let separator = language == .chinese ? "" : " "
        let start = place.map { "\($0): " } ?? ""
        return start + words.joined(separator: separator)
    }
}
