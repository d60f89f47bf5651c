import Operating
import Planning

/// What one person may do with one report, decided by the table of rights.
struct ReportDesk {
    let account: Account
    let snapshot: Snapshot

    /// Who acts, as the ledger shall name them.
    var reporter: Reporter { Reporter(actor: account.id.code, organization: account.organization) }

    func may(_ verb: RightVerb, _ key: ReportKey, _ life: ReportLife) -> Bool {
        may(verb, key, in: life.state, sentBy: life.sender)
    }

    private func may(_ verb: RightVerb, _ key: ReportKey, in state: ReportState, sentBy sender: String) -> Bool {
        let sender = sender.isEmpty ? nil : Account.id(named: sender)
        let relation: OrganizationRelation =
            isReviewer(of: key)
            ? .below : OrganizationRelation(of: account.organization, to: key.organization, in: snapshot.catalogue)
        return can(
            account, verb,
            on: RightObject(relation: relation, form: key.form.code, state: state, submitter: sender))
    }

    /// Whether the person may give a command at all, whatever state the report is in; the report itself says whether it
    /// can be given now.
    func may(_ command: ReportCommand, _ key: ReportKey, _ life: ReportLife) -> Bool {
        let (verb, state): (RightVerb, ReportState) =
            switch command {
            case .save: (.fillIn, .draft)
            case .submit: (.submit, .draft)
            case .giveBack: (.sendBack, .submitted)
            case .approve: (.approve, .submitted)
            case .lock: (.lock, .approved)
            case .reopen: (.reopen, .locked)
            }
        let isFilledIn = verb == .fillIn || verb == .submit
        return (isFilledIn || isReviewer(of: key)) && may(verb, key, in: state, sentBy: isFilledIn ? "" : life.sender)
    }

    /// Whether the person may see the report at all.
    func maySee(_ key: ReportKey, _ life: ReportLife) -> Bool {
        may(.readReport, key, life)
    }

    func rights(_ key: ReportKey, _ life: ReportLife) -> ReportPage.Rights {
        var rights = ReportPage.Rights(fills: may(.fillIn, key, life) && life.approvals == 0)
        guard isReviewer(of: key) else { return rights }
        let isTurn = life.nextReviewer == account.organization
        if isTurn, may(RightVerb.approve, key, life) { rights.decides.insert("approve") }
        if isTurn, may(RightVerb.sendBack, key, life) { rights.decides.insert("return") }
        if may(RightVerb.lock, key, life) { rights.decides.insert("lock") }
        if may(RightVerb.reopen, key, life) { rights.decides.insert("reopen") }
        return rights
    }

    /// Whether the person's organization reviews this report.
    func isReviewer(of key: ReportKey) -> Bool {
        guard account.roles.contains(.reviewer), let own = account.organization else { return false }
        return snapshot.catalogue.form(key.form)?.reviewers(of: key.organization).contains(own) ?? false
    }
}
