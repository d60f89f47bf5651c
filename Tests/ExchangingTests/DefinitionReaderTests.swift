import Exchanging
import Planning
import Testing

struct DefinitionReaderTests {
    private static let workspace = """
        title: 测试
        areas:
          - {code: 310114, name: 嘉定区, english: Jiading, level: district}
          - {code: 310114103, name: 安亭镇, level: town, aliases: [安亭]}
        trees:
          - code: administrative
            name: 行政区划
            links:
              - {parent: 310114, children: [310114103]}
        organizations:
          - {code: commission, name: 区经委, kind: department}
        bases:
          - {code: all, name: 全口径, coverage: all, frame: published}
        statistics:
          - {code: output, name: 产值, unit: 亿元, frequency: monthly, accumulation: flow, additive: true, basis: all}
          - {code: output-growth, name: 产值增速, unit: "%", frequency: monthly, accumulation: growth, of: output, basis: all}
        """

    private static let plan = """
        code: p
        title: 规划
        document-number: 1号
        issuer: 区府办
        issued: 2021-12-08
        years: 2021/2025
        area: 310114
        sections:
          - code: 1
            number: 一
            title: 总则
            sections:
              - {code: 1.1, number: （一）, title: 目标}
        indicators:
          - code: I1
            number: 1
            name: 产值
            wording: 达到2000亿元
            section: 1.1
            statistic: output
            target: {level: {at-least: 2000}}
        clauses:
          - {code: S1, section: 1, kind: fact, subject: 产值, indicators: [I1]}
        """

    private func read(_ workspace: String = workspace, _ plan: String = plan) -> Definitions {
        DefinitionReader.read(
            workspace: NamedText(path: "guiheng.yaml", text: workspace),
            plans: [NamedText(path: "plans/p.yaml", text: plan)])
    }

    private func workspace(_ old: String, _ new: String) -> String { Self.workspace.replacing(old, with: new) }

    private func plan(_ old: String, _ new: String) -> String { Self.plan.replacing(old, with: new) }

    private func expect(
        _ read: Definitions, code: String, at place: String, says words: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(read.catalogue == nil && read.plans.isEmpty && read.imports.isEmpty, sourceLocation: sourceLocation)
        let found = read.findings.first { $0.code == "yaml." + code }
        let seen = read.findings.map { $0.line(in: .chinese) }.joined(separator: "\n")
        #expect(found?.place?.description.hasPrefix(place) == true, "\(seen)", sourceLocation: sourceLocation)
        #expect(found?.line(in: .chinese).contains(words) == true, "\(seen)", sourceLocation: sourceLocation)
    }

    @Test func `Complete definitions are given with their defaults`() throws {
        let read = read()
        #expect(read.findings.map { $0.line(in: .english) } == [])
        let indicator = try #require(read.plans.first?.indicators.first)
        #expect(indicator.basis.code == "all" && indicator.area.code == "310114")
        #expect(indicator.targetYear == 2025 && indicator.baseline.description == "2020")
        #expect(indicator.schedule == Schedule() && indicator.effort == .firm && indicator.nature == nil)
        #expect(read.plans.first?.sections.map(\.parent?.code) == [nil, "1"])
        #expect(read.catalogue?.area(named: "安亭")?.name.english == "安亭镇")
    }

    @Test func `A line may be some of a total, and of which goes round in no circle`() throws {
        func lines(_ total: String) -> String {
            """
            \(Self.workspace)
              - {code: cars, name: 汽车产值, unit: 亿元, frequency: monthly, accumulation: flow, of-which: \(total), basis: all}
              - {code: parts, name: 零部件产值, unit: 亿元, frequency: monthly, accumulation: flow, of-which: cars, basis: all}
            """
        }
        let catalogue = try #require(read(lines("output")).catalogue)
        #expect(catalogue.lines(of: try Statistic.ID("output")).map(\.code) == ["cars"])
        #expect(catalogue.lineage(of: try Statistic.ID("parts")).map(\.code) == ["parts", "cars", "output"])
        expect(read(lines("parts")), code: "ofWhich", at: "guiheng.yaml:17", says: "自己的其中项")
    }

