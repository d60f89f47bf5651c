import ArgumentParser

/// The command line: settings and messages; what is done is done by `Operating` and `Serving`.
@main
struct Guiheng: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guiheng",
        abstract: "规衡：规划目标的监测与评估 · measures government plans",
        discussion: """
            示例 Examples:
              guiheng demo                                  嘉定“十四五”战新规划示例
              guiheng init 我区                              新建工作区
              guiheng import 我区 2024-03.csv                数值入账
              guiheng evaluate 我区 --plan sei-14 --kind midterm
              guiheng formula '[甲]/[乙]' --values 值.json     计算公式并列出每一步
              guiheng explain 我区 --statistic 统计项 --area 地区 --period 2024
              guiheng user add 我区 zhang.san --name 张三 --role analyst
              guiheng serve 我区 --port 8080
            """,
        version: BuildInformation.number,
        subcommands: [
            DemoCommand.self, InitCommand.self, ImportCommand.self, EvaluateCommand.self, RateCommand.self,
            FormulaCommand.self, ExplainCommand.self, UserCommand.self, ServeCommand.self, BackupCommand.self,
            RestoreCommand.self,
            VerifyCommand.self,
            DoctorCommand.self,
        ])
}

/// The release of this program.
enum BuildInformation {
    static let number = "0.1.0"
}
