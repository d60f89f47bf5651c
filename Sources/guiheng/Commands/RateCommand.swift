import ArgumentParser
import Evaluating
import Operating
import Planning
import Recording

/// Records a person's rating beside the computed one.
struct RateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate", abstract: "登记专家评级 · record an expert rating beside the computed one")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String
    @Option(help: "规划代码 · the plan's code") var plan: String
    @Option(help: "指标代码 · the indicator's code") var indicator: String
    @Option(help: "dynamic、midterm、final") var kind: EvaluationKind
    @Option(help: "评估日期 · the day of the evaluation") var asOf: Day
    @Option(help: "achievedEarly、faster、asExpected、behind；不写则撤回 · leave out to take an earlier one back")
    var rating: Rating?
    @Option(help: "理由（必填）· why") var reason: String
    @Option(help: "评定人 · who rates") var by: String?

    func run() async throws {
        try await reporting {
            let workspace = try await Workspace.open(folder)
            let judgement = Judgement(
                plan: plan, indicator: indicator, kind: kind, day: asOf, rating: rating, reason: reason)
            let receipt = try await workspace.rate(judgement, by: Reporter(actor: by ?? accountName()))
            Console.data(
                Bilingual(
                    "已登记，台账序号\(receipt.position)，回执\(receipt.id)",
                    "Recorded at ledger position \(receipt.position), receipt \(receipt.id)"
                ).text(in: Console.language))
        }
    }
}
