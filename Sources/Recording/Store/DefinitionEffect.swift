/// New versions of workspace files made ready, ordered by path.
struct DefinitionEffect: Effect {
    let files: [DefinitionFile]
    let payload: Fingerprint

    var rows: Int { files.count }

    init(_ files: [DefinitionFile]) throws(LedgerError) {
        guard !files.isEmpty else { throw .nothingToRecord }
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var bytes = try CanonicalBytes("guiheng.definition.1")
        try bytes.append(files.count)
        for file in self.files {
            try bytes.append(file.path)
            try bytes.append(file.fingerprint?.description)
            try bytes.append(file.text)
        }
        payload = bytes.fingerprint()
    }

    func record(at position: Int, in session: some Session) throws {
        try DefinitionStore(session: session).insert(files, at: position)
    }
}
