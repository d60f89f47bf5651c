import Planning

/// The two hundred statistics of the simulated district.
enum SimulatedStatistics {
    /// All of them, in the order of `guiheng.yaml`.
    static let all: [SimulatedStatistic] = [
        industry, families, investment, trade, finance, enterprises, innovation, people, files, derived,
    ].flatMap(\.self)

    /// All of them, a total before its lines.
    static let totalsFirst: [SimulatedStatistic] = {
        let totals = Dictionary(all.map { ($0.code, $0.total) }) { first, _ in first }
        func depth(_ code: String) -> Int { (totals[code] ?? nil).map { depth($0) + 1 } ?? 0 }
        let depths = all.map { depth($0.code) }
        return (0...(depths.max() ?? 0)).flatMap { level in
            zip(all, depths).filter { $0.1 == level }.map(\.0)
        }
    }()

    /// 战略性新兴产业 and services, each by line and by aspect.
    private static let families: [SimulatedStatistic] =
        SimulatedFamily.emerging.statistics + SimulatedFamily.services.statistics

    private static let industry: [SimulatedStatistic] = {
        let form = SimulatedStatistic.Channel.form(.townEconomy)
        return [
            .init(
                "industrial-output", "规模以上工业总产值", "Gross output of industry above the threshold", "亿元", .monthly, .flow,
                form, 2860, 0.062, scale: 2),
            .init(
                "industrial-sales", "规模以上工业销售产值", "Sales of industry above the threshold", "亿元", .monthly, .flow, form,
                0.965, 0, scale: 2, of: "industrial-output"),
            .init(
                "industrial-exports", "规模以上工业出口交货值", "Export deliveries of industry above the threshold", "亿元",
                .monthly, .flow, form, 0.21, -0.004, scale: 2, of: "industrial-sales"),
            .init(
                "industrial-new-products", "规模以上工业新产品产值", "Output of new products in industry above the threshold",
                "亿元", .monthly, .flow, form, 0.26, 0.012, scale: 2, of: "industrial-output"),
            .init(
                "industrial-enterprises", "规模以上工业企业数", "Industrial enterprises above the threshold", "家", .monthly,
                .stock, form, 1180, 0.028),
            .init(
                "industrial-loss-makers", "规模以上工业亏损企业数", "Loss-making industrial enterprises above the threshold", "家",
                .monthly, .stock, form, 0.19, 0, of: "industrial-enterprises"),
            .init("power", "全社会用电量", "Electricity use", "万千瓦时", .monthly, .flow, form, 986_000, 0.041),
            .init(
                "power-industry", "工业用电量", "Electricity use of industry", "万千瓦时", .monthly, .flow, form, 0.61, -0.003,
                of: "power"),
        ]
    }()

    private static let investment: [SimulatedStatistic] = {
        let form = SimulatedStatistic.Channel.form(.townBusiness)
        return [
            .init("investment", "固定资产投资额", "Fixed-asset investment", "万元", .monthly, .flow, form, 4_850_000, 0.055),
            .init(
                "investment-industry", "工业投资额", "Industrial investment", "万元", .monthly, .flow, form, 0.31, 0.02,
                of: "investment"),
            .init(
                "investment-upgrading", "工业技术改造投资额", "Technical upgrading investment in industry", "万元", .monthly,
                .flow, form, 0.46, 0.01, of: "investment-industry"),
            .init(
                "investment-infrastructure", "基础设施投资额", "Infrastructure investment", "万元", .monthly, .flow, form, 0.18,
                0, of: "investment"),
            .init(
                "investment-real-estate", "房地产开发投资额", "Real-estate investment", "万元", .monthly, .flow, form, 0.36,
                -0.03, of: "investment"),
            .init(
                "investment-private", "民间投资额", "Private investment", "万元", .monthly, .flow, form, 0.52, 0,
                of: "investment"),
            .init("projects-signed", "签约项目数", "Projects signed", "个", .monthly, .flow, form, 420, 0.04),
            .init(
                "projects-signed-amount", "签约项目投资总额", "Investment of projects signed", "万元", .monthly, .flow, form,
                3_900_000, 0.05),
            .init("projects-started", "新开工产业项目数", "Industrial projects started", "个", .monthly, .flow, form, 168, 0.03),
        ]
    }()

