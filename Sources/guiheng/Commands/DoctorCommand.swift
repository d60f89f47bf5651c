import ArgumentParser
import Operating
import Planning

/// Looks at the machine and a workspace and says what is wrong.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "检查环境与工作区 · check the machine and a workspace")

    @Argument(help: "工作区目录 · the workspace's folder") var folder: String?

    func run() async throws {
        try await reporting {
            Console.data("guiheng \(BuildInformation.number)")
            for line in Workspace.machine() { Console.data(line.text(in: Console.language)) }
            guard let folder else { return }
            let health = try await Workspace.examine(folder)
            for line in health.lines { Console.data(line.text(in: Console.language)) }
            Console.findings(health.findings)
            if !health.isSound { throw ExitCode.failure }
        }
    }
}
