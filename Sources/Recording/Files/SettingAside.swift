/// Keeps the ledger of a path under another name, complete, and leaves no journal behind that a new file would inherit.
struct SettingAside {
    let path: String

    /// The name under which the earlier ledger is kept; nil when there was none.
    func run() throws(LedgerError) -> String? {
        let parts = ["", "-wal", "-shm"]
        guard parts.contains(where: { DurableFile(path + $0).exists }) else { return nil }
        let aside = freeName()
        guard DurableFile(path).exists, try isFolded(), try DurableFile(path).link(to: aside) else {
            for part in parts where DurableFile(path + part).exists {
                try DurableFile(path + part).move(to: aside + part)
            }
            try DurableFile(path).synchronizeFolder()
            return aside
        }
        // Everything is in the main file now, which has two names; the journal is empty and may go.
        try DurableFile(path).synchronizeFolder()
        for part in ["-wal", "-shm"] { try DurableFile(path + part).remove() }
        return aside
    }

    /// Whether the journal could be brought into the main file; a damaged ledger is kept with its journal instead.
    private func isFolded() throws(LedgerError) -> Bool {
        guard try DurableFile(path).isDatabase() else { return false }
        do {
            try SQLiteDatabase.foldJournal(of: path)
            return true
        } catch {
            switch error {
            case .corrupt, .notALedger: return false
            default: throw error
            }
        }
    }

    private func freeName() -> String {
        var number = 1
        while DurableFile("\(path).replaced-\(number)").exists { number += 1 }
        return "\(path).replaced-\(number)"
    }
}
