public import Planning

/// Where one report stands, and which commands it takes (报送流程): a pure state machine.
///
/// Saved figures change nothing here once the report was sent: a draft lies beside it until it is sent in turn.
public struct ReportLife: Hashable, Sendable {
    /// Who reports.
    public let reporter: Organization.ID
    /// Who reviews, from the lowest level up, without the reporter.
    public let reviewers: [Organization.ID]
    /// Where it stands.
    public internal(set) var state = ReportState.notStarted
    /// How many versions were sent.
    public internal(set) var version = 0
    /// How many levels have approved the version that stands.
    public internal(set) var approvals = 0
    /// The person who sent the version that stands; empty before the first.
    public internal(set) var sender = ""
    /// Whether a version was ever approved by all levels.
    public internal(set) var wasApproved = false
    /// 通过后修改: how many versions with other figures were sent after one was approved.
    public internal(set) var changesAfterApproval = 0
    /// How often it was reopened.
    public internal(set) var reopenings = 0

    /// A report that nobody has begun.
    public init(reporter: Organization.ID, reviewers: [Organization.ID]) {
        self.reporter = reporter
        self.reviewers = reviewers.filter { $0 != reporter }
    }

    /// The reviewer whose turn it is; nil when nothing waits for review.
    public var nextReviewer: Organization.ID? {
        state == .submitted && approvals < reviewers.count ? reviewers[approvals] : nil
    }

    /// Carries out a command, or says why not; returns what has to be done for it.
    public mutating func apply(
        _ command: ReportCommand, by hand: ReportHand
    ) throws(ReportRefusal) -> [ReportAction] {
        try checkHand(command, hand)
        try checkState(command)
        switch command {
        case .save: return save()
        case .submit(let changes): return submit(changes, by: hand)
        case .giveBack(let reason, _): return try giveBack(reason, command)
        case .approve: return approve()
        case .lock: return lock()
        case .reopen(let reason): return try reopen(reason, command)
        }
    }

    private mutating func save() -> [ReportAction] {
        if state == .notStarted { state = .draft }
        return [.keepDraft]
    }

    private mutating func submit(_ changesFigures: Bool, by hand: ReportHand) -> [ReportAction] {
        if wasApproved, changesFigures { changesAfterApproval += 1 }
        version += 1
        approvals = 0
        sender = hand.actor
        state = .submitted
        return [.recordFigures(version: version), .recordDecision, .removeDraft] + reviewers.prefix(1).map { .tell($0) }
    }

    private mutating func giveBack(_ reason: String, _ command: ReportCommand) throws(ReportRefusal) -> [ReportAction] {
        try checkReason(reason, command)
        approvals = 0
        state = .returned
        return [.recordDecision, .tell(reporter)]
    }

    private mutating func approve() -> [ReportAction] {
        approvals += 1
        if let next = nextReviewer { return [.recordDecision, .tell(next)] }
        state = .approved
        wasApproved = true
        return [.recordDecision, .tell(reporter)]
    }

    private mutating func lock() -> [ReportAction] {
        state = .locked
        return [.recordDecision]
    }

    private mutating func reopen(_ reason: String, _ command: ReportCommand) throws(ReportRefusal) -> [ReportAction] {
        try checkReason(reason, command)
        approvals = 0
        reopenings += 1
        state = .returned
        return [.recordDecision, .tell(reporter)]
    }
}
