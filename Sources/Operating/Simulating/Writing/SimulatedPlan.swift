import Planning

/// The simulated district's plan: a dozen targets, worded and typed as real plans word them.
enum SimulatedPlan {
    /// A target of the plan.
    struct Aim: Sendable {
        let number: Int
        let statistic: String
        let name: Bilingual
        let wording: String
        let target: String
        let section: String
        let responsible: String
        let more: [(key: String, value: String)]

        init(
            _ number: Int, _ statistic: String, _ chinese: String, _ english: String, _ wording: String,
            _ target: String, _ section: String, by responsible: String, _ more: [(key: String, value: String)] = []
        ) {
            self.number = number
            self.statistic = statistic
            name = Bilingual(chinese, english)
            self.wording = wording
            self.target = target
            self.section = section
            self.responsible = responsible
            self.more = more
        }

        var code: String { number < 10 ? "SIM-0\(number)" : "SIM-\(number)" }
        var clause: String { number < 10 ? "C0\(number)" : "C\(number)" }
    }

    static let code = "sim-14"

    static let aims: [Aim] = [
        Aim(
            1, "industrial-output", "规模以上工业总产值", "Gross industrial output", "规模以上工业总产值达到4000亿元",
            "{level: {at-least: 4000}}", "2.1", by: "economy",
            [("schedule", "{path: geometric, within-year: seasonal}")]),
        Aim(
            2, "emerging-output", "战略性新兴产业产值", "Output of emerging industries", "战略性新兴产业产值年均增长9%",
            "{average-growth: {at-least: 9}}", "2.1", by: "economy"),
        Aim(
            3, "emerging-share", "战略性新兴产业产值占规模以上工业总产值比重", "Share of emerging industries", "战略性新兴产业产值占规模以上工业总产值比重逐年上升",
            "{monotone: rising}", "2.1", by: "economy"),
        Aim(
            4, "investment-industry-share", "工业投资占固定资产投资比重", "Share of industry in investment", "工业投资占固定资产投资比重达到34%左右",
            "{level: {about: 34}}", "2.1", by: "reform"),
        Aim(
            5, "high-tech", "高新技术企业数", "High-tech enterprises", "高新技术企业数达到2500家左右", "{level: {about: 2500}}", "2.2",
            by: "science"),
        Aim(
            6, "specialised", "“专精特新”企业数", "Specialised enterprises", "“专精特新”企业数力争超过700家", "{level: {above: 700}}",
            "2.2", by: "economy", [("effort", "striving")]),
        Aim(
            7, "incubators", "科技企业孵化器数", "Technology incubators", "新增科技企业孵化器12—18个", "{increment: {between: [12, 18]}}",
            "2.2", by: "science"),
        Aim(
            8, "technology-contracts", "技术合同成交额", "Technology contracts", "技术合同成交额翻一番", "{multiple: {at-least: 2}}",
            "2.2", by: "science"),
        Aim(
            9, "research", "全社会研发投入", "R&D expenditure", "全社会研发投入进一步提高", "{better-than-baseline: rising}", "2.2",
            by: "science"),
        Aim(
            10, "jobs-new", "城镇新增就业人数", "New urban jobs", "五年累计城镇新增就业19万人以上", "{total: {at-least: 190000}}", "2.3",
            by: "labour"),
        Aim(
            11, "elder-beds", "养老床位数", "Beds in care of the elderly", "养老床位数达到1.1万张", "{level: {at-least: 11000}}",
            "2.3", by: "civil"),
        Aim(
            12, "energy-intensity", "单位增加值能耗", "Energy intensity", "单位增加值能耗累计下降14%", "{reduction: {at-least: 14}}",
            "2.4", by: "reform", [("nature", "binding")]),
        Aim(
            13, "fine-particles", "细颗粒物（PM2.5）年均浓度", "Fine particles", "细颗粒物（PM2.5）年均浓度每年控制在35微克/立方米以内",
            "{every-year: {at-most: 35}}", "2.4", by: "environment", [("nature", "binding")]),
        Aim(
            14, "good-air", "环境空气质量优良率", "Days with good air", "环境空气质量优良率完成上级下达的要求", "{external: 上级生态环境部门}", "2.4",
            by: "environment", [("nature", "binding")]),
    ]

