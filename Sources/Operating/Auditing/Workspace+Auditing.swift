import Planning
import Recording

extension Workspace {
    /// The newest entries that were asked for, in words, the newest first.
    public func auditTrail(_ request: AuditRequest, limit: Int) async throws(WorkspaceError) -> [AuditLine] {
        try await auditTrail(request.filter, limit: limit)
    }

    func auditTrail(_ filter: AuditFilter, limit: Int) async throws(WorkspaceError) -> [AuditLine] {
        let rows: [AuditRow]
        do { rows = try await ledger.audit(filter, limit: limit) } catch { throw .ledger(error) }
        let snapshot = snapshot
        let names = Dictionary(accounts.map { ($0.id.code, $0.name) }) { first, _ in first }
        var lines: [AuditLine] = []
        for row in rows {
            let changes = try await figureChanges(of: row.entry)
            lines.append(AuditWording(row: row, changes: changes, names: names, catalogue: snapshot.catalogue).line)
        }
        return lines
    }

    /// The names that ever acted.
    public func auditActors() async throws(WorkspaceError) -> [String] {
        do { return try await ledger.actors() } catch { throw .ledger(error) }
    }

    /// Walks the whole chain now; whoever asked is recorded.
    public func verifyChain(by person: Operator) async throws(WorkspaceError) -> ChainCheck {
        try check(person, .readAudit)
        let verification: Verification
        do { verification = try await ledger.verify() } catch { throw .ledger(error) }
        try await recordAccess("verify", by: person, object: verification.isWhole ? "whole" : "broken")
        return ChainCheck(isWhole: verification.isWhole, message: verification.message)
    }

    /// What an entry of few figures changed: each figure with the one before.
    private func figureChanges(of entry: RecordedEntry) async throws(WorkspaceError) -> [FigureChange] {
        guard entry.verb == .submit, entry.rows <= 3 else { return [] }
        var changes: [FigureChange] = []
        do {
            for brought in try await ledger.observations(broughtAt: entry.position) {
                let cell = brought.observation.cell
                let earlier = try await ledger.observations(of: cell, upTo: entry.position - 1).last
                changes.append(
                    FigureChange(cell: cell, before: earlier?.observation.figure, after: brought.observation.figure))
            }
        } catch { throw .ledger(error) }
        return changes
    }
}

/// One figure before and after an entry; nil where there was or is none.
struct FigureChange: Hashable, Sendable {
    let cell: Cell
    let before: Figure?
    let after: Figure?
}
