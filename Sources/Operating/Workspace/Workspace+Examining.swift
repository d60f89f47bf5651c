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
                "系统：\(version)，\(process.activeProcessorCount)核",
                "System: \(version), \(process.activeProcessorCount) cores")
        ]
    }

    /// Reads the definitions, walks the ledger's chain and compares both; changes nothing.
    public static func examine(_ path: String) async throws(WorkspaceError) -> Health {
        let folder = Folder(path: path)
        let definitions = try WorkspaceFiles(in: folder)
        let lines = [disk(path), counts(definitions)].compactMap(\.self)
        guard folder.has(ledgerFile) else {
            let none = Bilingual("台账：尚未建立，首次打开时建立", "Ledger: none yet; made at the first opening")
            return Health(lines: lines + [none], findings: definitions.warnings, isSound: true)
        }
        let verification = try await verify(path)
        return Health(
            lines: lines + [try await engine(folder), verification.message],
            findings: definitions.warnings + (try await differences(of: folder, from: definitions)),
            isSound: verification.isWhole)
    }

    private static func disk(_ path: String) -> Bilingual? {
        guard let room = DiskRoom(at: path) else { return nil }
        let free = decimalText(room.free / 1e9, digits: 1)
        let note = room.isScarce ? Bilingual("，不足5%，请清理", ", less than 5 %: free some space") : Bilingual("", "")
        return Bilingual("磁盘：剩余\(free) GB\(note.chinese)", "Disk: \(free) GB free\(note.english)")
    }

    private static func counts(_ definitions: WorkspaceFiles) -> Bilingual {
        let catalogue = definitions.catalogue
        return Bilingual(
            "定义：地区\(catalogue.areas.count)个、单位\(catalogue.organizations.count)个、"
                + "统计项\(catalogue.statistics.count)个、报表\(catalogue.forms.count)种、规划\(definitions.plans.count)个",
            "Definitions: \(catalogue.areas.count) areas, \(catalogue.organizations.count) organizations, "
                + "\(catalogue.statistics.count) statistics, \(catalogue.forms.count) forms, \(definitions.plans.count) plans"
        )
    }

    private static func engine(_ folder: Folder) async throws(WorkspaceError) -> Bilingual {
        let ledger = try await openLedger(folder, .reading)
        do {
            let version = try await ledger.engineVersion()
            return Bilingual("数据库：SQLite \(version)", "Database: SQLite \(version)")
        } catch { throw .ledger(error) }
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
