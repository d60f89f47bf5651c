public import Planning

/// Which report a workbook is: by this key it is found again, whatever its file is called.
public struct FormKey: Hashable, Sendable, CustomStringConvertible {
    /// The form.
    public let form: FormSheet.ID
    /// Who reports.
    public let organization: Organization.ID
    /// The period reported.
    public let period: Period
    /// How many times the report had been changed when the workbook was made.
    public let revision: Int

    /// The key of a report.
    public init(form: FormSheet.ID, organization: Organization.ID, period: Period, revision: Int) {
        self.form = form
        self.organization = organization
        self.period = period
        self.revision = revision
    }

    /// Reads what ``description`` writes; nil for anything else.
    public init?(_ text: String) {
        let parts = trimmed(text).split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "GUIHENG-FORM", parts[1] == "v=1" else { return nil }
        let heads = ["form=", "unit=", "period=", "rev="]
        let values = zip(heads, parts.dropFirst(2)).compactMap { head, part in
            part.hasPrefix(head) ? String(part.dropFirst(head.count)) : nil
        }
        guard values.count == 4, let revision = Int(values[3]), revision >= 0 else { return nil }
        guard let form = try? FormSheet.ID(values[0]), let organization = try? Organization.ID(values[1]),
            let period = try? Period(values[2])
        else { return nil }
        self.init(form: form, organization: organization, period: period, revision: revision)
    }

    /// The key as the workbook carries it: `GUIHENG-FORM;v=1;form=…;unit=…;period=…;rev=7`.
    public var description: String {
        "GUIHENG-FORM;v=1;form=\(form);unit=\(organization);period=\(period);rev=\(revision)"
    }
}
