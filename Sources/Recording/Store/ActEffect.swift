/// An act made ready.
struct ActEffect: Effect {
    let act: Act
    let payload: Fingerprint

    var rows: Int { 1 }

    init(_ act: Act) throws(LedgerError) {
        self.act = act
        payload = try Self.payload(of: act)
    }

    func record(at position: Int, in session: some Session) throws {
        try ActStore(session: session).insert(act, at: position)
    }

    static func payload(of act: Act) throws(LedgerError) -> Fingerprint {
        var bytes = try CanonicalBytes("guiheng.act.1")
        for text in [act.register, act.key, act.verb, act.body] { try bytes.append(text) }
        return bytes.fingerprint()
    }
}
