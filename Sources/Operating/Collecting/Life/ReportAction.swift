public import Planning

/// What follows from a command on a report; the state machine itself does none of it.
public enum ReportAction: Hashable, Sendable {
    /// Keep what was written on the desk.
    case keepDraft
    /// Put the figures into the ledger, as this version.
    case recordFigures(version: Int)
    /// Take the draft from the desk.
    case removeDraft
    /// Put the decision into the ledger.
    case recordDecision
    /// Tell an organization that it is its turn.
    case tell(Organization.ID)
}
