import Exchanging
import Planning
public import Recording

extension Workspace {
    static let ledgerFile = "ledger.sqlite"
    /// May be deleted at any time.
    static let cacheFile = "cube.cache"
    /// Sessions and drafts; without it everybody signs in again.
    static let deskFile = "desk.sqlite"

    /// Opens a workspace for reading and writing; only one program at a time can.
    ///
    /// Definitions that changed are recorded as new versions; the files of figures that `guiheng.yaml` lists are taken
    /// in when the ledger has none of that name yet. Faults in either stop the opening with nothing recorded of them.
    public static func open(
        _ path: String, clock: @escaping @Sendable () -> Moment = { Moment.now() }
    ) async throws(WorkspaceError) -> Workspace {
        let folder = Folder(path: path)
        let definitions = try WorkspaceFiles(in: folder)
        let ledger = try await openLedger(folder, .writing)
        try await record(definitions, in: ledger, now: clock())
        let workspace = Workspace(
            path: path, ledger: ledger, clock: clock,
            latest: try await Snapshot.load(from: ledger, keeping: cache(of: folder, ledger, isWritable: true)),
            people: try await people(folder, ledger, isWritable: true))
        try await workspace.takeInListed(definitions.imports, of: folder)
        return workspace
    }

    /// Opens the ledger as it stands, beside a program that writes to it; definitions are those the ledger holds.
    public static func openForReading(
        _ path: String, clock: @escaping @Sendable () -> Moment = { Moment.now() }
    ) async throws(WorkspaceError) -> Workspace {
        let folder = Folder(path: path)
        guard folder.has(WorkspaceFiles.main) || folder.has(ledgerFile) else { throw .noWorkspace(path) }
        let ledger = try await openLedger(folder, .reading)
        return Workspace(
            path: path, ledger: ledger, clock: clock,
            latest: try await Snapshot.load(from: ledger, keeping: cache(of: folder, ledger, isWritable: false)),
            people: try await people(folder, ledger, isWritable: false))
    }

    private static func people(
        _ folder: Folder, _ ledger: Ledger, isWritable: Bool
    ) async throws(WorkspaceError) -> People {
        do {
            let desk = isWritable ? try Desk.open(at: folder.file(deskFile)) : nil
            return People(desk: desk, book: try AccountBook(try await ledger.latestActs(of: AccountRecord.register)))
        } catch let error as LedgerError { throw .ledger(error) } catch { throw WorkspaceError(loading: error) }
    }

    /// Opens for writing where possible, so that changed definitions count; beside a running server, for reading.
    public static func openForQuestions(_ path: String) async throws(WorkspaceError) -> Workspace {
        do { return try await open(path) } catch {
            guard case .ledger(let cause) = error, cause.leavesReadingPossible, Folder(path: path).has(ledgerFile)
            else {
                throw error
            }
            return try await openForReading(path)
        }
    }

    private static func cache(of folder: Folder, _ ledger: Ledger, isWritable: Bool) -> CubeCache {
        CubeCache(path: folder.file(cacheFile), ledger: ledger, isWritable: isWritable)
    }

    static func openLedger(_ folder: Folder, _ mode: Ledger.Mode) async throws(WorkspaceError) -> Ledger {
        do { return try await Ledger.open(at: folder.file(ledgerFile), mode: mode) } catch { throw .ledger(error) }
    }

    private static func record(
        _ definitions: WorkspaceFiles, in ledger: Ledger, now: Moment
    ) async throws(WorkspaceError) {
        do {
            let known = try await ledger.definitions(upTo: nil)
            let changed = definitions.files.filter { !known.contains($0) }
            let removed = known.filter { old in !definitions.files.contains { $0.path == old.path } }
            let news = changed + (try removed.map { try DefinitionFile(path: $0.path, text: nil) })
            guard !news.isEmpty else { return }
            let names = news.map(\.path).joined(separator: " ")
            _ = try await ledger.append(
                Entry(actor: "guiheng", role: "system", object: names, content: .definitions(news)), at: now)
        } catch let error as LedgerError {
            throw .ledger(error)
        } catch {
            throw .file(ledgerFile, .other("\(error)"))
        }
    }

    /// Takes in the files that `guiheng.yaml` lists and the ledger has not seen under that name.
    private func takeInListed(_ names: [String], of folder: Folder) async throws(WorkspaceError) {
        let known: Set<String>
        do { known = Set(try await ledger.entries(upTo: nil).filter { $0.verb == .submit }.map(\.object)) } catch {
            throw .ledger(error)
        }
        for name in names where !known.contains(name) {
            let file = NamedBytes(name: name, bytes: try folder.bytes(of: name))
            _ = try await importFigures(file, by: Reporter(actor: "guiheng"))
        }
    }
}

extension LedgerError {
    /// Whether another program or a read-only disk stands in the way of writing only.
    var leavesReadingPossible: Bool {
        switch self {
        case .lockedByOther, .readOnly: true
        default: false
        }
    }
}

extension Workspace {
    /// Closes the ledger and gives its lock back; nothing works afterwards.
    public func close() async throws(WorkspaceError) {
        do {
            try people.desk?.close()
            try await ledger.close()
        } catch { throw .ledger(error) }
    }
}
