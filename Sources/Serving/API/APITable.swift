import Calculating
import Planning

/// Every address of the API with its parameters: the one table that the router and the OpenAPI document are made from.
enum APITable {
    static let root = "/api/v1"

    static let routes: [APIRoute] = [
        APIRoute(
            operation: .figures, path: "/figures",
            summary: Bilingual(
                "查询：统计项、指标或公式 × 地区 × 时期 × 度量，可回到任一台账序号。",
                "The query: statistics, indicators or formulas × areas × periods × measures, as of any ledger position."
            ),
            parameters: query + paging, answer: APISchema.figures, usualPerPage: 1_000),
        APIRoute(
            operation: .figure, path: "/figures/{statistic}/{area}/{basis}",
            summary: Bilingual(
                "一个数值的历次版本、来源、经办人，以及汇总它的下级数值。",
                "One figure with every version, source and reporter, and the parts that it is summed from."),
            parameters: [
                path("statistic", Bilingual("统计项代码。", "Code of a statistic."), "sei-output"),
                path("area", Bilingual("地区代码。", "Code of an area."), "310114"),
                path("basis", Bilingual("口径代码。", "Code of a basis."), "all"),
                APIParameter(
                    name: "period", place: .query,
                    description: Bilingual(
                        "时期，如 2020、2024-03、2024-01/10。", "A period such as 2020, 2024-03 or 2024-01/10."),
                    example: "2020", wrong: "20", isRequired: true), position, language,
            ], answer: APISchema.trace),
        list(
            .statistics, "/statistics", Bilingual("统计项及其单位、口径、累计方式。", "Statistics with unit, basis and accumulation."),
            APIList.statistics),
        list(.areas, "/areas", Bilingual("地区及其所属。", "Areas with what they lie in."), APIList.areas),
        APIRoute(
            operation: .periods, path: "/periods",
            summary: Bilingual("一个统计项有数值的时期。", "The periods that a statistic has figures for."),
            parameters: [
                APIParameter(
                    name: "statistic", place: .query,
                    description: Bilingual("统计项代码或名称。", "Code or name of a statistic."),
                    example: "sei-output", wrong: "no-such-statistic", isRequired: true),
                APIParameter(
                    name: "area", place: .query,
                    description: Bilingual(
                        "地区代码或名称；不写则为最上级。", "Code or name of an area; without it the top of the tree."),
                    example: "310114", wrong: "no-such-area"),
                APIParameter(
                    name: "basis", place: .query,
                    description: Bilingual(
                        "口径代码或名称；不写则为统计项自身的口径。", "Code or name of a basis; without it the statistic's own."),
                    example: "all", wrong: "no-such-basis"),
            ] + paging, answer: APISchema.page(APIList.periods)),
        list(.plans, "/plans", Bilingual("规划。", "Plans."), APIList.plans),
        APIRoute(
            operation: .indicators, path: "/plans/{plan}/indicators",
            summary: Bilingual("规划的指标和目标。", "The indicators of a plan with their targets."),
            parameters: [plan] + paging, answer: APISchema.page(APIList.indicators)),
        APIRoute(
            operation: .evaluation, path: "/plans/{plan}/evaluation",
            summary: Bilingual("规划评估：每项指标的评级和理由。", "A plan evaluated: every indicator with its rating and reason."),
            parameters: [
                plan,
                APIParameter(
                    name: "kind", place: .query, description: Bilingual("评估类型。", "The kind of evaluation."),
                    example: "midterm", wrong: "weekly", values: ["dynamic", "midterm", "final"]),
                APIParameter(
                    name: "asOf", place: .query, description: Bilingual("数据截至日期。", "The last day whose figures count."),
                    example: "2023-06-30", wrong: "2023-06-31"), position, language,
            ], answer: APISchema.evaluation),
    ]

    private static func list(
        _ operation: APIRoute.Operation, _ path: String, _ summary: Bilingual, _ columns: [APIList.Column]
    ) -> APIRoute {
        APIRoute(
            operation: operation, path: path, summary: summary, parameters: paging, answer: APISchema.page(columns))
    }

    private static func path(_ name: String, _ description: Bilingual, _ example: String) -> APIParameter {
        APIParameter(name: name, place: .path, description: description, example: example, wrong: "no-such-\(name)")
    }

    private static let plan = path("plan", Bilingual("规划代码。", "Code of a plan."), "sei-14")
}
