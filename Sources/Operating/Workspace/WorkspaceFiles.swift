import Exchanging
import Planning
import Recording

/// The definition files of a workspace, read whole or not at all.
struct WorkspaceFiles {
    static let main = "guiheng.yaml"

    let files: [DefinitionFile]
    let catalogue: Catalogue
    let plans: [Plan]
    let imports: [String]
    /// What a person should look at, and what does not keep the definitions from holding.
    let warnings: [Finding]

    /// Reads the files of a folder.
    init(in folder: Folder) throws(WorkspaceError) {
        guard folder.has(Self.main) else { throw .noWorkspace(folder.path) }
        var texts: [NamedText] = []
        var findings: [Finding] = []
        for name in [Self.main] + (try folder.yamlFiles(in: "plans")) {
            let bytes = try folder.bytes(of: name)
            do throws(Refusal) {
                let text = try TextDecoding(bytes, named: name)
                texts.append(NamedText(path: name, text: String(decoding: text.bytes, as: UTF8.self)))
            } catch { findings.append(error.finding) }
        }
        guard findings.isEmpty else { throw .faultyDefinitions(findings) }
        try self.init(texts)
    }

    /// Reads the versions that a ledger holds.
    init(_ files: [DefinitionFile]) throws(WorkspaceError) {
        try self.init(files.compactMap { file in file.text.map { NamedText(path: file.path, text: $0) } })
    }

    private init(_ texts: [NamedText]) throws(WorkspaceError) {
        guard let main = texts.first(where: { $0.path == Self.main }) else { throw .noWorkspace(Self.main) }
        let read = DefinitionReader.read(workspace: main, plans: texts.filter { $0.path != Self.main })
        guard let catalogue = read.catalogue else { throw .faultyDefinitions(read.findings) }
        self.catalogue = catalogue
        plans = read.plans
        imports = read.imports
        warnings = read.findings
        var files: [DefinitionFile] = []
        for text in texts {
            do { files.append(try DefinitionFile(path: text.path, text: text.text)) } catch { throw .ledger(error) }
        }
        self.files = files
    }
}
