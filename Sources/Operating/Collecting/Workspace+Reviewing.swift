import Planning
import Recording

extension Workspace {
    /// Decides about a report: returns, approves, locks or reopens it.
    ///
    /// `seen` is the ledger position of the decision that the reviewer saw (``RecordedReport/provenance``): when another
    /// version was sent since, nothing is decided.
    public func review(
        _ key: ReportKey, _ command: ReportCommand, seen: Int, by reviewer: Reporter
    ) async throws(ReportError) -> ReportOutcome {
        await reporting.enter()
        let result = await Self.result { () async throws(ReportError) in
            try await self.decide(key, command, seen: seen, by: reviewer)
        }
        await reporting.leave()
        return try result.get()
    }

    /// Decides alike about several reports; each is decided for itself, and one that is refused does not stop the others.
    public func review(
        _ seen: [ReportKey: Int], _ command: ReportCommand, by reviewer: Reporter
    ) async -> [ReportKey: Result<ReportOutcome, ReportError>] {
        var results: [ReportKey: Result<ReportOutcome, ReportError>] = [:]
        for (key, position) in seen.sorted(by: { $0.key < $1.key }) {
            results[key] = await Self.result { () async throws(ReportError) in
                try await self.review(key, command, seen: position, by: reviewer)
            }
        }
        return results
    }

    private func decide(
        _ key: ReportKey, _ command: ReportCommand, seen: Int, by reviewer: Reporter
    ) async throws(ReportError) -> ReportOutcome {
        let before = snapshot
        let reading = try SheetReading(key, before)
        let hand = try hand(of: reviewer)
        var life = before.life(of: key)
        do throws(ReportRefusal) {
            guard command.isDecision else { throw .wrongState(command, life.state) }
            _ = try life.apply(command, by: hand)
        } catch {
            // Of two decisions at once the second is told of the first, not that its own makes no sense.
            if let recorded = before.report(key), recorded.provenance.position != seen {
                throw .decidedMeanwhile(recorded)
            }
            throw .refused(error)
        }
        guard let recorded = before.report(key), recorded.provenance.position == seen else {
            throw .decidedMeanwhile(before.report(key))
        }
        if let stray = command.quoted.first(where: { cell in !reading.cells.contains { $0.cell == cell } }) {
            throw .notInForm(stray)
        }
        return try await record(command, of: recorded, life, hand, before)
    }

    private func record(
        _ command: ReportCommand, of recorded: RecordedReport, _ life: ReportLife, _ hand: ReportHand,
        _ before: Snapshot
    ) async throws(ReportError) -> ReportOutcome {
        let key = recorded.key
        do throws(WorkspaceError) {
            let body = ReportBody(
                life, recorded.sent, firstSent: recorded.firstSent, reason: command.reason, quoted: command.quoted)
            let act = Act(
                register: RecordedReport.register, key: key.description, verb: command.verb,
                body: try ActBody.encode(body))
            let receipt = try await append(
                Entry(
                    actor: hand.actor, role: Role.reviewer.rawValue, object: key.description, reason: command.reason,
                    content: .act(act)))
            let after = snapshot
            guard let report = after.report(key) else { throw .ledger(.corrupt(detail: "report \(key)")) }
            return ReportOutcome(
                report: report, receipt: receipt.id, recorded: 0, isRepeat: false, before: before, after: after,
                turn: report.life.nextReviewer)
        } catch { throw .workspace(error) }
    }
}

extension ReportCommand {
    /// Why, as the reviewer wrote it.
    var reason: String {
        switch self {
        case .giveBack(let reason, _), .reopen(let reason): reason
        default: ""
        }
    }

    /// The figures that a return is about.
    var quoted: [Cell] { if case .giveBack(_, let cells) = self { cells } else { [] } }

    /// Whether it is a reviewer's.
    var isDecision: Bool {
        switch self {
        case .giveBack, .approve, .lock, .reopen: true
        case .save, .submit: false
        }
    }
}
