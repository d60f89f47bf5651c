import Planning
import Recording

/// One attempt to sign in: what was typed, and where from.
struct Attempt: Sendable {
    /// The account that the name means; nil when no account can have it.
    let id: Account.ID?
    /// The fingerprint of the name, by which failures are counted.
    let typed: Fingerprint
    let network: String
    let address: String

    init(_ name: String, _ address: String) {
        id = Account.id(named: name)
        typed = Fingerprint(of: (id?.code ?? name).utf8)
        network = NetworkAddress(address).network
        self.address = address
    }
}
