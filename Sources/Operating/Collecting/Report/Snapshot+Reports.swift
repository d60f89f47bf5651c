import Planning
import Recording

extension Snapshot {
    /// Where a report stands in the ledger; nil when nothing was sent.
    public func report(_ key: ReportKey) -> RecordedReport? { reports[key] }

    /// Where a report stands, from its beginning on.
    public func life(of key: ReportKey) -> ReportLife {
        reports[key]?.life ?? ReportLife(reporter: key.organization, reviewers: catalogue.reviewers(of: key))
    }

    /// Reads the latest act of each report; an unreadable one is a damaged ledger.
    static func reports(
        in acts: [RecordedAct], _ catalogue: Catalogue
    ) throws(WorkspaceError) -> [ReportKey: RecordedReport] {
        var found: [ReportKey: RecordedReport] = [:]
        for recorded in acts {
            let report = RecordedReport(recorded.act, recorded.provenance, reviewers: catalogue.reviewers)
            guard let report else {
                throw .ledger(.corrupt(detail: "entry \(recorded.entry.position): report \(recorded.act.key)"))
            }
            found[report.key] = report
        }
        return found
    }
}

extension RecordedAct {
    /// How it came into the ledger.
    var provenance: Provenance {
        Provenance(position: entry.position, time: entry.time, actor: entry.actor, object: entry.object)
    }
}

extension Catalogue {
    /// Who reviews a report, from the lowest level up.
    func reviewers(of key: ReportKey) -> [Organization.ID] { form(key.form)?.reviewers(of: key.organization) ?? [] }
}
