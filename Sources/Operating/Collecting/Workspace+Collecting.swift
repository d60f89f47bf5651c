import Exchanging
import Planning
import Recording

extension Workspace {
    /// One report filled in, with its checks, its state, and the decisions about it.
    public func report(_ key: ReportKey) async throws(ReportError) -> ReportSheet {
        let decisions = try await decisions(about: key)
        let draft = try await reportDraft(key)
        return try SheetReading(key, snapshot).sheet(draft: draft, today: clock().localDay, decisions: decisions)
    }

    /// The same, with what a person has typed and not saved, for the checks while typing; nothing is kept.
    public func check(_ entries: [ReportEntry], for key: ReportKey) async throws(ReportError) -> ReportSheet {
        let draft = try await reportDraft(key)
        let reading = try SheetReading(key, snapshot)
        try reading.check(entries)
        return reading.sheet(typed: entries, draft: draft, today: clock().localDay)
    }

    /// Saves what was typed, figures or not; it is on the disk when this returns.
    ///
    /// `revision` is the one that the person saw, 0 for none. When somebody else saved in between nothing is saved, and
    /// the error has both versions.
    public func saveDraft(
        _ entries: [ReportEntry], of key: ReportKey, expecting revision: Int, by reporter: Reporter
    ) async throws(ReportError) -> ReportDraft {
        let snapshot = snapshot
        let reading = try SheetReading(key, snapshot)
        var life = snapshot.life(of: key)
        let hand = try hand(of: reporter)
        do throws(ReportRefusal) { _ = try life.apply(.save, by: hand) } catch { throw .refused(error) }
        try reading.check(entries)
        let present = try await reportDraft(key)
        return try await save(entries, reading.strays(of: present), key, revision, hand)
    }

    /// The keys of all reports that have a draft.
    public func draftedReports() async throws(ReportError) -> Set<ReportKey> {
        do {
            return Set(try await desk().drafts().compactMap { ReportKey($0.key) })
        } catch { throw .workspace(WorkspaceError(loading: error)) }
    }

    private func save(
        _ entries: [ReportEntry], _ strays: [ReportEntry], _ key: ReportKey, _ revision: Int, _ hand: ReportHand
    ) async throws(ReportError) -> ReportDraft {
        let body: String
        let desk: Desk
        do throws(WorkspaceError) {
            body = try ActBody.encode(DraftBody(entries + strays))
            desk = try self.desk()
        } catch { throw .workspace(error) }
        let draft = Draft(
            key: key.description, author: hand.actor, revision: revision, body: body, savedAt: clock())
        let saved: Draft
        do throws(DraftError) { saved = try await desk.save(draft, expecting: revision) } catch {
            switch error {
            case .changedMeanwhile(let present):
                throw .changedMeanwhile(typed: entries, present: present.flatMap(ReportDraft.init))
            case .storage(let error): throw .workspace(.ledger(error))
            }
        }
        do throws(LedgerError) { return try readable(saved) } catch { throw .workspace(.ledger(error)) }
    }
}

extension Workspace {
    /// The draft of a report; nil when there is none, or where the workspace is open for reading.
    func reportDraft(_ key: ReportKey) async throws(ReportError) -> ReportDraft? {
        guard let desk = people.desk else { return nil }
        do throws(LedgerError) {
            return try await desk.draft(key.description).map { draft throws(LedgerError) in try readable(draft) }
        } catch { throw .workspace(.ledger(error)) }
    }

    private func readable(_ draft: Draft) throws(LedgerError) -> ReportDraft {
        guard let read = ReportDraft(draft) else { throw .corrupt(detail: "draft \(draft.key)") }
        return read
    }

    /// All decisions about a report, the oldest first.
    private func decisions(about key: ReportKey) async throws(ReportError) -> [RecordedReport] {
        let catalogue = snapshot.catalogue
        do throws(LedgerError) {
            let acts = try await ledger.acts(of: RecordedReport.register, key: key.description)
            return acts.compactMap { RecordedReport($0.act, $0.provenance, reviewers: catalogue.reviewers) }
        } catch { throw .workspace(.ledger(error)) }
    }

    /// Who acts, for which organization.
    func hand(of reporter: Reporter) throws(ReportError) -> ReportHand {
        do throws(WorkspaceError) {
            return ReportHand(actor: reporter.actor, organization: try organization(of: reporter))
        } catch { throw .workspace(error) }
    }
}

extension Moment {
    /// The day in China Standard Time.
    var localDay: Day {
        let local = milliseconds + 8 * 3_600_000
        return Day(daysSince1970: Int((Double(local) / 86_400_000).rounded(.down)))
    }
}
