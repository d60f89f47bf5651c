import Planning
import Recording

/// The members of the JSON text that an act about a report carries: its whole state after the act.
struct ReportBody: Codable, Hashable {
    var state: String
    var version: Int
    var approvals: Int
    var sender: String
    var wasApproved: Bool
    var changesAfterApproval: Int
    var reopenings: Int
    var reason: String
    var quoted: [String]
    var figures: [String: String]
    var reasons: [String: String]
    var unexplained: Int
    var explained: Int
    var firstSent: String

    /// A report's state as it is written.
    init(_ life: ReportLife, _ sent: SentFigures, firstSent: Day, reason: String = "", quoted: [Cell] = []) {
        state = life.state.rawValue
        version = life.version
        approvals = life.approvals
        sender = life.sender
        wasApproved = life.wasApproved
        changesAfterApproval = life.changesAfterApproval
        reopenings = life.reopenings
        self.reason = reason
        self.quoted = quoted.map(CellText.write)
        figures = CellText.write(sent.figures.mapValues(\.description))
        reasons = CellText.write(sent.reasons)
        unexplained = sent.unexplained
        explained = sent.explained
        self.firstSent = firstSent.description
    }
}

/// The figures of one version with what was said about them.
struct SentFigures: Hashable {
    let figures: [Cell: Figure]
    let reasons: [Cell: String]
    let unexplained: Int
    let explained: Int
}

extension RecordedReport {
    static let register = "report"

    /// Reads an act about a report; nil for what this program did not write.
    init?(_ act: Act, _ provenance: Provenance, reviewers: (ReportKey) -> [Organization.ID]) {
        guard let key = ReportKey(act.key), let body = ActBody.decode(ReportBody.self, from: act.body),
            let life = ReportLife(body, key.organization, reviewers(key)), let firstSent = Day(body.firstSent),
            let texts: [Cell: String] = CellText.read(body.figures),
            let reasons: [Cell: String] = CellText.read(body.reasons)
        else { return nil }
        let figures = texts.compactMapValues { text in
            do { return try Figure(text) } catch { return nil }
        }
        let quoted = body.quoted.compactMap(CellText.read)
        guard figures.count == texts.count, quoted.count == body.quoted.count else { return nil }
        self.init(
            key: key, life: life, verb: act.verb, reason: body.reason, quoted: quoted, figures: figures,
            reasons: reasons, unexplained: body.unexplained, explained: body.explained, firstSent: firstSent,
            provenance: provenance)
    }

    /// What was sent.
    var sent: SentFigures {
        SentFigures(figures: figures, reasons: reasons, unexplained: unexplained, explained: explained)
    }
}

extension ReportLife {
    fileprivate init?(_ body: ReportBody, _ reporter: Organization.ID, _ reviewers: [Organization.ID]) {
        guard let state = ReportState(rawValue: body.state) else { return nil }
        self.init(reporter: reporter, reviewers: reviewers)
        self.state = state
        version = body.version
        approvals = body.approvals
        sender = body.sender
        wasApproved = body.wasApproved
        changesAfterApproval = body.changesAfterApproval
        reopenings = body.reopenings
    }
}
