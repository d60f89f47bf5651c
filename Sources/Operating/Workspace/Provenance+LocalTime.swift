public import Planning
public import Recording

extension Provenance {
    /// When it was recorded, in China Standard Time to the minute, as officers read it: `2025-11-25 21:44`.
    public var localTime: String { localText(of: time) }
}

extension Receipt {
    /// When it was recorded, in China Standard Time to the minute.
    public var localTime: String { localText(of: time) }
}

extension Snapshot {
    /// When the last entry was recorded, in China Standard Time to the minute; empty for an empty ledger.
    public var recordedAtLocally: String { localText(of: recordedAt) }
}

extension Moment {
    /// In China Standard Time to the minute.
    var localTime: String { localText(of: description) }
}

/// A recorded moment in China Standard Time; text that is no moment stays as it is.
private func localText(of time: String) -> String {
    guard let moment = Moment(time) else { return time }
    let local = Moment(milliseconds: moment.milliseconds + 8 * 3_600_000).description
    return local.prefix(10) + " " + local.dropFirst(11).prefix(5)
}