    /// The clause that needs each statistic.
    static let clauses: [String: String] = Dictionary(aims.map { ($0.statistic, $0.clause) }) { first, _ in first }

    private static let sections: [(code: String, number: String, title: Bilingual, below: Bool)] = [
        ("1", "一", Bilingual("发展基础", "Where the district stands"), false),
        ("2", "二", Bilingual("发展目标", "Targets"), false),
        ("2.1", "（一）", Bilingual("产业能级", "Industry"), true),
        ("2.2", "（二）", Bilingual("创新活力", "Innovation"), true),
        ("2.3", "（三）", Bilingual("民生改善", "Livelihood"), true),
        ("2.4", "（四）", Bilingual("绿色发展", "Environment"), true),
        ("3", "三", Bilingual("保障措施", "Safeguards"), false),
    ]

    private static let commitments: [(code: String, section: String, subject: Bilingual, by: [String])] = [
        (
            "M01", "3",
            Bilingual(
                "建立区、镇两级联动的跟踪监测机制，按月调度主要指标", "Towns and district follow the main indicators together, month by month"),
            []
        ),
        (
            "M02", "3", Bilingual("支持企业建设技术中心，推动孵化器提质增效", "Support for technology centres and incubators"),
            ["SIM-07", "SIM-08"]
        ),
        (
            "M03", "3", Bilingual("优化产业投资结构，保障重点产业项目用地", "Better structure of investment, land for key projects"),
            ["SIM-04"]
        ),
        ("M04", "3", Bilingual("开展规划中期评估和总结评估", "Mid-term and final evaluation of the plan"), []),
    ]

    static var text: String {
        var yaml = YAMLLines()
        yaml.comment("模拟数据：本规划为虚构，仅供试用。 Simulated data: an invented plan, for trying only.")
        yaml.plain("code", code)
        yaml.add(Bilingual("示范区国民经济和社会发展“十四五”规划（模拟）", "Shifan District plan for 2021–2025 (simulated)"), as: "title")
        yaml.add("document-number", "模府办发〔2021〕0号")
        yaml.add("issuer", SimulatedOffices.government.name.chinese)
        yaml.plain("issued", "2021-03-01")
        yaml.plain("years", "2021/2025")
        yaml.plain("area", SimulatedPlaces.district)
        writeSections(&yaml)
        yaml.list("indicators", aims, indicator)
        writeClauses(&yaml)
        return yaml.text
    }

    private static func writeSections(_ yaml: inout YAMLLines) {
        yaml.list("sections", sections.filter { !$0.below }) { yaml, section in
            yaml.add("code", section.code)
            yaml.add("number", section.number)
            yaml.add(section.title, as: "title")
            let below = sections.filter { $0.below && $0.code.hasPrefix(section.code + ".") }
            yaml.list("sections", below) { yaml, section in
                yaml.add("code", section.code)
                yaml.add("number", section.number)
                yaml.add(section.title, as: "title")
            }
        }
    }

    private static func indicator(_ yaml: inout YAMLLines, _ aim: Aim) {
        yaml.plain("code", aim.code)
        yaml.plain("number", String(aim.number))
        yaml.add(aim.name)
        yaml.add("wording", aim.wording)
        yaml.add("section", aim.section)
        yaml.plain("statistic", aim.statistic)
        yaml.plain("target", aim.target)
        yaml.plain("target-year", "2025")
        yaml.plain("baseline", "2020")
        for (key, value) in aim.more { yaml.plain(key, value) }
        yaml.plain("responsible", "[{organization: \(aim.responsible)}]")
    }

    private static func writeClauses(_ yaml: inout YAMLLines) {
        let targets = aims.map { ($0.clause, $0.section, "target", Bilingual($0.wording, $0.name.english), [$0.code]) }
        let actions = commitments.map { ($0.code, $0.section, "commitment", $0.subject, $0.by) }
        yaml.list("clauses", targets + actions) { yaml, clause in
            yaml.plain("code", clause.0)
            yaml.add("section", clause.1)
            yaml.plain("kind", clause.2)
            yaml.add(clause.3, as: "subject")
            if !clause.4.isEmpty { yaml.codes("indicators", clause.4) }
        }
    }
}
