import Exchanging
import Planning
import Testing

struct FormReaderTests {
    private static let workspace = """
        title: 测试
        areas:
          - {code: d, name: 测试区, level: district}
          - {code: a, name: 安亭镇, level: town}
        organizations:
          - {code: commission, name: 区经委, kind: department}
          - {code: bureau, name: 区统计局, kind: department}
          - {code: town-a, name: 安亭镇政府, kind: town, area: a}
        bases:
          - {code: all, name: 全口径}
          - {code: district, name: 区属}
        statistics:
          - {code: output, name: 产值, unit: 亿元, frequency: monthly, accumulation: flow, basis: all}
          - {code: firms, name: 企业, unit: 家, frequency: monthly, accumulation: stock, basis: all}
          - {code: share, name: 比重, unit: "%", frequency: monthly, accumulation: ratio, basis: all}
          - {code: double, name: 两倍产值, unit: 亿元, frequency: monthly, accumulation: flow, basis: all, formula: "[output]*2"}
        calendar:
          holidays: [2024-05-01, {from: 2024-10-01, through: 2024-10-07}]
          working-days: [2024-10-12]
        forms:
          - code: monthly
            name: 月报
            english: Monthly
            instructions: 按月填报
            reporters: [town-a]
            reviewers: [commission, bureau]
            rhythm: monthly
            from: 2024-01
            due: {day: 8}
            items:
              - {statistic: output, period: cumulative, merged: true, needed-by: {plan: p, clause: c1}}
              - {statistic: firms, period: month, required: false, basis: district}
            checks:
              - {code: k1, name: 产值为正, level: compulsory, left: "[output]", operator: ">", right: "0亿元", rounding: true}
              - {code: k2, name: 企业数, level: verify, range: {item: firms, at-least: 0, at-most: 500}}
        """

    private static let plan = """
        code: p
        title: 规划
        document-number: 1号
        issuer: 区府办
        issued: 2021-12-08
        years: 2021/2025
        area: d
        sections: [{code: 1, number: 一, title: 总则}]
        indicators:
          - {code: I1, number: 1, name: 产值, wording: 达到2000亿元, section: 1, statistic: output, target: {level: {at-least: 2000}}}
        clauses: [{code: c1, section: 1, kind: target, subject: 产值}]
        """

    private func read(_ workspace: String = workspace) -> Definitions {
        DefinitionReader.read(
            workspace: NamedText(path: "guiheng.yaml", text: workspace),
            plans: [NamedText(path: "plans/p.yaml", text: Self.plan)])
    }

