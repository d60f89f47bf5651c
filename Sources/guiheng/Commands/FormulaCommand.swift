import ArgumentParser
import Exchanging
import Operating
import Planning

/// Computes one formula, over given values or over the figures of a workspace, and prints every step.
struct FormulaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formula", abstract: "计算公式 · compute a formula",
        discussion: """
            示例 Examples:
              guiheng formula '2^3^2'
              guiheng formula '[甲] / [乙]' --values 值.json
              guiheng formula '占比([战略性新兴产业产值], [规模以上工业总产值])' --workspace 我区 --area 嘉定区 --period 2020
            """)

    @Argument(help: "公式，名称写在方括号内 · the formula, with names in square brackets") var formula: String
    @Option(help: "名称和数值的 JSON 文件，如 {\"甲\": 12.5} · a JSON file of names and values") var values: String?
    @Option(help: "工作区目录 · the workspace's folder") var workspace: String?
    @Option(help: "地区代码或名称 · an area's code or name") var area: String?
    @Option(help: "时期，如 2020、2024-03、2024-01/10 · a period") var period: String?
    @Option(help: "混用口径的理由 · why different bases are mixed") var mixedBases: String?
    @Flag(help: "输出 JSON · print JSON") var json = false

    func validate() throws {
        if workspace == nil, area != nil || period != nil || mixedBases != nil {
            throw ValidationError(
                "--area、--period、--mixed-bases 只与 --workspace 同用 · only go with --workspace")
        }
        if workspace != nil, values != nil || area == nil || period == nil {
            throw ValidationError(
                "--workspace 须与 --area、--period 同用，不与 --values 同用 · needs --area and --period, not --values")
        }
    }

    func run() async throws {
        try await reporting {
            do { show(try await answer()) } catch let refusal as FormulaRefusal {
                Console.findings([refusal.finding])
                throw ExitCode.failure
            }
        }
    }

    private func show(_ answer: FormulaAnswer) {
        if json { return Console.data(JSONText(answer.json, isIndented: true).text) }
        for line in answer.lines(in: Console.language) { Console.data(line) }
    }

    private func answer() async throws -> FormulaAnswer {
        guard let workspace, let area, let period else {
            return try FormulaAnswer(formula, values: try values.map { try NamedBytes.read($0) })
        }
        let snapshot = try await Workspace.openForQuestions(workspace).snapshot(at: nil)
        return try snapshot.answer(to: formula, area: area, period: period, mixingBasesBecause: mixedBases)
    }
}
