import Planning

/// A person's rating made ready.
struct OverrideEffect: Effect {
    let override: RatingOverride
    let payload: Fingerprint

    var rows: Int { 1 }

    init(_ override: RatingOverride) throws(LedgerError) {
        self.override = override
        payload = try Self.payload(of: override)
    }

    func record(at position: Int, in session: some Session) throws {
        try OverrideStore(session: session).insert(override, at: position)
    }

    static func payload(of override: RatingOverride) throws(LedgerError) -> Fingerprint {
        var bytes = try CanonicalBytes("guiheng.override.1")
        try bytes.append(override.plan.code)
        try bytes.append(override.indicator.code)
        try bytes.append(override.kind)
        try bytes.append(override.asOf.description)
        try bytes.append(override.computed)
        try bytes.append(override.rating)
        try bytes.append(override.reason)
        return bytes.fingerprint()
    }
}
