public import Planning

/// A report as a workbook to be filled in: what is asked, what was reported before, what stands there now.
public struct FormSheet: Hashable, Sendable {
    /// The code of a form.
    public typealias ID = Identifier<FormSheet>

    /// Which report it is.
    public let key: FormKey
    /// The title of the form.
    public let title: String
    /// The name of who reports.
    public let organizationName: String
    /// The period as readers say it.
    public let periodLabel: String
    /// The last day to report; nil when there is none.
    public let due: Day?
    /// The heads of the columns with figures.
    public let heads: FormSheetHeads
    /// What is asked, in order; codes differ from each other.
    public let rows: [FormSheetRow]

    /// A report with its rows.
    public init(
        key: FormKey, title: String, organizationName: String, periodLabel: String, due: Day? = nil,
        heads: FormSheetHeads = FormSheetHeads(), rows: [FormSheetRow]
    ) {
        self.key = key
        self.title = title
        self.organizationName = organizationName
        self.periodLabel = periodLabel
        self.due = due
        self.heads = heads
        self.rows = rows
    }
}