    private func line(of text: String, in workspace: String) -> Int? {
        workspace.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(text) }.map {
            $0 + 1
        }
    }

    @Test func `A form is read with its items, checks and calendar`() throws {
        let read = read()
        #expect(read.findings.map { $0.line(in: .english) } == [])
        let catalogue = try #require(read.catalogue)
        let form = try #require(catalogue.form(Form.ID("monthly")))
        #expect(form.reporters.map(\.code) == ["town-a"] && form.reviewers.map(\.code) == ["commission", "bureau"])
        #expect(form.place == .own && form.rhythm == .monthly && form.due == DueRule(day: 8, monthsAfter: 1))
        #expect(form.items.map(\.basis.code) == ["all", "district"])
        #expect(form.items.map(\.isRequired) == [true, false] && form.items.map(\.mergesJanuary) == [true, false])
        let ground = FormItem.Ground(plan: try .init("p"), clause: try .init("c1"))
        #expect(form.items.first?.ground == ground)
        let relation = FormCheck.Relation(.init("[output]"), .greater, .init("0亿元"), allowsRounding: true)
        #expect(form.checks.map(\.rule).first == .relation(relation))
        let range = FormCheck.Rule.range(
            .init(statistic: try .init("firms")), atLeast: try Figure("0"), atMost: try Figure("500"))
        #expect(form.checks.map(\.rule).last == range)
        let holiday = try #require(Day("2024-10-03"))
        #expect(catalogue.calendar.holidays.count == 8 && !catalogue.calendar.isWorking(holiday))
    }

    @Test func `Without forms and calendar a workspace is read as before`() throws {
        let lines = Self.workspace.split(separator: "\n").prefix { $0 != "calendar:" }
        let read = read(lines.joined(separator: "\n"))
        #expect(read.findings.isEmpty && read.catalogue?.forms.isEmpty == true)
    }

    @Test(arguments: [
        ("reporters: [town-a]", "reporters: [town-b]", "reference", "没有代码为“town-b”的单位"),
        ("reporters: [town-a]", "reporters: [bureau]", "reporter", "“区统计局”没有对应的地区"),
        ("reporters: [town-a]", "reporters: [bureau, commission]\n    area: d", "reporter", "都报送地区“d”的数值"),
        ("{statistic: firms, period: month", "{statistic: double, period: month", "calculated", "“两倍产值”由公式计算，不接受填报"),
        ("reporters: [town-a]", "reporters: []", "empty", "“reporters”没有任何一项"),
        ("reporters: [town-a]", "reporters: [town-a, town-a]", "duplicate", "单位“town-a”写了两次"),
        ("reviewers: [commission, bureau]", "reviewers: [town-a]", "reviewer", "不得审核本单位的报表"),
        ("reviewers: [commission, bureau]", "reviewer: [bureau]", "unknownKey", "是否应为“reviewers”"),
        ("from: 2024-01", "from: 2024-Q1", "period", "与报表的报送频率不符"),
        ("from: 2024-01", "from: 2024-03\n    through: 2024-01", "period", "止于其开始之前"),
        ("due: {day: 8}", "due: {day: 32}", "due", "day 应为1至31"),
        ("due: {day: 8}", "due: {day: 8, months-after: 13}", "due", "13个月8日"),
        ("rhythm: monthly", "rhythm: weekly", "word", "“rhythm”不能是“weekly”"),
        (
            "{statistic: output, period: cumulative", "{statistic: outputs, period: cumulative", "reference",
            "是否应为“output”"
        ),
        ("period: month, required: false, basis: district", "period: week", "word", "“period”不能是“week”"),
        (
            "period: month, required: false, basis: district", "period: month, merged: true", "merged",
            "时点数“firms”不能1—2月合并"
        ),
        (
            "{statistic: firms, period: month, required: false, basis: district}",
            "{statistic: output, merged: true, period: quarter}",
            "merged", "只有月报的当月数或累计数"
        ),
        ("clause: c1}}", "clause: c2}}", "reference", "是否应为“c1”"),
        ("needed-by: {plan: p,", "needed-by: {plan: q,", "reference", "没有代码为“q”的规划"),
        ("left: \"[output]\"", "left: \"[outputs]\"", "formula", "outputs"),
        ("left: \"[output]\"", "left: \"[firms]\"", "unit", "两边单位不同：家、亿元"),
        ("left: \"[output]\", operator: \">\"", "left: \"[output]\"", "missingKey", "缺少“operator”"),
        ("operator: \">\"", "operator: \"=\"", "word", "“operator”不能是“=”"),
        ("range: {item: firms, at-least: 0, at-most: 500}", "range: {item: firms}", "check", "没有写明上下限"),
        (
            "range: {item: firms, at-least: 0, at-most: 500}", "range: {item: share, at-least: 0}", "reference",
            "本报表没有项目“share”"
        ),
        (
            "range: {item: firms, at-least: 0, at-most: 500}", "range: {item: firms, at-least: 9, at-most: 5}", "check",
            "下限9大于上限5"
        ),
        ("range: {item: firms, at-least: 0, at-most: 500}", "part: {item: firms, whole: output}", "unit", "部分与总体的单位不同"),
        (
            "range: {item: firms, at-least: 0, at-most: 500}", "change: {item: output, since: previous, at-most: 50}",
            "check", "累计数与上期累计数之比没有意义"
        ),
        (
            "range: {item: firms, at-least: 0, at-most: 500}", "deviation: {item: firms, at-most: 0}", "check",
            "at-most 应大于零"
        ),
        (
            "range: {item: firms, at-least: 0, at-most: 500}", "range: {item: firms, at-least: 0}, missing: never",
            "misplacedKey", "不能与“range”同写"
        ),
        ("range: {item: firms, at-least: 0, at-most: 500}", "english: x", "check", "恰好写一种"),
        ("code: k2", "code: k1", "duplicate", "审核关系的代码“k1”"),
        ("working-days: [2024-10-12]", "working-days: [2024-10-11]", "day", "不是周六或周日"),
        ("{from: 2024-10-01, through: 2024-10-07}", "{from: 2024-10-07, through: 2024-10-01}", "day", "不是一段假期"),
        ("2024-05-01,", "2024-5-1,", "day", "“2024-5-1”不是日期"),
    ])
    func `A fault has its place and says what to write`(
        old: String, new: String, code: String, words: String
    ) throws {
        #expect(Self.workspace.contains(old))
        let changed = Self.workspace.replacing(old, with: new, maxReplacements: 1)
        let read = read(changed)
        let seen = read.findings.map { $0.line(in: .chinese) }.joined(separator: "\n")
        let found = read.findings.first { $0.code == "yaml." + code && $0.line(in: .chinese).contains(words) }
        #expect(found != nil, "\(seen)")
        #expect(found?.place?.line != nil && found?.severity == .error, "\(seen)")
        #expect(read.catalogue == nil)
    }

    @Test func `A fault stands on the line of what is wrong`() throws {
        let changed = Self.workspace.replacing("due: {day: 8}", with: "due: {day: 32}")
        let finding = try #require(read(changed).findings.first)
        #expect(finding.place?.line == line(of: "due:", in: changed))
    }

    private func second(_ items: String, from: String = "2024-01", through: String? = nil) -> String {
        let lines = [
            "name: 另一报表", "reporters: [town-a]", "reviewers: [bureau]", "rhythm: monthly", "from: \(from)",
            through.map { "through: \($0)" }, "due: {day: 10}", "items: [\(items)]",
        ].compactMap(\.self)
        return Self.workspace + "\n  - code: second\n    " + lines.joined(separator: "\n    ")
    }

    @Test func `What another form asks already is a warning that names it, and the definitions hold`() throws {
        let text = second("{statistic: output, period: cumulative}")
        let read = read(text)
        #expect(read.findings.map(\.severity) == [.warning] && read.catalogue?.forms.count == 2)
        let words = try #require(read.findings.first?.line(in: .chinese))
        #expect(words.contains("“output”已在报表“月报”（monthly）中采集，建议引用。") && words.contains("reuse: true"))
        #expect(
            read.findings.first?.place?.line == line(of: "items: [{statistic: output, period: cumulative}", in: text))
    }

    @Test func `A reused item is no second question`() throws {
        let reused = read(second("{statistic: output, period: cumulative, reuse: true}"))
        #expect(reused.findings.isEmpty && reused.catalogue?.forms.last?.items.first?.isReused == true)
        let nowhere = read(second("{statistic: share, period: month, reuse: true}"))
        #expect(nowhere.findings.map(\.code) == ["yaml.notAsked"])
    }

    @Test func `Another period, basis or time is another figure`() throws {
        for text in [
            second("{statistic: output, period: month}"), second("{statistic: firms, period: month}"),
            second("{statistic: output, period: cumulative}", from: "2022-01", through: "2023-12"),
        ] {
            #expect(read(text).findings.map { $0.line(in: .chinese) } == [])
        }
    }

    @Test func `One form does not ask for a figure twice`() throws {
        let text = Self.workspace.replacing(
            "{statistic: firms, period: month, required: false, basis: district}",
            with: "{statistic: output, period: cumulative}")
        #expect(read(text).findings.contains { $0.code == "yaml.duplicate" })
    }
}
