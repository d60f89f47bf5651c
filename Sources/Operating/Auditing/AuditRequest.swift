public import Planning
import Recording

/// Which part of the audit trail is wanted; what is nil or empty leaves a condition out.
public struct AuditRequest: Hashable, Sendable {
    /// Who, exactly as the ledger holds it.
    public var actor = ""
    /// The verb of an entry or of its act.
    public var verb = ""
    /// A text that the entry's object holds.
    public var object = ""
    /// The first day, in China Standard Time.
    public var from: Day?
    /// The last day.
    public var through: Day?
    /// Only entries before this position.
    public var before: Int?

    /// All of it.
    public init() {}

    var filter: AuditFilter {
        var filter = AuditFilter()
        filter.actor = actor.isEmpty ? nil : actor
        filter.verb = verb.isEmpty ? nil : verb
        filter.object = object.isEmpty ? nil : object
        filter.from = from.map { day in
            let before = Moment(endOf: Day(daysSince1970: day.daysSince1970 - 1))
            return Moment(milliseconds: before.milliseconds + 1)
        }
        filter.through = through.map { Moment(endOf: $0) }
        filter.before = before
        return filter
    }
}
