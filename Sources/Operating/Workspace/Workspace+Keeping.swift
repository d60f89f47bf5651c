public import Recording

/// Keeping the ledger: these need no definitions, and work beside a program that writes.
extension Workspace {
    /// Walks the whole ledger of a workspace and names the first broken entry.
    public static func verify(_ path: String) async throws(WorkspaceError) -> Verification {
        let ledger = try await openLedger(Folder(path: path), .reading)
        do { return try await ledger.verify() } catch { throw .ledger(error) }
    }

    /// Writes a verified copy of a workspace's ledger; an existing file is never overwritten.
    public static func backUp(_ path: String, to file: String) async throws(WorkspaceError) -> Backup {
        let ledger = try await openLedger(Folder(path: path), .reading)
        do { return try await ledger.backup(to: file) } catch { throw .ledger(error) }
    }

    /// Replaces the ledger of a workspace by a backup that proves whole, and its definition files by those that the
    /// backup holds, so that the next opening records no others; everything replaced is kept beside it.
    ///
    /// The folder is made where there is none. Broken off, it can be done again.
    public static func restore(_ file: String, into path: String) async throws(WorkspaceError) -> RestoredWorkspace {
        let folder = Folder(path: path)
        try folder.make()
        let restoration: Restoration
        do { restoration = try await Ledger.restore(from: file, to: folder.file(ledgerFile)) } catch {
            throw .ledger(error)
        }
        let aside = try await restoreDefinitions(of: folder)
        return RestoredWorkspace(head: restoration.head, setAside: [restoration.setAside].compactMap(\.self) + aside)
    }

    /// Writes the definition files as the ledger holds them; others that differ are set aside.
    private static func restoreDefinitions(of folder: Folder) async throws(WorkspaceError) -> [String] {
        let ledger = try await openLedger(folder, .reading)
        let held: [DefinitionFile]
        do { held = try await ledger.definitions(upTo: nil) } catch { throw .ledger(error) }
        let texts = Dictionary(held.compactMap { file in file.text.map { (file.path, $0) } }) { $1 }
        let present = [WorkspaceFiles.main].filter(folder.has) + (try folder.yamlFiles(in: "plans"))
        var aside: [String] = []
        var kept: Set<String> = []
        for name in present {
            if let text = texts[name], try folder.bytes(of: name) == Array(text.utf8) {
                kept.insert(name)
            } else {
                aside.append(try folder.setAside(name))
            }
        }
        for (name, text) in texts where !kept.contains(name) { try folder.create(name, text) }
        return aside
    }
}
