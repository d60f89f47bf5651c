import ArgumentParser

/// Measures the engine, and makes the simulated city that it is tried on; no part of what a district runs.
@main
struct GuihengBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guiheng-bench", abstract: "引擎测速与模拟数据 · measures the engine, and makes simulated data",
        subcommands: [EngineCommand.self, SimulateCommand.self], defaultSubcommand: EngineCommand.self)
}