    @Test func `A formula is read with the statistic, and formulas refer to each other in no circle`() throws {
        func formulas(_ first: String) -> String {
            """
            \(Self.workspace)
              - {code: twice, name: 两倍, unit: 亿元, frequency: yearly, accumulation: flow, basis: all, formula: "\(first)", decimals: 1}
              - {code: thrice, name: 三倍, unit: 亿元, frequency: yearly, accumulation: flow, basis: all, formula: "[twice] * 1.5"}
            """
        }
        let catalogue = try #require(read(formulas("[产值] * 2")).catalogue)
        #expect(catalogue.statistic(try Statistic.ID("twice"))?.formula == StatedFormula("[产值] * 2", decimals: 1))
        expect(read(formulas("[thrice]")), code: "formula", at: "guiheng.yaml:17", says: "两倍 → 三倍 → 两倍")
        expect(read(formulas("[产量] * 2")), code: "formula", at: "guiheng.yaml:17", says: "是否应为“产值”")
        expect(read(formulas("share([产值], [产值])")), code: "formula", at: "guiheng.yaml:17", says: "单位为“%”")
        let without = Self.workspace.replacing(
            "accumulation: flow, additive", with: "accumulation: flow, decimals: 1, additive")
        expect(read(without), code: "misplacedKey", at: "guiheng.yaml:15", says: "没有公式")
        expect(
            read(formulas("[产值] * 2").replacing("decimals: 1", with: "decimals: 12")), code: "decimals",
            at: "guiheng.yaml:17", says: "最多为9位")
    }

    @Test(
        "Faults of the workspace are told with their line and a remedy",
        arguments: [
            ("english: Jiading, level", "englich: Jiading, level", "unknownKey", "guiheng.yaml:3", "是否应为“english”"),
            ("name: 嘉定区, ", "", "missingKey", "guiheng.yaml:3", "缺少“name”"),
            ("level: district", "level: distrikt", "word", "guiheng.yaml:3", "是否应为“district”"),
            ("code: 310114, name", "code: 嘉定, name", "code", "guiheng.yaml:3", "不能作为代码"),
            ("code: 310114103, name", "code: 310114, name", "duplicate", "guiheng.yaml:4", "第 3 行"),
            ("aliases: [安亭]", "aliases: [嘉定区]", "duplicate", "guiheng.yaml:4", "名称“嘉定区”"),
            ("children: [310114103]", "children: [310114104]", "reference", "guiheng.yaml:9", "是否应为“310114103”"),
            ("children: [310114103]", "children: [310114]", "tree", "guiheng.yaml:9", "自己的下级"),
            (
                "children: [310114103]}", "children: [310114103]}\n      - {parent: 310114, children: [310114103]}",
                "tree", "guiheng.yaml:10", "两个上级"
            ),
            ("additive: true", "additive: 1", "type", "guiheng.yaml:15", "true 或 false"),
            ("of: output,", "of: outputs,", "reference", "guiheng.yaml:16", "是否应为“output”"),
            ("of: output, ", "", "missingKey", "guiheng.yaml:16", "缺少“of”"),
            (
                "accumulation: flow", "accumulation: flow, of: output", "misplacedKey", "guiheng.yaml:15",
                "growth、change"
            ),
            ("unit: \"%\"", "unit: 个百分点", "unit", "guiheng.yaml:16", "请写 %"),
            ("additive: true", "of-which: outputs", "reference", "guiheng.yaml:15", "是否应为“output”"),
            ("additive: true", "of-which: output", "ofWhich", "guiheng.yaml:15", "自己的其中项"),
            ("of: output,", "of: output, of-which: output,", "ofWhich", "guiheng.yaml:16", "同为流量或同为时点数"),
            (
                "basis: all}\n  - {code: output-g", "basis: al}\n  - {code: output-g", "reference",
                "guiheng.yaml:15", "“all”"
            ),
            ("title: 测试", "title: 测试\nimports: [../secret.csv]", "path", "guiheng.yaml:2", "相对路径"),
            ("title: 测试", "title: 测试\nimports: [/etc/passwd]", "path", "guiheng.yaml:2", "相对路径"),
            ("title: 测试", "title: 测试\nimports: a.csv", "type", "guiheng.yaml:2", "应为列表"),
            ("title: 测试", "title: 测试\ntitle: 又一", "repeatedKey", "guiheng.yaml:1", "title"),
            ("title: 测试", "title: [测试", "syntax", "guiheng.yaml:", "语法错误"),
            ("title: 测试", "title: 测\u{200B}试", "hidden", "guiheng.yaml:1", "U+200B"),
            ("title: 测试", "title: &a 测试\nimports: *a", "alias", "guiheng.yaml:2", "引用"),
        ])
    func workspaceFaults(old: String, new: String, code: String, place: String, words: String) {
        expect(read(workspace(old, new)), code: code, at: place, says: words)
    }

