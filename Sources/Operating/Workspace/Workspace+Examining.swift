import FoundationEssentials
public import Planning
import Recording

/// What an examination of a workspace found.
public struct Health: Sendable {
    /// What was looked at, one line each.
    public let lines: [Bilingual]
    /// What a person should put right.
    public let findings: [Finding]
    /// Whether the workspace can be used as it is.
    public let isSound: Bool
}

extension Workspace {
    /// What the machine offers, one line each.
    public static func machine() -> [Bilingual] {
        let process = ProcessInfo.processInfo
        let version = process.operatingSystemVersionString
        return [
            Bilingual(
                "系统 \(version)，\(process.activeProcessorCount)核",
                "System \(version), \(process.activeProcessorCount) cores")
        ]
    }

    /// Reads the definitions, walks the ledger's chain and compares both; changes nothing.
    public static func examine(_ path: String) async throws(WorkspaceError) -> Health {
        let folder = Folder(path: path)
        let definitions = try WorkspaceFiles(in: folder)
        let counts = Bilingual(
            "定义：地区\(definitions.catalogue.areas.count)个、单位\(definitions.catalogue.organizations.count)个、"
                + "统计项\(definitions.catalogue.statistics.count)个、规划\(definitions.plans.count)个",
            "Definitions: \(definitions.catalogue.areas.count) areas, \(definitions.catalogue.organizations.count) organizations, "
                + "\(definitions.catalogue.statistics.count) statistics, \(definitions.plans.count) plans")
        guard folder.has(ledgerFile) else {
            let none = Bilingual("台账：尚未建立，首次打开时建立", "Ledger: none yet; made at the first opening")
            return Health(lines: [counts, none], findings: [], isSound: true)
        }
        let verification = try await verify(path)
        return Health(
            lines: [counts, verification.message], findings: try await differences(of: folder, from: definitions),
            isSound: verification.isWhole)
    }

    /// Definition files that were edited since the ledger last saw them.
    private static func differences(
        of folder: Folder, from definitions: WorkspaceFiles
    ) async throws(WorkspaceError) -> [Finding] {
        let ledger = try await openLedger(folder, .reading)
        let known: [DefinitionFile]
        do { known = try await ledger.definitions(upTo: nil) } catch { throw .ledger(error) }
        return definitions.files.filter { !known.contains($0) }.map { file in
            Finding(
                .warning, code: "definition.changed",
                message: Bilingual(
                    "此文件已修改，台账尚未记录新版本。", "This file was edited and the ledger has no version of it yet."),
                remedy: Bilingual("下次打开工作区时自动记录。", "It is recorded when the workspace is opened next."),
                at: Place(file: file.path))
        }
    }
}
