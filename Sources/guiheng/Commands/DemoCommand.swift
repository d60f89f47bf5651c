import ArgumentParser
import Operating
import Planning

/// Serves the Jiading example, or a simulated district.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "嘉定“十四五”战新规划示例，或模拟区 · the Jiading plan with its published figures, or a simulated district")

    @OptionGroup var address: AddressOptions
    @Option(
        help: "示例工作区目录，默认为当前目录下的 guiheng-demo（模拟区为 guiheng-simulated） · where the example is kept")
    var workspace: String?
    @Flag(help: "改用虚构的模拟区：报表、报送、审核均可试用 · an invented district, with reports to fill in and review")
    var simulated = false
    @Option(help: "模拟区的种子，相同的种子得到相同的数据 · the seed of the simulated district") var seed: UInt64?

    func validate() throws {
        guard simulated || seed == nil else {
            throw ValidationError("--seed 须与 --simulated 同用 · --seed goes with --simulated")
        }
    }

    func run() async throws {
        try await reporting {
            if simulated {
                try await serveSimulated(at: workspace ?? "guiheng-simulated")
            } else {
                try await serveExample(at: workspace ?? "guiheng-demo")
            }
        }
    }

    private func serveExample(at folder: String) async throws {
        try Workspace.createExample(at: folder)
        try await serve(try await Workspace.open(folder), at: address)
    }

    private func serveSimulated(at folder: String) async throws {
        let seed = seed ?? 1
        let accounts = try await Workspace.createSimulated(at: folder, seed: seed)
        if accounts.isEmpty {
            tellKept(folder)
        } else {
            Self.tell(SimulatedDistrict(seed: seed).oddities)
            Self.tell(accounts)
        }
        let clock = SimulatedClock()
        let workspace = try await Workspace.open(folder) { clock.now }
        await workspace.advance(clock)
        Console.message(
            Bilingual(
                "模拟数据：区内单位、人员和数值均为虚构，日期自\(clock.today)起算。",
                "Simulated data: offices, people and figures are invented, and the day is \(clock.today)."))
        try await serve(workspace, at: address) { clock.today }
    }

    private func tellKept(_ folder: String) {
        Console.message(
            Bilingual(
                "沿用“\(folder)”中已有的模拟区，--seed 不再起作用。忘记口令的，停止服务后运行 guiheng user reset \(folder) 账户。",
                "The simulated district in “\(folder)” is used as it is, whatever --seed says. For a forgotten password stop the "
                    + "server and run guiheng user reset \(folder) ACCOUNT."))
    }

    /// Tells which figures are wrong on purpose.
    private static func tell(_ oddities: [SimulatedOddity]) {
        Console.message(
            Bilingual(
                "以下\(oddities.count)处数值有意写错，供审核时发现：",
                "These \(oddities.count) figures are wrong on purpose, for a reviewer to find:"))
        for oddity in oddities {
            Console.message(Bilingual("· " + oddity.message.chinese, "· " + oddity.message.english))
        }
    }

    /// Tells the passwords once; they are kept nowhere.
    private static func tell(_ accounts: [SimulatedAccount]) {
        Console.message(
            Bilingual(
                "试用账户（口令只显示这一次，首次登录须修改）：",
                "Accounts for trying; the passwords are shown this once and have to be changed at the first sign-in:"))
        for made in accounts {
            let roles = made.account.roles.map(\.name)
            let chinese = roles.map(\.chinese).joined(separator: "、")
            let english = roles.map(\.english).joined(separator: ", ")
            let line = "  \(made.account.id)  \(made.password)  "
            Console.message(Bilingual(line + chinese, line + english))
        }
    }
}
