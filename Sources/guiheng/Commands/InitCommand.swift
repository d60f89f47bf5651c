import ArgumentParser
import Operating
import Planning

/// Makes a new workspace.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "新建工作区 · make a new workspace")

    @Argument(help: "工作区目录 · the new workspace's folder") var folder: String
    @Flag(help: "以嘉定示例为起点 · start from the Jiading example") var example = false

    func run() async throws {
        try await reporting {
            try example ? Workspace.createExample(at: folder) : Workspace.create(at: folder)
            let snapshot = try await Workspace.open(folder).snapshot
            Console.data(folder)
            Console.message(
                Bilingual(
                    "已新建工作区“\(folder)”，台账序号\(snapshot.position)。下一步：编辑 guiheng.yaml，再运行 guiheng doctor \(folder)",
                    "Made the workspace “\(folder)”, ledger position \(snapshot.position). Next: edit guiheng.yaml, then run guiheng doctor \(folder)"
                ))
        }
    }
}
