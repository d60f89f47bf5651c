import Calculating
import Planning

extension APITable {
    static let position = APIParameter(
        name: "position", place: .query,
        description: Bilingual("回到的台账序号；不写则为最新。", "The ledger position to go back to; without it the newest."),
        example: "2", wrong: "0")

    static let language = APIParameter(
        name: "lang", place: .query,
        description: Bilingual("说明文字和CSV、XLSX表头的语言。", "The language of messages and of CSV and XLSX heads."),
        example: "en", wrong: "fr", values: Language.allCases.map(\.rawValue))

    static let paging: [APIParameter] = [
        APIParameter(
            name: "limit", place: .query, description: Bilingual("每页最多几格或几项。", "The most cells or items of a page."),
            example: "50", wrong: "0"),
        APIParameter(
            name: "cursor", place: .query,
            description: Bilingual(
                "上一页 Link 头或 nextCursor 给出的位置；翻页始终读同一台账序号。",
                "The place that the last page gave as Link or nextCursor; a walk reads one ledger position throughout."),
            example: "", wrong: "abc"), position, language,
    ]

    /// The parameters of the query, in the order in which they are usually written.
    static let query: [APIParameter] = subjects + scope + kinds

    private static let subjects: [APIParameter] = [
        APIParameter(
            name: "statistic", place: .query,
            description: Bilingual(
                "统计项代码、名称或别名，可写多个，用逗号隔开。", "Codes, names or aliases of statistics, separated by commas."),
            example: "sei-output", wrong: "no-such-statistic"),
        APIParameter(
            name: "indicator", place: .query,
            description: Bilingual(
                "指标代码，如 SEI-01 或 sei-14/SEI-01；按指标自身的口径。",
                "Codes of indicators such as SEI-01 or sei-14/SEI-01, on their own basis."),
            example: "sei-14/SEI-01", wrong: "SEI-99"),
        APIParameter(
            name: "formula", place: .query,
            description: Bilingual("公式，写法见 Docs/formulas.md。", "A formula; see Docs/formulas.md."),
            example: "[sei-output] / [industrial-output]", wrong: "[no-such-statistic]"),
    ]

    private static let scope: [APIParameter] = [
        APIParameter(
            name: "area", place: .query,
            description: Bilingual(
                "地区代码或名称；“below:地区”为其下级，“level:town”为一级全部；不写则为最上级。",
                "Codes or names of areas; below:AREA for those in it, level:town for all of a level; without it the top."
            ),
            example: "310114", wrong: "no-such-area"),
        APIParameter(
            name: "tree", place: .query,
            description: Bilingual("地区树；不写则为第一个。", "The tree of areas; without it the first."),
            example: "administrative", wrong: "no-such-tree"),
        APIParameter(
            name: "period", place: .query,
            description: Bilingual(
                "同一种类的时期：列举 2020,2021、区间 2016..2020 或最近几期 latest:5:year。",
                "Periods of one kind: a list 2020,2021, a range 2016..2020 or the last ones latest:5:year."),
            example: "2019..2020", wrong: "2020,2024-03", isRequired: true),
        APIParameter(
            name: "basis", place: .query,
            description: Bilingual(
                "口径代码或名称；不写则为各统计项自身的口径。", "Codes or names of bases; without it each statistic's own."),
            example: "all", wrong: "no-such-basis"),
    ]

    private static let kinds: [APIParameter] = [
        APIParameter(
            name: "measure", place: .query,
            description: Bilingual(
                "度量：value 数值、growth 公布同比、computedGrowth 按数值同比、toDate 累计、share 占上级比重、rank 同级位次。",
                "Measures: value, growth as published, computedGrowth from levels, toDate, share of the area above, rank."
            ),
            example: "value,growth", wrong: "median"),
        APIParameter(
            name: "window", place: .query,
            description: Bilingual("位次按连续几期比较。", "Over how many periods places are compared."), example: "",
            wrong: "0"),
    ]
}
