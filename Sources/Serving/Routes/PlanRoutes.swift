import Evaluating
import Exchanging
import Hummingbird
import Operating
import Planning
import Reporting

/// The pages of plans: overview, indicators, text and rules, each also as data.
struct PlanRoutes: Sendable {
    let workspace: Workspace
    let renderer: PageRenderer
    let today: @Sendable () -> Day

    func add(to router: Router<PageContext>) {
        router.get("/") { request, context in try await first(PageQuery(request, context)) }
        router.get("/p/:plan") { request, context in
            try await overview(context.require("plan"), PageQuery(request, context))
        }
        router.get("/p/:plan/text") { request, context in
            try await text(context.require("plan"), PageQuery(request, context))
        }
        router.get("/p/:plan/i/:indicator") { request, context in
            try await indicator(
                context.require("indicator"), of: context.require("plan"),
                PageQuery(request, context))
        }
        router.get("/:rules") { request, context in
            try await rules(context.require("rules"), PageQuery(request, context))
        }
    }

    private func first(_ query: PageQuery) async throws -> Response {
        let snapshot = try await query.snapshot(of: workspace)
        guard let plan = snapshot.plans.first else { throw Self.noPlan }
        return try overviewPage(plan, snapshot, query)
    }

    private func overviewPage(_ plan: Plan, _ snapshot: Snapshot, _ query: PageQuery) throws -> Response {
        try renderer.page(key(snapshot, query), "overview") {
            OverviewPage(try query.evaluation(of: plan, snapshot, today: today()), query.scope(snapshot, renderer))
        }
    }

    /// All that a page of plans depends on: today decides the usual kind of evaluation and its day.
    private func key(_ snapshot: Snapshot, _ query: PageQuery) -> PageCache.Key {
        PageCache.Key(
            position: snapshot.position, address: query.request.uri.string, language: query.language, day: today(),
            viewer: query.person?.formToken ?? "")
    }

    private func overview(_ name: String, _ query: PageQuery) async throws -> Response {
        let (code, format) = PageQuery.split(name)
        let snapshot = try await query.snapshot(of: workspace)
        let plan = try Self.plan(code, snapshot)
        if format == .html { return try overviewPage(plan, snapshot, query) }
        let evaluation = try query.evaluation(of: plan, snapshot, today: today())
        switch format {
        case .json: return renderer.json(EvaluationJSON(evaluation, snapshot.catalogue).value)
        case .csv:
            return renderer.csv(
                EvaluationCSV(evaluation, snapshot.catalogue, in: query.language).bytes,
                named: "\(code)-\(evaluation.asOf)")
        case .html, .svg: throw Problem(.notFound)
        }
    }

    private func text(_ code: String, _ query: PageQuery) async throws -> Response {
        let snapshot = try await query.snapshot(of: workspace)
        let plan = try Self.plan(code, snapshot)
        return try renderer.page(key(snapshot, query), "plan") {
            PlanPage(try query.evaluation(of: plan, snapshot, today: today()), query.scope(snapshot, renderer))
        }
    }

    private func indicator(_ name: String, of plan: String, _ query: PageQuery) async throws -> Response {
        let (code, format) = PageQuery.split(name)
        let snapshot = try await query.snapshot(of: workspace)
        let evaluation = try query.evaluation(of: try Self.plan(plan, snapshot), snapshot, today: today())
        guard let assessment = evaluation.assessments.first(where: { $0.indicator.id.code == code }) else {
            throw Problem(.notFound)
        }
        let scope = query.scope(snapshot, renderer)
        switch format {
        case .html:
            return try renderer.page(key(snapshot, query), "indicator") {
                IndicatorPage(assessment, in: evaluation, scope)
            }
        case .json: return renderer.json(IndicatorData(assessment, evaluation, snapshot).json)
        case .csv:
            let figures = IndicatorData(assessment, evaluation, snapshot).figures
            return renderer.csv(
                EvaluationCSV.figures(figures, snapshot.catalogue, in: query.language), named: "\(plan)-\(code)")
        case .svg:
            guard let document = PlanCharts.document(assessment, in: evaluation, scope) else {
                throw Problem(.notFound)
            }
            return renderer.svg(document, named: "\(plan)-\(code)")
        }
    }

    private func rules(_ name: String, _ query: PageQuery) async throws -> Response {
        let (code, format) = PageQuery.split(name)
        guard code == "rules" else { throw Problem(.notFound) }
        let snapshot = try await query.snapshot(of: workspace)
        let settings = RulesPage.settings(RatingRule())
        switch format {
        case .html: return try renderer.page(RulesPage(RatingRule(), query.scope(snapshot, renderer)), "rules")
        case .json:
            return renderer.json(
                .array(
                    settings.map { ["zh": .string($0.0.chinese), "en": .string($0.0.english), "value": .string($0.1)] })
            )
        case .csv:
            var writer = CSVWriter(isMarked: true)
            for (name, value) in settings { writer.append([.text(name.text(in: query.language)), .text(value)]) }
            return renderer.csv(writer.bytes, named: "rules")
        case .svg: throw Problem(.notFound)
        }
    }

    private static func plan(_ code: String, _ snapshot: Snapshot) throws -> Plan {
        guard let plan = snapshot.plans.first(where: { $0.id.code == code }) else { throw Problem(.notFound) }
        return plan
    }

    private static let noPlan = Problem(
        .notFound, code: "no-plan",
        detail: Bilingual(
            "工作区中还没有规划。请在 plans 目录中加入规划文件后重新启动服务。",
            "The workspace has no plan yet. Add a file to its plans folder and start the service again."))
}

extension PageContext {
    /// A part of the path that the route names.
    func require(_ name: String) throws -> String {
        guard let value = parameters.get(name) else { throw Problem(.notFound) }
        return value
    }
}
