/// What an act of the register `access` holds: a sign-in, a look at restricted data, an export.
struct AccessEvent: Codable {
    static let register = "access"
    /// Who acts when a name is typed that is no account's.
    static let nobody = "unknown"

    /// The network address; empty on the command line.
    let address: String
}