    private static let trade: [SimulatedStatistic] = {
        let towns = SimulatedStatistic.Channel.form(.townBusiness)
        let form = SimulatedStatistic.Channel.form(.tradeMonthly)
        return [
            .init(
                "retail", "社会消费品零售总额", "Retail sales of consumer goods", "万元", .monthly, .flow, towns, 3_640_000, 0.058),
            .init(
                "retail-above-limit", "限额以上社会消费品零售额", "Retail sales above the limit", "万元", .monthly, .flow, towns,
                0.47, 0, of: "retail"),
            .init(
                "retail-online", "网上零售额", "Online retail sales", "万元", .monthly, .flow, towns, 0.23, 0.03, of: "retail"),
            .init("trade", "外贸进出口总额", "Imports and exports", "亿元", .monthly, .flow, form, 1240, 0.035, scale: 2),
            .init("trade-exports", "外贸出口额", "Exports", "亿元", .monthly, .flow, form, 0.58, 0.005, scale: 2, of: "trade"),
            .init(
                "trade-exports-machinery", "机电产品出口额", "Exports of machinery and electronics", "亿元", .monthly, .flow,
                form, 0.63, 0.008, scale: 2, of: "trade-exports"),
            .init("foreign-capital", "实到外资", "Foreign capital paid in", "万美元", .monthly, .flow, form, 78_500, 0.025),
            .init(
                "foreign-capital-manufacturing", "制造业实到外资", "Foreign capital paid in, manufacturing", "万美元", .monthly,
                .flow, form, 0.38, 0.01, of: "foreign-capital"),
            .init(
                "foreign-enterprises", "新设外资企业数", "New foreign-funded enterprises", "家", .monthly, .flow, form, 236,
                0.02),
        ]
    }()

    private static let finance: [SimulatedStatistic] = {
        let form = SimulatedStatistic.Channel.form(.financeQuarterly)
        return [
            .init(
                "revenue", "一般公共预算收入", "General public budget revenue", "万元", .quarterly, .flow, form, 2_780_000, 0.045),
            .init("revenue-tax", "税收收入", "Tax revenue", "万元", .quarterly, .flow, form, 0.88, 0, of: "revenue"),
            .init("revenue-vat", "增值税收入", "Value-added tax", "万元", .quarterly, .flow, form, 0.39, 0, of: "revenue-tax"),
            .init(
                "revenue-corporate", "企业所得税收入", "Corporate income tax", "万元", .quarterly, .flow, form, 0.21, 0.004,
                of: "revenue-tax"),
            .init(
                "revenue-personal", "个人所得税收入", "Personal income tax", "万元", .quarterly, .flow, form, 0.09, 0.006,
                of: "revenue-tax"),
            .init(
                "expenditure", "一般公共预算支出", "General public budget expenditure", "万元", .quarterly, .flow, form,
                3_310_000, 0.042),
            .init(
                "expenditure-livelihood", "民生支出", "Expenditure on livelihood", "万元", .quarterly, .flow, form, 0.74,
                0.003, of: "expenditure"),
            .init(
                "expenditure-science", "科学技术支出", "Expenditure on science and technology", "万元", .quarterly, .flow, form,
                0.055, 0.02, of: "expenditure"),
            .init(
                "deposits", "金融机构本外币存款余额", "Deposits of financial institutions", "亿元", .quarterly, .stock, form, 4120,
                0.08, scale: 2),
            .init(
                "loans", "金融机构本外币贷款余额", "Loans of financial institutions", "亿元", .quarterly, .stock, form, 2950, 0.095,
                scale: 2),
            .init(
                "loans-manufacturing", "制造业贷款余额", "Loans to manufacturing", "亿元", .quarterly, .stock, form, 0.17, 0.03,
                scale: 2, of: "loans"),
            .init(
                "loans-inclusive", "普惠小微贷款余额", "Inclusive loans to small enterprises", "亿元", .quarterly, .stock, form,
                0.12, 0.05, scale: 2, of: "loans"),
        ]
    }()

