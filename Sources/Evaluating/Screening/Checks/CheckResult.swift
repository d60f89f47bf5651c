public import Planning

/// A check that a report's figures do not pass.
public struct CheckResult: Hashable, Sendable {
    /// Whether a result keeps a report from being sent.
    public enum Standing: Hashable, Sendable {
        /// Explained.
        case settled
        /// Not explained; the report can be sent, and the reviewer sees that.
        case unexplained
        /// The report is not accepted as it stands.
        case blocking
        /// What was given as a reason is none.
        case reasonRefused(CheckReason.Fault)

        /// Whether the report can be sent with it.
        public var lets: Bool { self == .settled || self == .unexplained }
    }

    /// What it asks of the reporter.
    public let level: FormCheck.Level
    /// Which check: a code of the form's own, or one of the checks of every form, such as `check.of-which`.
    public let code: String
    /// The figures concerned; the first one is where it is shown and where the reason is given.
    public let cells: [Cell]
    /// What does not fit, with the numbers.
    public let message: Bilingual
    /// What to do.
    public let remedy: Bilingual

    /// A check that was not passed.
    public init(level: FormCheck.Level, code: String, cells: [Cell], message: Bilingual, remedy: Bilingual) {
        self.level = level
        self.code = code
        self.cells = cells
        self.message = message
        self.remedy = remedy
    }

    /// What a given reason makes of it; nil or a blank text: none was given.
    public func standing(given reason: String?) -> Standing {
        guard level != .compulsory else { return .blocking }
        do throws(CheckReason.Fault) {
            _ = try CheckReason(reason ?? "")
            return .settled
        } catch .empty {
            return level == .strict ? .blocking : .unexplained
        } catch {
            return .reasonRefused(error)
        }
    }
}
