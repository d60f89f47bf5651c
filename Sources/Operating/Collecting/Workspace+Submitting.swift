import Exchanging
import Planning
import Recording

extension Workspace {
    /// Sends a report: its figures and the decision reach the disk together, or neither does.
    ///
    /// The checks are those of the entry grid. Only figures that the ledger does not have already are recorded. Sending
    /// the same again changes nothing. `entries` nil sends the draft; `revision` nil sends whatever draft there was.
    public func submitReport(
        _ key: ReportKey, _ entries: [ReportEntry]? = nil, expecting revision: Int? = nil, by reporter: Reporter
    ) async throws(ReportError) -> ReportOutcome {
        await reporting.enter()
        let result = await Self.result { () async throws(ReportError) in
            try await self.send(key, entries, expecting: revision, by: reporter)
        }
        await reporting.leave()
        return try result.get()
    }

    private func send(
        _ key: ReportKey, _ entries: [ReportEntry]?, expecting revision: Int?, by reporter: Reporter
    ) async throws(ReportError) -> ReportOutcome {
        let hand = try hand(of: reporter)
        guard hand.organization == key.organization else { throw .refused(.notReporter(hand.organization)) }
        let draft = try await reportDraft(key)
        let before = snapshot
        let reading = try SheetReading(key, before)
        if let entries { try reading.check(entries) }
        let sheet = reading.sheet(typed: entries, draft: draft, today: clock().localDay)
        let sending = ReportSending(sheet: sheet, hand: hand, snapshot: before, today: clock().localDay)
        if let repeated = sending.repeated {
            if let draft, repeated.report.says(draft) { try await removeDraft(of: key) }
            return repeated
        }
        if let revision, revision != sheet.revision {
            throw .changedMeanwhile(typed: entries ?? [], present: draft)
        }
        let next = try sending.nextLife()
        try sending.checkContent()
        return try await record(sending, next, before)
    }

    private func record(
        _ sending: ReportSending, _ life: ReportLife, _ before: Snapshot
    ) async throws(ReportError) -> ReportOutcome {
        let key = sending.sheet.key
        let observations = sending.observations(version: life.version)
        do throws(WorkspaceError) {
            let receipts = try await append(try sending.entries(observations, life))
            try await dropDraft(of: key)
            let after = snapshot
            guard let report = after.report(key) else { throw .ledger(.corrupt(detail: "report \(key)")) }
            return ReportOutcome(
                report: report, receipt: receipts.last?.id, recorded: observations.count, isRepeat: false,
                before: before, after: after, turn: report.life.nextReviewer)
        } catch { throw .workspace(error) }
    }

    private func removeDraft(of key: ReportKey) async throws(ReportError) {
        do throws(WorkspaceError) { try await dropDraft(of: key) } catch { throw .workspace(error) }
    }

    private func dropDraft(of key: ReportKey) async throws(WorkspaceError) {
        do { try await people.desk?.removeDraft(key.description) } catch { throw .ledger(error) }
    }

    /// What an action comes to, so that the turn can be given back whatever it is.
    static func result<Value: Sendable>(
        _ action: () async throws(ReportError) -> Value
    ) async -> Result<Value, ReportError> {
        do throws(ReportError) { return .success(try await action()) } catch { return .failure(error) }
    }
}

extension RecordedReport {
    /// Whether a draft has nothing but what was sent: it was left when the program ended right behind the ledger.
    fileprivate func says(_ draft: ReportDraft) -> Bool {
        let texts = draft.entries.values.filter { !EnteredFigure($0.text).text.isEmpty }
        return texts.count == figures.count
            && texts.allSatisfy {
                EnteredFigure($0.text).figure == figures[$0.cell] && $0.reason == reasons[$0.cell] ?? ""
            }
    }
}
