import Calculating
import Exchanging
import HTTPTypes
import Hummingbird
import Operating
import Planning

/// Corrections of single figures, for a server that was told who makes them.
struct RevisionRoutes: Sendable {
    /// The fields of the form on a figure's page.
    private struct Form: Decodable {
        let value: String?
        let source: String?
        let grade: String?
        let reason: String?
        let seen: Int?
    }

    let workspace: Workspace
    let renderer: PageRenderer
    let today: @Sendable () -> Day
    let reporter: Reporter

    func add(to router: Router<PageContext>) {
        router.post("/f/:statistic/:area/:basis") { request, context in
            let query = PageQuery(request, context)
            // Where people have accounts, figures come in by the report of their organization.
            guard context.person == nil else { throw Problem(.notFound) }
            try RequestOrigin.check(request)
            let (basis, format) = PageQuery.split(try context.require("basis"))
            let cell = try FigureRoutes.cell(
                context.require("statistic"), context.require("area"), basis, query.period())
            let revision = try await Self.revision(of: cell, request, context)
            return try await answer(revision, format, query)
        }
    }

    private func answer(_ revision: Revision, _ format: PageQuery.Format, _ query: PageQuery) async throws -> Response {
        let outcome: RevisionOutcome
        do { outcome = try await workspace.revise(revision, by: reporter) } catch { throw Problem(error) }
        let effects = try RevisionEffects(outcome, revision.cell) { plan, snapshot in
            try query.evaluation(of: plan, snapshot, today: today())
        }
        switch format {
        case .html: return try renderer.page(RevisedPage(effects, query.scope(outcome.after, renderer)), "revised")
        case .json: return renderer.json(effects.json)
        case .csv, .svg: throw Problem(.notFound)
        }
    }

    private static func revision(
        of cell: Cell, _ request: Request, _ context: PageContext
    ) async throws -> Revision {
        let form = try await URLEncodedFormDecoder().decode(Form.self, from: request, context: context)
        return Revision(
            cell: cell, value: form.value ?? "", source: form.source ?? "", grade: form.grade ?? "",
            reason: form.reason ?? "", seen: form.seen ?? 0)
    }
}
