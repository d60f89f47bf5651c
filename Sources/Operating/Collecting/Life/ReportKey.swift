public import Planning

/// Which report: the form, the period and the reporting organization.
///
/// Its text is the key of drafts and decisions, such as `town-monthly/2024-03/anting`. A report's period is a month,
/// quarter, half or year, and none of these has a `/` in its name.
public struct ReportKey: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The form.
    public let form: Form.ID
    /// The period that the report is for.
    public let period: Period
    /// Who reports.
    public let organization: Organization.ID

    /// A report by its form, period and organization.
    public init(form: Form.ID, period: Period, organization: Organization.ID) {
        self.form = form
        self.period = period
        self.organization = organization
    }

    /// Reads `form/period/organization`; nil for every other form.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { return nil }
        do {
            self.init(form: try Form.ID(parts[0]), period: try Period(parts[1]), organization: try .init(parts[2]))
        } catch { return nil }
    }

    /// `form/period/organization`.
    public var description: String { "\(form)/\(period)/\(organization)" }

    /// Orders by form, time and organization.
    public static func < (left: Self, right: Self) -> Bool {
        (left.form, left.period, left.organization) < (right.form, right.period, right.organization)
    }
}
