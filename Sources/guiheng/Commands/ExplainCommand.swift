import ArgumentParser
import Exchanging
import Operating
import Planning
import Recording

/// Explains a number: what it is, what it was summed from, and who brought each figure.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "追溯一个数值的构成和来源 · where a number comes from")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Option(help: "统计项代码或名称 · a statistic's code or name") var statistic: String
    @Option(help: "地区代码或名称 · an area's code or name") var area: String
    @Option(help: "时期，如 2020、2024-03、2024-01/10 · a period") var period: String
    @Option(help: "口径，默认为统计项自身的口径 · a basis, the statistic's own by default") var basis: String?
    @Option(help: "按台账序号回溯 · as of a ledger position") var position: Int?
    @Flag(help: "输出 JSON · print JSON") var json = false

    func run() async throws {
        try await reporting {
            let workspace = try await Workspace.openForQuestions(folder)
            let snapshot = try await workspace.snapshot(at: position)
            do { show(try snapshot.explanation(of: question)) } catch let error as QueryRefusal {
                Console.findings(error.faults.map(\.finding))
                throw ExitCode.failure
            }
        }
    }

    private var question: QueryParameters {
        let named =
            [("statistic", statistic), ("area", area), ("period", period)] + (basis.map { [("basis", $0)] } ?? [])
        return QueryParameters(named.map { (name: $0.0, value: $0.1) })
    }

    private func show(_ explanation: FigureExplanation) {
        if json { return Console.data(JSONText(explanation.json, isIndented: true).text) }
        for line in explanation.lines(in: Console.language) { Console.data(line) }
    }
}
