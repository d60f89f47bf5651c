/// The network address of whoever asks.
enum ClientAddress {
    /// The connection's own address; behind a proxy on this machine, the one that the proxy names last.
    ///
    /// Anybody can send `X-Forwarded-For`; only its last entry is the proxy's own, and only our own proxy is believed.
    static func of(connection: String, forwarded: [String], isBehindTLS: Bool) -> String {
        guard isBehindTLS, isThisMachine(connection), let last = forwarded.last?.split(separator: ",").last else {
            return connection
        }
        let plain = last.filter { !$0.isWhitespace }
        let isAddress = plain.utf8.count <= 45 && plain.utf8.allSatisfy { "0123456789abcdefABCDEF.:".utf8.contains($0) }
        return isAddress && !plain.isEmpty ? plain : connection
    }

    /// Whether an address is the machine's own.
    static func isThisMachine(_ address: String) -> Bool {
        address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }
}
