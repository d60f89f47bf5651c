import CAssets

/// One numbered step of the tables; steps are appended and never edited.
struct Migration {
    let number: Int
    let name: String
    let sql: String

    /// All steps in order.
    static var all: [Migration] {
        [Migration(number: 1, name: "ledger", sql: String(cString: guiheng_migration_0001()))]
    }

    /// The number of the last step that this program knows.
    static var latest: Int { all.map(\.number).max() ?? 0 }
}
