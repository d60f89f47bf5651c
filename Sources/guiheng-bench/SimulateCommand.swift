import ArgumentParser
import Exchanging
import FoundationEssentials
import Operating
import Planning
import Recording

/// Makes a workspace of a simulated city.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "新建模拟城市工作区 · makes a workspace of a simulated city")

    @Argument(help: "新目录 · a new folder") var folder: String
    @Option(help: "区 · districts") var districts = 100
    @Option(help: "每区镇 · towns of each") var towns = 14
    @Option(help: "统计项 · statistics") var statistics = 200
    @Option(help: "年数，自 2021 年起 · years from 2021") var years = 5
    @Option(help: "种子 · seed") var seed: UInt64 = 1

    func validate() throws {
        guard (1...1000).contains(districts), (1...100).contains(towns), (1...5000).contains(statistics),
            (1...20).contains(years)
        else { throw ValidationError("区 1–1000，镇 1–100，统计项 1–5000，年数 1–20 · out of range") }
    }

    func run() async throws {
        let city = try City(districts: districts, townsOfDistrict: towns, statistics: statistics)
        try await Self.make(city, 2021...2020 + years, seed: seed, in: folder)
    }

    /// Writes the definitions, and a ledger with one submission for each month.
    static func make(_ city: City, _ years: ClosedRange<Int>, seed: UInt64, in folder: String) async throws {
        let definitions = SimulatedDefinitions(city: city, years: years, targets: 12)
        let root = URL(filePath: folder)
        try FileManager.default.createDirectory(
            at: root.appending(path: "plans"), withIntermediateDirectories: true)
        let files = [("guiheng.yaml", definitions.workspace), ("plans/simulated.yaml", definitions.plan)]
        for (name, text) in files { try Data(text.utf8).write(to: root.appending(path: name)) }
        let ledger = try await Ledger.open(at: root.appending(path: "ledger.sqlite").path())
        _ = try await ledger.append(
            Entry(
                actor: "simulation", role: "system", object: files.map(\.0).joined(separator: " "),
                content: .definitions(try files.map { try DefinitionFile(path: $0.0, text: $0.1) })),
            at: .now())
        try await Simulation(city: city, years: years, seed: seed).append(to: ledger)
        try await ledger.close()
    }
}
