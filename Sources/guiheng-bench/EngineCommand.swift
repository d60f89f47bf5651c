import ArgumentParser
import Calculating
import Planning

/// Measures each step of the engine on a file of a simulated city.
struct EngineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engine", abstract: "在模拟城市上逐项测速 · measures each step on a simulated city")

    @Argument(help: "obs.csv，由 Benchmarks/engine/make_data.py 生成 · made by make_data.py") var file: String
    @Flag(help: "输出 JSON 行（仅此一种格式） · JSON lines, the only form") var json = false
    @Option(help: "单项更正次数 · how many single revisions") var revisions = 20_000
    @Flag(help: "不测台账 · without the ledger") var withoutLedger = false

    func run() async throws {
        let file = try CityFile(file)
        let catalogue = try file.city.catalogue()
        let cube = try Measuring.step("load_csv") { try file.cube() }
        var engine = try Engine(file.city, catalogue, cube, years: file.years)
        let sums = try Measuring.step("eval") { try engine.evaluate() }
        _ = try Measuring.step("eval_again") { try engine.evaluate() }
        Measuring.line("memory", Measuring.memory())
        Measuring.line("check", sums.fields)
        let queries = Queries(file.city, years: file.years)
        queries.measure("small_query", engine, summingTowns: false)
        queries.measure("small_query_towns", engine, summingTowns: true)
        try SingleRevisions(count: revisions, file).measure(engine)
        try file.measureRevisions(&engine)
        if !withoutLedger { try await LedgerMeasurement(file: file).run(queries) }
    }
}
