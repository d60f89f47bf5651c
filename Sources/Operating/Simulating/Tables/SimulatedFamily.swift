import Planning

/// A total with its lines, each measured by the same aspects: an industry and its fields.
struct SimulatedFamily: Sendable {
    /// A line of the family: a field or a sector.
    struct Line: Sendable {
        let code: String
        let name: Bilingual
        let share: Double

        init(_ code: String, _ chinese: String, _ english: String, _ share: Double) {
            self.code = code
            name = Bilingual(chinese, english)
            self.share = share
        }
    }

    /// What is measured of the total and of each line.
    struct Aspect: Sendable {
        let code: String
        let name: Bilingual
        let unit: String
        let frequency: Statistic.Frequency
        let kind: SimulatedStatistic.Kind
        let form: SimulatedForm
        let level: Double
        let growth: Double
        let scale: Int
        /// What the total itself is some of.
        let total: String?

        init(
            _ code: String, _ chinese: String, _ english: String, _ unit: String, _ frequency: Statistic.Frequency,
            _ kind: SimulatedStatistic.Kind, _ form: SimulatedForm, _ level: Double, _ growth: Double,
            scale: Int = 0, of total: String? = nil
        ) {
            self.code = code
            name = Bilingual(chinese, english)
            self.unit = unit
            self.frequency = frequency
            self.kind = kind
            self.form = form
            self.level = level
            self.growth = growth
            self.scale = scale
            self.total = total
        }
    }

    let code: String
    let name: Bilingual
    let lines: [Line]
    let aspects: [Aspect]

    /// Every aspect of the total, followed by that of its lines.
    var statistics: [SimulatedStatistic] {
        aspects.flatMap { aspect in
            [statistic(code, name, aspect, aspect.level, aspect.growth, of: aspect.total)]
                + lines.map { line in
                    var one = statistic(line.code, line.name, aspect, line.share, 0, of: "\(code)-\(aspect.code)")
                    one.isOfFamily = true
                    return one
                }
        }
    }

    private func statistic(
        _ code: String, _ name: Bilingual, _ aspect: Aspect, _ level: Double, _ growth: Double, of total: String?
    ) -> SimulatedStatistic {
        SimulatedStatistic(
            "\(code)-\(aspect.code)", name.chinese + aspect.name.chinese, "\(name.english): \(aspect.name.english)",
            aspect.unit, aspect.frequency, aspect.kind, .form(aspect.form), level, growth, scale: aspect.scale,
            of: total)
    }
}

extension SimulatedFamily {
    /// 战略性新兴产业 with its nine fields.
    ///
    /// Source: 国家统计局《战略性新兴产业分类（2018）》.
    static let emerging = SimulatedFamily(
        code: "emerging", name: Bilingual("战略性新兴产业", "Emerging industries"),
        lines: [
            Line("information", "新一代信息技术产业", "Information technology", 0.24),
            Line("equipment", "高端装备制造产业", "High-end equipment", 0.18),
            Line("materials", "新材料产业", "New materials", 0.13),
            Line("biology", "生物产业", "Biology", 0.12),
            Line("vehicles", "新能源汽车产业", "New energy vehicles", 0.14),
            Line("energy", "新能源产业", "New energy", 0.06),
            Line("conservation", "节能环保产业", "Energy saving and environment", 0.05),
            Line("creative", "数字创意产业", "Digital creation", 0.03),
            Line("related-services", "相关服务业", "Related services", 0.05),
        ],
        aspects: [
            Aspect(
                "output", "产值", "output", "亿元", .monthly, .flow, .townEconomy, 0.285, 0.025, scale: 2,
                of: "industrial-output"),
            Aspect(
                "enterprises", "企业数", "enterprises", "家", .monthly, .stock, .townEconomy, 0.36, 0.02,
                of: "industrial-enterprises"),
            Aspect(
                "investment", "投资额", "investment", "万元", .monthly, .flow, .townBusiness, 0.52, 0.03,
                of: "investment-industry"),
            Aspect("profit", "利润总额", "profit", "万元", .quarterly, .flow, .townQuarterly, 684_000, 0.07),
            Aspect("tax", "税收", "tax", "万元", .quarterly, .flow, .townQuarterly, 352_000, 0.065),
            Aspect(
                "employees", "用工人数", "employees", "人", .quarterly, .stock, .townQuarterly, 0.31, 0.02,
                of: "industrial-employees"),
            Aspect(
                "research", "研发投入", "R&D expenditure", "万元", .yearly, .flow, .townYearly, 0.44, 0.015,
                of: "research-enterprises"),
            Aspect("patents", "有效发明专利数", "valid invention patents", "件", .yearly, .stock, .townYearly, 6_900, 0.13),
        ])

    /// 服务业 with the sectors that districts follow.
    static let services = SimulatedFamily(
        code: "services", name: Bilingual("服务业", "Services"),
        lines: [
            Line("wholesale", "批发和零售业", "Wholesale and retail", 0.37),
            Line("transport", "交通运输、仓储和邮政业", "Transport, storage and post", 0.12),
            Line("hospitality", "住宿和餐饮业", "Hotels and catering", 0.05),
            Line("software", "信息传输、软件和信息技术服务业", "Information and software", 0.13),
            Line("property", "房地产业", "Real estate", 0.12),
            Line("business", "租赁和商务服务业", "Leasing and business services", 0.12),
            Line("scientific", "科学研究和技术服务业", "Research and technical services", 0.06),
            Line("culture", "文化、体育和娱乐业", "Culture, sports and entertainment", 0.03),
        ],
        aspects: [
            Aspect("revenue", "营业收入", "revenue", "亿元", .monthly, .flow, .townEconomy, 1_930, 0.078, scale: 2),
            Aspect(
                "enterprises", "限额以上企业数", "enterprises above the limit", "家", .monthly, .stock, .townEconomy, 1_540,
                0.05),
            Aspect("tax", "税收", "tax", "万元", .quarterly, .flow, .townQuarterly, 986_000, 0.058),
            Aspect("employees", "从业人数", "employees", "人", .quarterly, .stock, .townQuarterly, 312_000, 0.022),
        ])
}
