import Foundation
import Operating
import Planning
import Recording
import Testing

/// A small district that collects a monthly form from two towns, with two levels of review.
final class CollectingSample {
    static let yaml = """
        title: 测试区
        areas:
          - {code: d, name: 测试区, english: District, level: district}
          - {code: a, name: 安亭镇, english: Anting, level: town}
          - {code: b, name: 徐行镇, english: Xuhang, level: town}
        trees:
          - {code: admin, name: 行政区划, links: [{parent: d, children: [a, b]}]}
        organizations:
          - {code: commission, name: 区经委, english: Economic Commission, kind: department}
          - {code: bureau, name: 区统计局, english: Statistics Bureau, kind: department}
          - {code: town-a, name: 安亭镇人民政府, english: Anting Town Government, kind: town, area: a}
          - {code: town-b, name: 徐行镇人民政府, english: Xuhang Town Government, kind: town, area: b}
        bases:
          - {code: all, name: 全口径, coverage: all}
        statistics:
          - {code: output, name: 规上工业总产值, english: Output, unit: 亿元, frequency: monthly, accumulation: flow, additive: true, basis: all}
          - {code: sei, name: 战新产值, english: SEI output, unit: 亿元, frequency: monthly, accumulation: flow, additive: true, of-which: output, basis: all}
          - {code: firms, name: 高新技术企业, english: High-tech firms, unit: 家, frequency: monthly, accumulation: stock, additive: true, basis: all}
        calendar:
          holidays: [{from: 2024-04-04, through: 2024-04-06}]
          working-days: [2024-04-07]
        forms:
          - code: monthly
            name: 镇级月报
            english: Monthly town report
            reporters: [town-a, town-b]
            reviewers: [commission, bureau]
            rhythm: monthly
            from: 2023-01
            due: {day: 6, months-after: 1}
            items:
              - {statistic: output, period: cumulative, merged: true, needed-by: {plan: p, clause: c1}}
              - {statistic: sei, period: cumulative, merged: true}
              - {statistic: firms, period: month, required: false}
        """

    static let plan = """
        code: p
        title: 规划
        document-number: 1号
        issuer: 区府办
        issued: 2021-12-08
        years: 2021/2025
        area: d
        sections:
          - {code: 1, number: 一、, title: 发展目标}
        indicators:
          - {code: I1, number: 1, name: 产值, wording: 达到2000亿元, section: 1, statistic: output, target: {level: {at-least: 2000}}}
        clauses:
          - {code: c1, section: 1, kind: target, subject: 产值目标}
        """

    let folder: TemporaryFolder

    init(yaml: String = yaml) throws {
        folder = try TemporaryFolder()
        try write("guiheng.yaml", yaml)
        try FileManager.default.createDirectory(atPath: folder.path + "/plans", withIntermediateDirectories: true)
        try write("plans/p.yaml", Self.plan)
    }

    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
    }

    /// Opens it on 2024-04-03 unless told otherwise.
    func open(on day: String = "2024-04-03T02:00:00.000Z") async throws -> Workspace {
        let moment = try #require(Moment(day))
        return try await Workspace.open(folder.path, clock: { moment })
    }
}

/// The persons of the sample.
enum Person {
    static func reporter(_ actor: String, _ organization: String) throws -> Reporter {
        Reporter(actor: actor, organization: try Organization.ID(organization))
    }

    static func townA() throws -> Reporter { try reporter("张三", "town-a") }
    static func townB() throws -> Reporter { try reporter("李四", "town-b") }
    static func commission() throws -> Reporter { try reporter("王五", "commission") }
    static func bureau() throws -> Reporter { try reporter("赵六", "bureau") }
}

/// A report of the sample's form.
func report(_ period: String, _ organization: String = "town-a", form: String = "monthly") throws -> ReportKey {
    ReportKey(
        form: try Form.ID(form), period: try Period(period), organization: try Organization.ID(organization))
}

/// A cell of the sample.
func cell(_ statistic: String, _ period: String, _ area: String = "a") throws -> Cell {
    Cell(
        statistic: try Statistic.ID(statistic), area: try Area.ID(area), basis: try Basis.ID("all"),
        period: try Period(period))
}

/// What is typed into the March form: output and strategic output from January on, and firms at the month's end.
func march(_ output: String, _ sei: String, _ firms: String = "", reason: String = "") throws -> [ReportEntry] {
    [
        ReportEntry(cell: try cell("output", "2024-01/03"), text: output, reason: reason),
        ReportEntry(cell: try cell("sei", "2024-01/03"), text: sei),
        ReportEntry(cell: try cell("firms", "2024-03"), text: firms),
    ]
}
