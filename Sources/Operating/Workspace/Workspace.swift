import Calculating
import Evaluating
import Exchanging
public import Planning
public import Recording

/// A folder with definitions and a ledger, opened: every use case is one method of it.
///
/// One writer makes the next snapshot; readers keep the one they hold. Nothing is acknowledged before it is on disk.
public actor Workspace {
    /// The folder.
    public nonisolated let path: String
    /// Whether its figures are invented for trying the system; definitions that change count from the next opening on.
    public nonisolated let isSimulated: Bool
    let ledger: Ledger
    let clock: @Sendable () -> Moment
    private var base: Snapshot
    /// Past states that were asked for lately, the last one last.
    var pastStates: [Snapshot] = []
    /// What is on disk and not yet in ``base``; whoever asks next finds it there.
    private var unsettled: [(entry: Entry, provenance: Provenance)] = []
    /// Lets one change of a report through at a time.
    let reporting = Turnstile(limit: 1)
    /// Accounts, sessions and what keeps passwords.
    var people: People

    init(
        path: String, ledger: Ledger, clock: @escaping @Sendable () -> Moment, latest: Snapshot, people: People
    ) {
        self.path = path
        isSimulated = latest.catalogue.isSimulated
        self.ledger = ledger
        self.clock = clock
        self.people = people
        base = latest
    }

    /// The newest snapshot.
    public var snapshot: Snapshot { latest }

    /// The snapshot of a ledger position, with the definitions of that position; the newest one for nil.
    public func snapshot(at position: Int?) async throws(WorkspaceError) -> Snapshot {
        let latest = latest
        guard let position, position != latest.position else { return latest }
        guard position < latest.position else {
            throw .unknownPosition(position, latest: latest.position)
        }
        return try await past(position, before: latest)
    }

    /// The last position recorded by a moment.
    public func position(at moment: Moment) async throws(WorkspaceError) -> Int {
        do { return try await ledger.position(at: moment) } catch { throw .ledger(error) }
    }

    /// Takes a file of figures into the ledger: all of it or nothing, unless `acceptingValid` leaves faulty rows out.
    ///
    /// Rows that the ledger holds already are not recorded again, so that sending a file twice changes nothing.
    /// `dryRun` does everything except recording.
    public func importFigures(
        _ file: NamedBytes, by reporter: Reporter, acceptingValid: Bool = false, dryRun: Bool = false
    ) async throws(WorkspaceError) -> ImportOutcome {
        let read = FigureTable.read(file.bytes, named: file.name, catalogue: latest.catalogue)
        guard read.isAcceptable || acceptingValid else { throw .refusedImport(read.findings) }
        let observations = read.observations.map(\.observation)
        let new = observations.filter { !isRecorded($0) }
        let content = Self.fingerprint(of: file, leavingOut: read.faultyLines)
        let earlier = try await earlierReceipt(of: content, reporter)
        let isNew = earlier == nil && !new.isEmpty && !dryRun
        let receipt = isNew ? try await submit(new, file, content, reporter) : earlier
        return ImportOutcome(
            findings: read.findings, recorded: earlier == nil ? new.count : 0,
            unchanged: earlier == nil ? observations.count - new.count : observations.count,
            leftOut: read.faultyLines.count, receipt: receipt)
    }

    /// Records a person's rating beside the computed one; nil takes an earlier one back.
    public func rate(_ judgement: Judgement, by reporter: Reporter) async throws(WorkspaceError) -> Receipt {
        let plan = try plan(named: judgement.plan)
        let indicator = try indicator(named: judgement.indicator, in: plan)
        guard !judgement.reason.allSatisfy(\.isWhitespace) else { throw .noReason }
        let evaluation = latest.evaluation(of: plan, as: judgement.kind, asOf: judgement.day)
        let computed = evaluation.assessments.first { $0.indicator.id == indicator.id }?.rating
        let override = RatingOverride(
            plan: plan.id, indicator: indicator.id, kind: judgement.kind.rawValue, asOf: judgement.day,
            computed: computed?.rawValue ?? "withheld", rating: judgement.rating?.rawValue, reason: judgement.reason)
        return try await append(
            Entry(
                actor: reporter.actor, role: "analyst", object: "\(plan.id)/\(indicator.id)", reason: judgement.reason,
                content: .override(override)))
    }

    /// The plan of a code.
    public func plan(named name: String) throws(WorkspaceError) -> Plan {
        guard let plan = latest.plans.first(where: { $0.id.code == name }) else {
            throw .unknownPlan(name, known: latest.plans.map(\.id.code))
        }
        return plan
    }

    /// Appends a submission, a rating or an act; the next snapshot has it.
    @discardableResult
    func append(_ entry: Entry) async throws(WorkspaceError) -> Receipt {
        let receipt: Receipt
        do { receipt = try await ledger.append(entry, at: clock()) } catch { throw .ledger(error) }
        settleLater(entry, receipt)
        return receipt
    }

    /// Appends several entries as one action, all of them or none; the next snapshot has them.
    @discardableResult
    func append(_ entries: [Entry]) async throws(WorkspaceError) -> [Receipt] {
        let receipts: [Receipt]
        do { receipts = try await ledger.append(entries, at: clock()) } catch { throw .ledger(error) }
        for (entry, receipt) in zip(entries, receipts) { settleLater(entry, receipt) }
        return receipts
    }

    private func settleLater(_ entry: Entry, _ receipt: Receipt) {
        guard !receipt.isRepeat else { return }
        unsettled.append((entry, provenance(of: entry, receipt)))
        if case .act(let act) = entry.content { people.book.take(act) }
    }

    private func provenance(of entry: Entry, _ receipt: Receipt) -> Provenance {
        Provenance(position: receipt.position, time: receipt.time, actor: entry.actor, object: entry.object)
    }

    /// The newest snapshot, with everything that was acknowledged.
    private var latest: Snapshot {
        for (entry, provenance) in unsettled.sorted(by: { $0.provenance.position < $1.provenance.position }) {
            base = base.adding(entry.content, provenance)
        }
        unsettled = []
        return base
    }

    /// The SHA-256 of a file's bytes; of a file taken in part, also of the lines left out, so that they can follow once
    /// their fault is mended in the definitions.
    private static func fingerprint(of file: NamedBytes, leavingOut lines: [Int]) -> Fingerprint {
        let rest = lines.isEmpty ? "" : "\u{0}" + lines.map(String.init).joined(separator: ",")
        return Fingerprint(of: file.bytes + Array(rest.utf8))
    }

    /// The receipt of the same content from the same organization, which is never recorded twice.
    private func earlierReceipt(
        of content: Fingerprint, _ reporter: Reporter
    ) async throws(WorkspaceError) -> Receipt? {
        let sender = try organization(of: reporter)
        do { return try await ledger.receipt(of: content, from: sender) } catch {
            throw .ledger(error)
        }
    }

    private func submit(
        _ observations: [Observation], _ file: NamedBytes, _ content: Fingerprint, _ reporter: Reporter
    ) async throws(WorkspaceError) -> Receipt {
        let submission = Submission(
            organization: try organization(of: reporter), fileName: file.name, content: content,
            observations: observations)
        return try await append(
            Entry(actor: reporter.actor, role: "reporter", object: file.name, content: .submission(submission)))
    }

    func organization(of reporter: Reporter) throws(WorkspaceError) -> Organization.ID {
        let known = latest.catalogue.organizations
        guard let asked = reporter.organization else {
            guard let first = known.first else { throw .noOrganization }
            return first.id
        }
        guard known.contains(where: { $0.id == asked }) else {
            throw .unknownOrganization(asked.code, known: known.map(\.id.code))
        }
        return asked
    }

    private func indicator(named name: String, in plan: Plan) throws(WorkspaceError) -> Indicator {
        guard let indicator = plan.indicators.first(where: { $0.id.code == name }) else {
            throw .unknownIndicator(name, known: plan.indicators.map(\.id.code))
        }
        return indicator
    }

    private func isRecorded(_ observation: Observation) -> Bool {
        let last = latest.cube.history(of: observation.cell).last?.observation
        return last?.content == observation.content && last?.source == observation.source
    }
}
