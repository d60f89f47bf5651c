import Hummingbird
import Operating
import Planning

/// What waits for the person who is signed in.
struct WorkRoutes: Sendable {
    let workspace: Workspace
    let renderer: PageRenderer
    let today: @Sendable () -> Day

    func add(to router: Router<PageContext>) {
        router.get("/work") { request, context in
            guard let person = context.person else { throw Problem(.notFound) }
            let drafts: Set<ReportKey>
            do throws(ReportError) { drafts = try await workspace.draftedReports() } catch { throw Problem(error) }
            let scope = PageQuery(request, context).scope(await workspace.snapshot, renderer)
            return try renderer.page(
                WorkPage(person.account, drafts: drafts, today: today(), scope), "work")
        }
    }
}
