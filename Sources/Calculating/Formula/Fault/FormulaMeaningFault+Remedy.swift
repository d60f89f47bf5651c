public import Planning

extension FormulaMeaningFault {
    /// What to write instead.
    public var remedy: Bilingual {
        switch self {
        case .unknownName(.unit, _, let suggestion): didYouMean(suggestion)
        case .unknownName(_, _, let suggestion): didYouMean(suggestion)
        case .ambiguousName:
            Bilingual("请写代码，指标也可写作“规划代码/指标代码”。", "Write the code, for an indicator also “plan/indicator”.")
        case .unknownPeriod:
            Bilingual(
                "可写 2020、2024-H1、2024-Q1、2024-03、2024-01/10，或“全年”“累计”。",
                "Write 2020, 2024-H1, 2024-Q1, 2024-03, 2024-01/10, or “year”, “toDate”.")
        case .plainValue: Bilingual("请只写名称。", "Write the name only.")
        case .mixedBases: Bilingual("请统一口径；确需混用的，须另附理由。", "Use one basis, or override it with a note that says why.")
        case .emptyNote: Bilingual("请写明理由。", "Say why.")
        case .noPublishedGrowth: Bilingual("由水平值计算的，写 计算同比(…)。", "To compute it from levels, write computedYoy(…).")
        case .otherCoverage(let growth): Bilingual("请直接写 [\(growth); 口径=…]。", "Write [\(growth); basis=…] itself.")
        default: unitRemedy ?? functionRemedy
        }
    }

    private var unitRemedy: Bilingual? {
        switch self {
        case .differentUnits(_, _, let left, let right):
            Bilingual(
                "请核对两边的单位；写明单位的数如 2000\(left == "数" ? right : left)，百分数如 百分数(40)，换算如 换算(…, '亿元')。",
                "Check both units; a number with its unit is 2000亿元, a percentage percent(40), a conversion inUnit(…, '亿元')."
            )
        case .percentMixed: Bilingual("请先化为小数：小数(…)。", "Turn the percentage into a fraction first: fraction(…).")
        case .needsPlainNumber:
            Bilingual("请先除以同单位的数，百分数用 小数(…)。", "Divide by a figure of the same unit, or use fraction(…).")
        case .unitToPower: Bilingual("例如 […]^2。", "For example […]^2.")
        case .notConvertible:
            Bilingual(
                "可在元、千元、万元、百万元、亿元之间换算，或给没有单位的数加上单位。",
                "Amounts convert between 元, 千元, 万元, 百万元 and 亿元; a plain number takes any unit.")
        case .needsUnitName: Bilingual("例如 换算(…, '亿元')。", "For example inUnit(…, '亿元').")
        default: nil
        }
    }

    private var functionRemedy: Bilingual {
        switch self {
        case .wrongSort(.truth, _):
            Bilingual(
                "请写比较式；“非”一个比较时加括号：!( [a] > 3 )。", "Write a comparison; to negate one use brackets: !( [a] > 3 ).")
        case .wrongSort: Bilingual("请核对此处的内容。", "Check what stands here.")
        case .needsInteger(let function, _):
            Bilingual("例如 \(function.rawValue)([…], 3)。", "For example \(function.rawValue)([…], 3).")
        case .severalValues: Bilingual("请外套 合计、平均、最大 等函数。", "Put sum, avg, max or the like around it.")
        case .needsReference:
            Bilingual(
                "例如 同比([战略性新兴产业产值])；算式用 计算同比(…)。",
                "For example yoy([sei-output]); for an expression use computedYoy(…).")
        case .fixed: Bilingual("请删去固定的时期或地区，或删去该函数。", "Remove the fixed period or area, or the function.")
        case .needsFigures: Bilingual("请改在工作区的统计项上使用。", "Use it on the statistics of a workspace.")
        case .notCumulative(_, .stock): Bilingual("时点数请直接引用期末值。", "Refer to the stock at the end of the period.")
        case .notCumulative, .notAdditive: Bilingual("请分别汇总分子和分母，再相除。", "Sum part and whole apart, then divide.")
        case .addedOverAreas, .overlapping: Bilingual("请直接引用公布的总数。", "Refer to the published total itself.")
        case .growthAdded:
            Bilingual("请用 年均增速(…, 年数)，或由水平值计算。", "Use averageGrowth(…, years), or compute it from levels.")
        default: Bilingual("", "")
        }
    }
}
