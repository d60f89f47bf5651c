import Planning

/// The fixed words of the pages in both languages, by the keys that templates use.
///
/// A test compares the keys with the templates, so that none is missing and none is left over.
enum Words {
    /// The words of one language by key.
    static func table(_ language: Language) -> [String: String] { language == .chinese ? chinese : english }

    /// The words of one language as templates read them.
    static func fields(_ language: Language) -> PageFields { language == .chinese ? chineseFields : englishFields }

    /// One word in one language.
    static func text(_ key: String, _ language: Language) -> String { table(language)[key] ?? key }

    static let keys: [String] = pairs.map(\.key)

    private static let chinese = Dictionary(uniqueKeysWithValues: pairs.map { ($0.key, $0.chinese) })
    private static let english = Dictionary(uniqueKeysWithValues: pairs.map { ($0.key, $0.english) })
    private static let chineseFields = PageFields(words: chinese)
    private static let englishFields = PageFields(words: english)

    struct Pair {
        let key: String
        let chinese: String
        let english: String

        init(_ key: String, _ chinese: String, _ english: String) {
            self.key = key
            self.chinese = chinese
            self.english = english
        }
    }

    private static let pairs: [Pair] =
        frame + overview + indicator + pivot + collecting + signIn + accounts + audit + others

    private static let frame: [Pair] = [
        Pair("product", "规衡", "Guiheng"),
        Pair("skip", "跳到正文", "Skip to content"),
        Pair("navigation", "主导航", "Main navigation"),
        Pair("otherLanguage", "English", "中文"),
        Pair("overviewPage", "总览", "Overview"),
        Pair("planPage", "规划文本", "Plan"),
        Pair("pivotPage", "数据透视", "Pivot table"),
        Pair("rulesPage", "评级规则", "Rating rules"),
        Pair("ledgerPosition", "台账序号", "Ledger position"),
        Pair("recordedAt", "入账时间", "recorded at"),
        Pair(
            "simulated", "模拟数据：本站所有单位、人员和数值均为虚构，仅供试用，不得引用。",
            "Simulated data: every office, person and figure here is invented, for trying the system only."),
        Pair("colon", "：", ": "),
        Pair("open", "（", " ("),
        Pair("close", "）", ")"),
        Pair(
            "footer", "评级由台账中的数值按评级规则计算得出，仅供工作参考；数值以发布单位公布为准。",
            "Ratings are computed from the recorded figures by the rating rules; the publishers' figures prevail."),
    ]

    private static let overview: [Pair] = [
        Pair("asOf", "数据截至", "Data up to"),
        Pair("evaluationKind", "评估类型", "Evaluation"),
        Pair("show", "查看", "Show"),
        Pair("print", "打印呈阅件", "Print"),
        Pair("summary", "总体情况", "Summary"),
        Pair("targetTable", "目标进展", "Progress of targets"),
        Pair("targetCaption", "各项目标的基期值、现值、时序和评级", "Baseline, current value, schedule and rating of each target"),
        Pair(
            "targetKey", "。进展图：深蓝条由基期值至现值，橙色竖线为时序应达值，菱形为目标值；年内累计数对照年度目标，或折合全年后对照目标",
            ". Chart: bar from baseline to current, orange line expected by now, diamond target; figures within a year stand "
                + "against the year's goal or are carried to the whole year"),
        Pair("number", "序号", "No."),
        Pair("target", "目标", "Target"),
        Pair("baseline", "基期值", "Baseline"),
        Pair("progressBar", "进展图", "Chart"),
        Pair("current", "现值", "Current"),
        Pair("rating", "评级", "Rating"),
        Pair("reason", "理由", "Reason"),
        Pair("none", "暂无", "none yet"),
        Pair("expertRating", "专家评级", "Expert rating"),
        Pair("pending", "待期末数据", "final data pending"),
        Pair("provisional", "（暂定）", " (provisional)"),
        Pair(
            "basisNote", "增速以公布数为准，不以两期数值相除代替；来源等级：A级为官方发布，B级为媒体报道或转载，C级为间接来源，仅供参考。",
            "Growth is as published, never two levels divided. Grade A: official; B: press or copy; C: indirect, for reference only."
        ),
    ]