    private static let enterprises: [SimulatedStatistic] = {
        let form = SimulatedStatistic.Channel.form(.townBusiness)
        return [
            .init("enterprises-new", "新设企业数", "New enterprises", "家", .monthly, .flow, form, 13_600, 0.04),
            .init(
                "enterprises-new-manufacturing", "新设制造业企业数", "New manufacturing enterprises", "家", .monthly, .flow,
                form, 0.09, 0.01, of: "enterprises-new"),
            .init("high-tech", "高新技术企业数", "High-tech enterprises", "家", .monthly, .stock, form, 1460, 0.115),
            .init("specialised", "“专精特新”企业数", "Specialised enterprises", "家", .monthly, .stock, form, 318, 0.17),
            .init(
                "little-giants", "专精特新“小巨人”企业数", "Little-giant enterprises", "家", .monthly, .stock, form, 0.08, 0.04,
                of: "specialised"),
            .init(
                "technology-small", "科技型中小企业数", "Small technology enterprises", "家", .monthly, .stock, form, 1850, 0.12),
            .init("listed", "上市企业数", "Listed companies", "家", .monthly, .stock, form, 31, 0.07),
        ]
    }()

    private static let innovation: [SimulatedStatistic] = {
        let half = SimulatedStatistic.Channel.form(.townHalfYearly)
        let yearly = SimulatedStatistic.Channel.form(.townYearly)
        return [
            .init("incubators", "科技企业孵化器数", "Technology incubators", "个", .halfYearly, .stock, half, 38, 0.075),
            .init(
                "incubator-area", "孵化器场地面积", "Floor area of incubators", "万平方米", .halfYearly, .stock, half, 64, 0.06,
                scale: 2),
            .init("incubated", "在孵企业数", "Enterprises in incubators", "家", .halfYearly, .stock, half, 1320, 0.06),
            .init(
                "incubated-graduated", "毕业孵化企业数", "Enterprises graduated from incubators", "家", .halfYearly, .flow,
                half, 176, 0.05),
            .init("maker-spaces", "众创空间数", "Maker spaces", "个", .halfYearly, .stock, half, 46, 0.05),
            .init(
                "technology-contracts", "技术合同成交额", "Technology contracts", "万元", .halfYearly, .flow, half, 412_000, 0.14
            ),
            .init(
                "technology-centres", "企业技术中心数", "Enterprise technology centres", "家", .halfYearly, .stock, half, 268,
                0.06),
            .init(
                "technology-centres-city", "市级以上企业技术中心数", "Technology centres of city level and above", "家",
                .halfYearly, .stock, half, 0.27, 0.01, of: "technology-centres"),
            .init("talent", "引进人才数", "Talent brought in", "人", .halfYearly, .flow, half, 9_800, 0.05),
            .init(
                "talent-high-level", "引进高层次人才数", "High-level talent brought in", "人", .halfYearly, .flow, half, 0.06,
                0.02, of: "talent"),
            .init("research", "全社会研发投入", "R&D expenditure", "万元", .yearly, .flow, yearly, 1_420_000, 0.1),
            .init(
                "research-enterprises", "企业研发投入", "R&D expenditure of enterprises", "万元", .yearly, .flow, yearly, 0.86,
                0.003, of: "research"),
            .init("patents-granted", "发明专利授权数", "Invention patents granted", "件", .yearly, .flow, yearly, 2_650, 0.09),
            .init(
                "research-institutions", "新型研发机构数", "New research institutions", "家", .yearly, .stock, yearly, 14, 0.1),
        ]
    }()

    private static let people: [SimulatedStatistic] = {
        let form = SimulatedStatistic.Channel.form(.townQuarterly)
        return [
            .init("jobs-new", "城镇新增就业人数", "New urban jobs", "人", .quarterly, .flow, form, 38_500, 0.012),
            .init(
                "jobs-again", "失业人员再就业人数", "Unemployed persons in work again", "人", .quarterly, .flow, form, 0.24, 0,
                of: "jobs-new"),
            .init(
                "training", "职业技能培训人次", "Participants of vocational training", "人次", .quarterly, .flow, form, 27_400,
                0.03),
            .init(
                "industrial-employees", "规模以上工业用工人数", "Employees of industry above the threshold", "人", .quarterly,
                .stock, form, 248_000, -0.006),
        ]
    }()
}
