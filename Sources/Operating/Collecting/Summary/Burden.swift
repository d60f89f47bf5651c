import Calculating
public import Planning

/// What an organization is asked for with one month's reports (填报负担), for the office that reduces it.
///
/// It counts figures, never people, hours or sign-ins, and orders nobody.
public struct Burden: Hashable, Sendable {
    /// Who is asked.
    public let organization: Organization.ID
    /// The month with which the reports' periods end.
    public let month: Period
    /// How many reports.
    public let reports: Int
    /// How many figures stand in them.
    public let items: Int
    /// 已预填: of them, those known already, from another form or an earlier file.
    public let prefilled: Int
    /// 重复采集: of them, figures that another form asks for too, of this organization or another one.
    public let askedTwice: Int

    /// How many the organization has to find out by itself.
    public var toFind: Int { items - prefilled }
}

extension Snapshot {
    /// What every organization is asked for with a month's reports, in the order of the definitions.
    public func burden(of month: Period) -> [Burden] {
        let asked = catalogue.organizations.map { ($0, self.asked(of: $0, with: month)) }
        let cells = asked.flatMap { $1.flatMap(\.cells) }.filter { !$0.item.isReused }.map(\.cell)
        // One form that asks two organizations for one figure asks twice as well.
        let askers = Dictionary(grouping: cells) { $0 }.mapValues(\.count)
        return asked.filter { !$1.isEmpty }.map { organization, reports in
            let cells = reports.flatMap { report in report.cells.map { (report.key, $0) } }
            return Burden(
                organization: organization.id, month: month, reports: reports.count, items: cells.count,
                prefilled: cells.count { isKnown($1, apartFrom: $0) },
                askedTwice: cells.count { !$1.item.isReused && askers[$1.cell] ?? 0 > 1 })
        }
    }

    private func asked(of organization: Organization, with month: Period) -> [(key: ReportKey, cells: [FormCell])] {
        catalogue.forms.filter { $0.reporters.contains(organization.id) }.compactMap { form in
            guard let period = form.report(endingWith: month) else { return nil }
            let key = ReportKey(form: form.id, period: period, organization: organization.id)
            return (key, form.cells(of: organization, in: period))
        }
    }

    /// Whether a figure came from elsewhere before the report brought it.
    private func isKnown(_ asked: FormCell, apartFrom key: ReportKey) -> Bool {
        if asked.item.isReused { return true }
        return cube.history(of: asked.cell).first.map { $0.provenance.object != key.description } ?? false
    }
}