    private static let indicator: [Pair] = [
        Pair("chart", "目标路径图", "Path to the target"),
        Pair("actual", "实际值", "Actual"),
        Pair("pathName", "目标路径", "Path"),
        Pair("methods", "评估方法对照", "Methods side by side"),
        Pair("methodsCaption", "同一指标按不同方法计算的进度，评级依据其中一项", "Progress by each method; one of them decides the rating"),
        Pair("method", "方法", "Method"),
        Pair("compared", "比较内容", "What is compared"),
        Pair("done", "已完成", "Done"),
        Pair("expected", "应达到", "Expected"),
        Pair("ratio", "进度比", "Ratio"),
        Pair("decides", "评级依据", "Decides"),
        Pair("yes", "是", "yes"),
        Pair("no", "否", "no"),
        Pair("noMethods", "暂无可比数值，各方法均不适用。", "No method applies without comparable figures."),
        Pair("missing", "缺少数值", "Missing figures"),
        Pair("doubt", "疑点", "Doubt"),
        Pair("data", "数据", "Data"),
        Pair(
            "dataCaption", "各期数值及其来源；点击数值可查看历次版本。公布的同比按可比口径或当年样本计算，与两期数值之比可以不同",
            "Figures with their source; each leads to all of its versions. Published growth is on comparable prices or the year's "
                + "own sample and may differ from the ratio of two figures"),
        Pair("period", "时期", "Period"),
        Pair("figure", "数值", "Figure"),
        Pair("publishedGrowth", "同比（公布）", "Growth as published"),
        Pair("computedGrowth", "同比（按数值）", "Growth from levels"),
        Pair("basis", "口径", "Basis"),
        Pair("source", "来源", "Source"),
        Pair("grade", "等级", "Grade"),
        Pair("who", "经办", "Who"),
        Pair("when", "入账时间", "When"),
        Pair("noData", "台账中尚无该指标的数值。", "The ledger has no figure for this indicator yet."),
        Pair("definition", "指标说明", "Definition"),
    ]

    private static let others: [Pair] = [
        Pair("withoutData", "尚无数据的目标", "Targets without data"),
        Pair("noGaps", "各项目标均有数据。", "Every target has data."),
        Pair("goals", "年度目标及相关目标", "Yearly and related goals"),
        Pair("noGoals", "未收录年度目标。", "No yearly goals are recorded."),
        Pair("statistic", "统计项", "Statistic"),
        Pair("outline", "章节与条文", "Sections and clauses"),
        Pair("unmeasured", "尚无衡量指标", "not measured yet"),
        Pair("indicator", "指标", "Indicator"),
        Pair("figurePage", "数值来源", "Provenance of a figure"),
        Pair("rollUp", "镇街汇总", "Roll-up of towns"),
        Pair("versions", "历次版本", "Versions"),
        Pair("versionsCaption", "台账只增不改，更正另记一条", "The ledger only grows; a correction is a new entry"),
        Pair("file", "报送文件", "File"),
        Pair("revise", "更正数值", "Correct the figure"),
        Pair(
            "reviseNote", "更正另记一条，原数值保留；数值须与来源一致，可填写“撤回”。",
            "A correction is a new entry and the earlier figure stays; write it as the source prints it, or “withdrawn” to take it back."
        ),
        Pair("reviseReason", "更正理由", "Reason"),
        Pair("submit", "提交", "Send"),
        Pair("revised", "更正已入账", "Correction recorded"),
        Pair("unchanged", "与台账一致，未另记一条", "The ledger said so already; no entry was added"),
        Pair("receipt", "回执", "Receipt"),
        Pair("before", "原数", "Before"),
        Pair("after", "现数", "After"),
        Pair("sumsAbove", "上级地区汇总", "Sums of the areas above"),
        Pair("area", "地区", "Area"),
        Pair("incomplete", "缺报", "parts missing"),
        Pair("touchedIndicators", "相关指标", "Indicators that depend on it"),
        Pair("noTouched", "没有指标使用该数值。", "No indicator uses this figure."),
        Pair("back", "返回该数值", "Back to the figure"),
        Pair(
            "rulesIntro", "进度比＝已完成÷应达到。下列界限为本系统采用的默认值，没有官方文件作出数值规定。",
            "Ratio = done ÷ expected. The limits are this system's defaults; no official text defines them."),
        Pair("setting", "界限", "Limit"),
        Pair("value", "取值", "Value"),
        Pair("ratingWords", "评级用语", "Words of the rating"),
        Pair("finalWords", "期末判定用语", "Words of the final judgement"),
        Pair("schedules", "时序进度", "Schedules"),
    ]
}
