import Planning

/// The fixed words of the pages in both languages, by the keys that templates use.
///
/// A test compares the keys with the templates, so that none is missing and none is left over.
enum Words {
    /// The words of one language by key.
    static func table(_ language: Language) -> [String: String] { language == .chinese ? chinese : english }

    /// One word in one language.
    static func text(_ key: String, _ language: Language) -> String { table(language)[key] ?? key }

    static let keys: [String] = pairs.map(\.key)

    private static let chinese = Dictionary(uniqueKeysWithValues: pairs.map { ($0.key, $0.chinese) })
    private static let english = Dictionary(uniqueKeysWithValues: pairs.map { ($0.key, $0.english) })

    private struct Pair {
        let key: String
        let chinese: String
        let english: String

        init(_ key: String, _ chinese: String, _ english: String) {
            self.key = key
            self.chinese = chinese
            self.english = english
        }
    }

    private static let pairs: [Pair] = frame + overview + indicator + others

    private static let frame: [Pair] = [
        Pair("product", "规衡", "Guiheng"),
        Pair("skip", "跳到正文", "Skip to content"),
        Pair("navigation", "主导航", "Main navigation"),
        Pair("otherLanguage", "English", "中文"),
        Pair("overviewPage", "总览", "Overview"),
        Pair("planPage", "规划文本", "Plan"),
        Pair("rulesPage", "评级规则", "Rating rules"),
        Pair("ledgerPosition", "台账序号", "Ledger position"),
        Pair("recordedAt", "入账时间", "recorded at"),
        Pair(
            "footer", "评级由公开口径的数值按评级规则计算，仅供工作参考；数值以发布单位公布为准。",
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
        Pair("number", "序号", "No."),
        Pair("target", "目标", "Target"),
        Pair("baseline", "基期值", "Baseline"),
        Pair("progressBar", "基期—现值—时序—目标", "Baseline – current – expected – target"),
        Pair("current", "现值", "Current"),
        Pair("rating", "评级", "Rating"),
        Pair("reason", "理由", "Reason"),
        Pair("none", "暂无", "none"),
        Pair("expertRating", "专家评级", "Expert rating"),
        Pair("pending", "待终期数据", "final data pending"),
        Pair("provisional", "（暂定）", " (provisional)"),
        Pair(
            "basisNote", "增速以公布数为准，不以两期数值相除代替；A级为官方发布，B级为媒体或转载，C级为间接来源，仅供参考。",
            "Growth is as published, never two levels divided. Grade A: official; B: press or copy; C: indirect, for reference only."
        ),
    ]

    private static let indicator: [Pair] = [
        Pair("chart", "目标路径图", "Path to the target"),
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
        Pair("data", "数据", "Data"),
        Pair("dataCaption", "各期数值及其来源；点击数值可查看历次版本", "Figures with their source; each leads to all of its versions"),
        Pair("period", "时期", "Period"),
        Pair("figure", "数值", "Figure"),
        Pair("publishedGrowth", "公布同比", "Growth as published"),
        Pair("computedGrowth", "数值相除", "Growth from levels"),
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
        Pair(
            "rulesIntro", "下列界限均为可调整的设置。除注明者外没有官方文件作出数值规定，采用本系统默认值。",
            "All limits are settings. Unless noted no official text defines them; these are the defaults."),
        Pair("setting", "设置", "Setting"),
        Pair("value", "取值", "Value"),
        Pair("ratingWords", "评级用语", "Words of the rating"),
        Pair("schedules", "时序进度", "Schedules"),
    ]
}
