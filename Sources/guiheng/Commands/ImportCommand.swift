import ArgumentParser
import Exchanging
import FoundationEssentials
import Operating
import Planning
import Recording

/// Takes files of figures into the ledger, one transaction for each file.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "数值入账（CSV、Excel）· take figures into the ledger")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Argument(help: "CSV 或 Excel（.xlsx）文件 · CSV or Excel (.xlsx) files") var files: [String]
    @Flag(help: "只检查，不入账 · check only, record nothing") var dryRun = false
    @Flag(help: "有误的行除外，其余入账 · record the good rows of a faulty file") var acceptValid = false
    @Flag(help: "逐文件输出 JSON · one JSON object for each file") var json = false
    @Option(help: "报送单位代码 · the reporting organization's code") var organization: String?
    @Option(help: "经办人 · who reports") var by: String?

    func run() async throws {
        try await reporting {
            let reporter = Reporter(
                actor: by ?? accountName(), organization: try organization.map { try organizationID($0) })
            let workspace = try await Workspace.open(folder)
            for path in files { try await take(path, into: workspace, by: reporter) }
        }
    }

    private func take(_ path: String, into workspace: Workspace, by reporter: Reporter) async throws {
        let file = try NamedBytes.read(path)
        let outcome = try await workspace.importFigures(
            file, by: reporter, acceptingValid: acceptValid, dryRun: dryRun)
        Console.findings(outcome.findings)
        Console.data(json ? JSONText(object(path, outcome)).text : sentence(path, outcome).text(in: Console.language))
    }

    private func sentence(_ path: String, _ outcome: ImportOutcome) -> Bilingual {
        if outcome.recorded + outcome.unchanged + outcome.leftOut == 0, outcome.receipt == nil {
            return Bilingual("未入账 \(path)：文件只有表头，没有数据行。", "Nothing recorded \(path): a header and no rows.")
        }
        let rest =
            outcome.leftOut > 0
            ? Bilingual("，\(outcome.leftOut)行有误未入账", ", \(outcome.leftOut) faulty rows left out") : Bilingual("", "")
        if dryRun {
            return Bilingual(
                "试算 \(path)：可入账\(outcome.recorded)行，与台账一致\(outcome.unchanged)行\(rest.chinese)，未写入。",
                "Dry run \(path): \(outcome.recorded) rows to record, \(outcome.unchanged) unchanged\(rest.english); nothing written."
            )
        }
        if let earlier = outcome.receipt, earlier.isRepeat {
            return Bilingual(
                "未变 \(path)：此文件此前已入账，台账序号\(earlier.position)，回执\(earlier.id)，未重复入账。",
                "Unchanged \(path): recorded before at ledger position \(earlier.position), receipt \(earlier.id).")
        }
        guard let receipt = outcome.receipt else {
            return Bilingual(
                "未变 \(path)：\(outcome.unchanged)行与台账一致，未重复入账。",
                "Unchanged \(path): \(outcome.unchanged) rows are in the ledger already.")
        }
        return Bilingual(
            "已入账 \(path)：\(outcome.recorded)行\(rest.chinese)，台账序号\(receipt.position)，回执\(receipt.id)，北京时间\(receipt.localTime)",
            "Recorded \(path): \(outcome.recorded) rows\(rest.english), ledger position \(receipt.position), "
                + "receipt \(receipt.id), \(receipt.localTime) China Standard Time")
    }

    private func object(_ path: String, _ outcome: ImportOutcome) -> JSONValue {
        let receipt = outcome.receipt
        return [
            "file": .string(path), "dryRun": .boolean(dryRun), "rows": .integer(outcome.recorded),
            "unchanged": .integer(outcome.unchanged), "leftOut": .integer(outcome.leftOut),
            "submission": receipt.map { .string($0.id.description) } ?? .null,
            "sha256": receipt.map { .string($0.content.description) } ?? .null,
            "position": receipt.map { .integer($0.position) } ?? .null,
            "time": receipt.map { .string($0.time) } ?? .null,
            "hash": receipt.map { .string($0.hash.description) } ?? .null,
            "repeat": .boolean(receipt?.isRepeat ?? (outcome.recorded == 0)),
            "findings": .array(outcome.findings.map(EvaluationJSON.finding)),
        ]
    }
}
