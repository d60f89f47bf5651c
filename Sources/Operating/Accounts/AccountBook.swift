import Planning
import Recording

/// All accounts as their latest acts leave them.
struct AccountBook: Sendable {
    private(set) var records: [Account.ID: AccountRecord] = [:]

    /// Reads the latest act of each account; an unreadable one is a damaged ledger.
    init(_ acts: [RecordedAct]) throws(WorkspaceError) {
        for recorded in acts where !take(recorded.act) {
            throw .ledger(.corrupt(detail: "entry \(recorded.entry.position): account \(recorded.act.key)"))
        }
    }

    init() {}

    /// Takes an account's new state; false when it cannot be read.
    @discardableResult
    mutating func take(_ act: Act) -> Bool {
        guard act.register == AccountRecord.register else { return true }
        guard let record = AccountRecord(body: act.body) else { return false }
        records[record.account.id] = record
        return true
    }

    var accounts: [Account] { records.values.map(\.account).sorted { $0.id < $1.id } }

    func record(_ id: Account.ID) throws(AccountError) -> AccountRecord {
        guard let record = records[id] else { throw .unknown(id.code) }
        return record
    }

    /// Refuses a change that would leave an administrator's role to nobody.
    func checkNotLast(_ before: Account, becoming after: Account) throws(AccountError) {
        for role in before.roles.inOrder where role.isAdministrator && before.state == .active {
            let stays = after.state == .active && after.roles.contains(role)
            let others = accounts.contains { $0.id != before.id && $0.state == .active && $0.roles.contains(role) }
            if !stays, !others { throw .lastOf(role) }
        }
    }
}
