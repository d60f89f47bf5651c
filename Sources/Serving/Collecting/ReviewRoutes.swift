import Hummingbird
import Operating
import Planning

/// The pages of reviewers: a month's reports, decisions on several at once, and the reporting burden.
struct ReviewRoutes: Sendable {
    let workspace: Workspace
    let renderer: PageRenderer
    let today: @Sendable () -> Day

    func add(to router: Router<PageContext>) {
        router.get("/review") { request, context in
            try await show(request, context, ReportWords.Said())
        }
        router.post("/review") { request, context in
            let desk = try await desk(context)
            let fields = try await ReportFields(request)
            return try await show(request, context, await approve(fields, desk))
        }
        router.get("/burden") { request, context in
            let scope = try await scope(request, context)
            return try renderer.page(BurdenPage(try month(request, context), scope), "burden")
        }
        router.get("/burden.csv") { request, context in
            let scope = try await scope(request, context)
            let month = try month(request, context)
            return renderer.csv(BurdenPage(month, scope).csvBytes, named: "burden-\(month)")
        }
    }

    private func show(
        _ request: Request, _ context: PageContext, _ said: ReportWords.Said
    ) async throws -> Response {
        let desk = try await desk(context)
        let drafts: Set<ReportKey>
        do throws(ReportError) { drafts = try await workspace.draftedReports() } catch { throw Problem(error) }
        let scope = PageQuery(request, context).scope(desk.snapshot, renderer)
        let page = ReviewPage(
            desk, try month(request, context), drafts: drafts, today: today(), said, scope)
        return try renderer.page(page, "review")
    }

    /// Approves what was ticked, each on the version that was seen; one that cannot be approved holds up no other.
    private func approve(_ fields: ReportFields, _ desk: ReportDesk) async -> ReportWords.Said {
        let allowed = fields.ticked.filter { key, _ in
            desk.may(ReportCommand.approve, key, desk.snapshot.life(of: key))
        }
        let seen = Dictionary(allowed.map { ($0.key, $0.seen) }) { first, _ in first }
        let results = await workspace.review(seen, .approve, by: desk.reporter)
        let refused = results.sorted { $0.key < $1.key }.compactMap { key, result -> Bilingual? in
            guard case .failure(let error) = result else { return nil }
            return Bilingual("\(key)：\(error.message.chinese)", "\(key): \(error.message.english)")
        }
        let done = results.count - refused.count
        return ReviewWords.approved(done, refused)
    }

    private func desk(_ context: PageContext) async throws -> ReportDesk {
        guard let person = context.person, person.account.roles.contains(.reviewer) else { throw Problem(.notFound) }
        return ReportDesk(account: person.account, snapshot: await workspace.snapshot)
    }

    private func scope(_ request: Request, _ context: PageContext) async throws -> PageScope {
        PageQuery(request, context).scope(try await desk(context).snapshot, renderer)
    }

    /// The month asked for; without one, the last that has ended.
    private func month(_ request: Request, _ context: PageContext) throws -> Period {
        guard request.uri.queryParameters["period"] != nil else {
            let day = today()
            let last = Period(.month, year: day.year, part: day.month).flatMap {
                Period(.month, ordinal: $0.ordinal - 1)
            }
            guard let last else { throw Problem(.notFound) }
            return last
        }
        let period = try PageQuery(request, context).period()
        guard period.kind == .month else {
            throw Problem(
                .badRequest, code: "query-malformed",
                detail: Bilingual("请写月份，如 2024-03。", "Write a month such as 2024-03."))
        }
        return period
    }
}
