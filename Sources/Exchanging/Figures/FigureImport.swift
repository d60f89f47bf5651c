public import Planning

/// What a file of figures holds: the rows that are right, and everything that is wrong.
///
/// Whether a file with faults is taken in row by row or not at all is for the caller to decide.
public struct FigureImport: Hashable, Sendable {
    /// One row that is right.
    public struct Row: Hashable, Sendable {
        /// The line it starts on.
        public let line: Int
        /// The figure in its place, with its source.
        public let observation: Observation
    }

    /// The largest number of findings that is kept; more of them say nothing new.
    public static let findingLimit = 10_000

    /// The file as the user named it.
    public let file: String
    /// What the file was written in; nil when it could not be decoded.
    public let encoding: TextEncoding?
    /// The rows that are right, in the order of the file.
    public let observations: [Row]
    /// Everything that is wrong, in the order of the file.
    public let findings: [Finding]

    /// Whether nothing stands against taking in the whole file.
    public var isAcceptable: Bool { !findings.contains { $0.severity == .error } }
}

extension FigureImport {
    /// The lines that have a fault and gave no figure, in order.
    public var faultyLines: [Int] {
        Set(findings.filter { $0.severity == .error }.compactMap { $0.place?.line }).sorted()
    }
}
