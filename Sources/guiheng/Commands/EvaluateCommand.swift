import ArgumentParser
import Evaluating
import Exchanging
import Operating
import Planning
import Recording

/// Evaluates a plan and prints every indicator with its rating and reason.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "evaluate", abstract: "评估规划 · evaluate a plan")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Option(help: "规划代码 · the plan's code") var plan: String
    @Option(help: "dynamic 动态监测、midterm 中期评估、final 末期评估") var kind: EvaluationKind = .dynamic
    @Option(help: "数据截至日期，如 2023-06-30 · the last day whose figures count") var asOf: Day?
    @Option(help: "按台账序号回溯 · as of a ledger position") var position: Int?
    @Option(help: "按入账日期回溯 · as of what was recorded by a day") var recordedBy: Day?
    @Flag(help: "输出 JSON · print JSON") var json = false

    func validate() throws {
        if position != nil, recordedBy != nil {
            throw ValidationError("--position 与 --recorded-by 只能选一 · choose one of --position and --recorded-by")
        }
        if let position, position < 1 { throw ValidationError("--position 须为正整数 · must be at least 1") }
    }

    func run() async throws {
        try await reporting {
            let workspace = try await Workspace.openForQuestions(folder)
            let snapshot = try await workspace.snapshot(at: try await ledgerPosition(workspace))
            guard let plan = snapshot.plans.first(where: { $0.id.code == plan }) else {
                throw WorkspaceError.unknownPlan(plan, known: snapshot.plans.map(\.id.code))
            }
            let day = asOf ?? kind.defaultDay(for: plan, today: today())
            let evaluation = snapshot.evaluation(of: plan, as: kind, asOf: day)
            if json {
                let value = EvaluationJSON(evaluation, snapshot.catalogue).value
                Console.data(JSONText(value, isIndented: true).text)
            } else {
                for line in lines(evaluation) { Console.data(line) }
            }
        }
    }

    private func ledgerPosition(_ workspace: Workspace) async throws -> Int? {
        if let recordedBy { return try await workspace.position(at: Moment(endOf: recordedBy)) }
        return position
    }

    private func lines(_ evaluation: Evaluation) -> [String] {
        let language = Console.language
        let head =
            "\(evaluation.plan.title.text(in: language)) · \(evaluation.kind.name.text(in: language)) · \(evaluation.asOf)"
        return [head]
            + evaluation.assessments.map { assessment in
                let final = assessment.final.map { " \($0.name.text(in: language))" } ?? ""
                return "\(assessment.indicator.id)  \(assessment.word.text(in: language))\(final)  "
                    + assessment.reason.text(in: language)
            }
    }
}
