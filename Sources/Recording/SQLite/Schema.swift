import CAssets

/// The tables of one of our files: the mark that tells the file from others, and the steps that lead to them.
struct Schema: Sendable {
    /// The application's number in the file's header.
    let mark: Int
    /// All steps in order.
    let steps: [Migration]

    /// The number of the last step that this program knows.
    var latest: Int { steps.map(\.number).max() ?? 0 }

    /// `GHLG`: the ledger.
    static let ledger = Schema(
        mark: 0x4748_4C47,
        steps: [
            Migration(number: 1, name: "ledger", sql: String(cString: guiheng_migration_0001())),
            Migration(number: 2, name: "acts", sql: String(cString: guiheng_migration_0002())),
        ])

    /// `GHDK`: the desk.
    static let desk = Schema(
        mark: 0x4748_444B,
        steps: [Migration(number: 1, name: "desk", sql: String(cString: guiheng_desk_migration_0001()))])
}
