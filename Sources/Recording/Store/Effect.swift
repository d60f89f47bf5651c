/// What an entry brings, made ready: its hash and its rows.
protocol Effect {
    var payload: Fingerprint { get }
    var rows: Int { get }
    /// Writes the rows of the entry at a position.
    func record(at position: Int, in session: some Session) throws
}
