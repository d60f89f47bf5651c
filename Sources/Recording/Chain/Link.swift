extension RecordedEntry {
    /// The entry that follows `head`, with its hash.
    init(
        _ entry: Entry, after head: Head, at now: Moment, payload: Fingerprint, rows: Int
    ) throws(LedgerError) {
        position = head.position + 1
        time = max(head.time ?? "", now.description)
        actor = entry.actor
        role = entry.role
        verb = entry.verb
        object = entry.object
        reason = entry.reason
        self.rows = rows
        self.payload = payload
        previous = head.hash
        hash = try Self.hash(
            position: position, time: time,
            texts: [entry.actor, entry.role, entry.verb.rawValue, entry.object, entry.reason], rows: rows,
            payload: payload, previous: head.hash)
    }

    /// The hash that the entry's fields call for.
    func expectedHash() throws(LedgerError) -> Fingerprint {
        try Self.hash(
            position: position, time: time, texts: [actor, role, verb.rawValue, object, reason], rows: rows,
            payload: payload, previous: previous)
    }

    private static func hash(
        position: Int, time: String, texts: [String], rows: Int, payload: Fingerprint, previous: Fingerprint
    ) throws(LedgerError) -> Fingerprint {
        var bytes = try CanonicalBytes("guiheng.entry.1")
        try bytes.append(position)
        try bytes.append(time)
        for text in texts { try bytes.append(text) }
        try bytes.append(rows)
        try bytes.append(payload.description)
        try bytes.append(previous.description)
        return bytes.fingerprint()
    }
}
