import ArgumentParser
import Exchanging
import Operating
import Planning
import Recording

/// Writes a verified copy of the ledger.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "备份台账（可在服务运行时进行）· back up the ledger, also while it is served")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Argument(help: "备份文件 · the backup's file") var file: String

    func run() async throws {
        try await reporting {
            let backup = try await Workspace.backUp(folder, to: file)
            Console.data("\(backup.fingerprint)  \(file)")
            Console.message(
                Bilingual(
                    "备份已核验，至台账序号\(backup.head.position)。",
                    "The backup is verified up to ledger position \(backup.head.position)."))
        }
    }
}

/// Replaces a workspace's ledger by a backup.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "由备份恢复台账（先核验）· restore the ledger from a verified backup")

    @Argument(help: "备份文件 · the backup's file") var file: String
    @Argument(help: "工作区目录 · the workspace's folder") var folder: String

    func run() async throws {
        try await reporting {
            let restored = try await Workspace.restore(file, into: folder)
            let aside = restored.setAside
            Console.data(folder)
            Console.message(
                Bilingual(
                    "已恢复至台账序号\(restored.head.position)，定义文件一并恢复。"
                        + (aside.isEmpty ? "" : "原有文件保留为\(aside.map { "“\($0)”" }.joined(separator: "、"))。"),
                    "Restored up to ledger position \(restored.head.position), with its definition files."
                        + (aside.isEmpty ? "" : " What was there is kept as \(aside.joined(separator: ", ")).")))
        }
    }
}

/// Walks the chain of the ledger.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "核验台账哈希链 · verify the ledger's hash chain")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Flag(help: "输出 JSON · print JSON") var json = false

    func run() async throws {
        try await reporting {
            let verification = try await Workspace.verify(folder)
            let broken = verification.breakage
            if json {
                Console.data(
                    JSONText([
                        "entries": .integer(verification.entries), "observations": .integer(verification.rows),
                        "whole": .boolean(verification.isWhole),
                        "firstBroken": broken.map { .integer($0.position) } ?? .null,
                        "reason": broken.map { .string($0.message.text(in: Console.language)) } ?? .null,
                    ]).text)
            } else {
                Console.data(verification.message.text(in: Console.language))
            }
            if !verification.isWhole { throw ExitCode.failure }
        }
    }
}