    @Test(
        "Faults of a plan are told with their line and a remedy",
        arguments: [
            ("issued: 2021-12-08", "issued: 2021-12-32", "day", "plans/p.yaml:5", "2021-12-08"),
            ("years: 2021/2025", "years: 2021-2025", "period", "plans/p.yaml:6", "请写 2021/2025"),
            ("years: 2021/2025", "years: 2021-Q1", "years", "plans/p.yaml:6", "整年"),
            ("area: 310114", "area: 310115", "reference", "plans/p.yaml:7", "是否应为“310114”"),
            ("section: 1.1", "section: 1.2", "reference", "plans/p.yaml:19", "章节"),
            ("statistic: output", "statistic: 产值", "code", "plans/p.yaml:20", "不能作为代码"),
            ("statistic: output", "statistic: outputt", "reference", "plans/p.yaml:20", "是否应为“output”"),
            ("indicators: [I1]", "indicators: [I2]", "reference", "plans/p.yaml:23", "是否应为“I1”"),
            ("kind: fact", "kind: truth", "word", "plans/p.yaml:23", "commitment"),
            ("section: 1.1", "section: 1.1\n    target-year: 2026", "targetYear", "plans/p.yaml:20", "2021 至 2025"),
            ("section: 1.1", "section: 1.1\n    baseline: 2025", "baseline", "plans/p.yaml:20", "不早于"),
            ("number: 1\n    name", "number: 一\n    name", "type", "plans/p.yaml:16", "整数"),
            ("at-least: 2000", "atleast: 2000", "unknownKey", "plans/p.yaml:21", "是否应为“at-least”"),
            ("at-least: 2000", "at-least: 2,000", "target", "plans/p.yaml:21", "at-least"),
            ("at-least: 2000", "at-least: 2000亿元", "figure", "plans/p.yaml:21", "请写 2000"),
            ("{level: {at-least: 2000}}", "达到2000亿元", "target", "plans/p.yaml:21", "{level: {at-least: 2000}}"),
            ("{level: {at-least: 2000}}", "{levels: {at-least: 2000}}", "unknownKey", "plans/p.yaml:21", "“level”"),
            ("{level: {at-least: 2000}}", "{increment: {between: [5, 3]}}", "target", "plans/p.yaml:21", "[3, 5]"),
            ("{level: {at-least: 2000}}", "{monotone: up}", "word", "plans/p.yaml:21", "rising、falling"),
            (
                "{level: {at-least: 2000}}", "{relative: {to: outptu, margin: 0.2}}", "reference", "plans/p.yaml:21",
                "是否应为“output”"
            ),
            (
                "section: 1.1", "section: 1.1\n    responsible: [{enterprise: saic}]", "responsible", "plans/p.yaml:20",
                "不得向企业下达"
            ),
            (
                "section: 1.1", "section: 1.1\n    responsible: [{organization: comission}]", "reference",
                "plans/p.yaml:20", "是否应为“commission”"
            ),
        ])
    func planFaults(old: String, new: String, code: String, place: String, words: String) {
        expect(read(Self.workspace, plan(old, new)), code: code, at: place, says: words)
    }

    @Test func `Targets may be given to areas and organizations`() {
        let given = "section: 1.1\n    responsible: [{area: 310114103}, {organization: commission}]"
        let indicator = read(Self.workspace, plan("section: 1.1", given)).plans.first?.indicators.first
        #expect(
            indicator?.responsible.map { assignee in
                switch assignee {
                case .area(let id): "area \(id)"
                case .organization(let id): "organization \(id)"
                }
            } == ["area 310114103", "organization commission"])
    }

    @Test func `All faults of all files are told in one run`() {
        let read = read(workspace("level: district", "level: x"), plan("2021-12-08", "today"))
        #expect(read.findings.compactMap(\.place?.file) == ["guiheng.yaml", "plans/p.yaml"])
        #expect(read.findings.allSatisfy { !$0.message.english.isEmpty && !$0.remedy.english.isEmpty })
    }

    @Test func `A plan is still checked by itself when the workspace cannot be read`() {
        let read = read("title: [", plan("kind: fact", "kind: truth"))
        #expect(read.findings.map(\.code) == ["yaml.syntax", "yaml.word"])
    }

    @Test func `Two plans of one code are told`() {
        let text = NamedText(path: "plans/q.yaml", text: Self.plan)
        let read = DefinitionReader.read(
            workspace: NamedText(path: "guiheng.yaml", text: Self.workspace),
            plans: [NamedText(path: "plans/p.yaml", text: Self.plan), text])
        expect(read, code: "duplicate", at: "plans/q.yaml", says: "plans/p.yaml")
    }

    @Test func `Files that are too large, empty, or nested without end are refused`() {
        expect(read(String(repeating: "#", count: 1 << 20) + "\n"), code: "large", at: "guiheng.yaml", says: "1 MiB")
        expect(read(""), code: "empty", at: "guiheng.yaml", says: "空")
        expect(read("- 1"), code: "type", at: "guiheng.yaml:1", says: "title")
        expect(read(String(repeating: "- ", count: 400_000)), code: "syntax", at: "guiheng.yaml", says: "语法错误")
        expect(read(String(repeating: "[", count: 400_000)), code: "syntax", at: "guiheng.yaml", says: "语法错误")
        expect(read("title: 测试\n---\ntitle: 又一"), code: "syntax", at: "guiheng.yaml", says: "语法错误")
    }
}
