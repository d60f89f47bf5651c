import Planning

/// A form of the simulated district: who is asked, how often, by when.
enum SimulatedForm: String, CaseIterable, Sendable {
    case townEconomy = "town-economy"
    case townBusiness = "town-business"
    case tradeMonthly = "trade-monthly"
    case townQuarterly = "town-quarterly"
    case financeQuarterly = "finance-quarterly"
    case townHalfYearly = "town-half-yearly"
    case townYearly = "town-yearly"
    case socialYearly = "social-yearly"

    /// Whether towns and parks report, each for itself.
    var isOfTowns: Bool { rawValue.hasPrefix("town") }

    /// The department that reports for the whole district.
    var department: String? {
        switch self {
        case .tradeMonthly: "commerce"
        case .financeQuarterly: "finance"
        case .socialYearly: "reform"
        default: nil
        }
    }

    /// Who reviews, from the lowest level up.
    var reviewers: [String] {
        switch self {
        case .townEconomy: ["economy", "statistics"]
        case .townBusiness: ["reform"]
        case .tradeMonthly: ["statistics"]
        case .townQuarterly: ["labour"]
        case .financeQuarterly: ["reform"]
        case .townHalfYearly: ["science"]
        case .townYearly: ["science", "statistics"]
        case .socialYearly: ["office"]
        }
    }

    var rhythm: Statistic.Frequency {
        switch self {
        case .townEconomy, .townBusiness, .tradeMonthly: .monthly
        case .townQuarterly, .financeQuarterly: .quarterly
        case .townHalfYearly: .halfYearly
        case .townYearly, .socialYearly: .yearly
        }
    }

    /// The day of the month by which a report is due.
    var dueDay: Int {
        switch self {
        case .townEconomy: 8
        case .townBusiness, .townQuarterly: 12
        default: 15
        }
    }

    /// How many months behind the period it is due.
    var dueMonths: Int { rhythm == .yearly ? 2 : 1 }

    var name: Bilingual {
        switch self {
        case .townEconomy: Bilingual("镇街园区经济运行月报", "Monthly economic report of towns and parks")
        case .townBusiness: Bilingual("镇街园区投资与企业培育月报", "Monthly report on investment and enterprises")
        case .tradeMonthly: Bilingual("内外贸运行月报", "Monthly report on trade")
        case .townQuarterly: Bilingual("镇街园区产业效益与就业季报", "Quarterly report on profits and jobs")
        case .financeQuarterly: Bilingual("财政金融运行季报", "Quarterly report on public and private finance")
        case .townHalfYearly: Bilingual("创新载体与人才半年报", "Half-yearly report on innovation and talent")
        case .townYearly: Bilingual("镇街园区科技创新年报", "Yearly report on research and patents")
        case .socialYearly: Bilingual("民生与社会发展年报", "Yearly report on social development")
        }
    }

    var instructions: Bilingual {
        switch rhythm {
        case .monthly:
            Bilingual(
                "产值、投资等填报本年累计数，1—2月合并填报；企业数等填报月末数。",
                "Amounts are from January on, January and February together; numbers of enterprises are at the end of the month."
            )
        case .quarterly: Bilingual("金额填报本季数，人数填报季末数。", "Amounts of the quarter, people at its end.")
        case .halfYearly: Bilingual("金额填报本半年数，个数填报期末数。", "Amounts of the half-year, numbers at its end.")
        case .yearly: Bilingual("金额填报全年数，个数填报年末数。", "Amounts of the year, numbers at its end.")
        }
    }
}
