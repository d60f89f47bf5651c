import Exchanging
import Hummingbird
import Operating
import Planning

/// The audit trail, for the auditor.
struct AuditRoutes: Sendable {
    private static let pageSize = 100

    let workspace: Workspace
    let renderer: PageRenderer

    func add(to router: Router<PageContext>) {
        router.get("/admin/audit") { request, context in
            let (person, asked) = (try Self.person(context), try AuditQuestion(request))
            try await record("view", asked, person)
            return try await page(asked, nil, request, context)
        }
        router.get("/admin/audit.csv") { request, context in
            let (person, asked) = (try Self.person(context), try AuditQuestion(request))
            try await record("export", asked, person)
            return try await file(asked, context)
        }
        router.post("/admin/audit/verify") { request, context in
            let person = try Self.person(context)
            let check: ChainCheck
            do throws(WorkspaceError) { check = try await workspace.verifyChain(by: person) } catch {
                throw Problem(error)
            }
            return try await page(AuditQuestion(), check, request, context)
        }
    }

    private static func person(_ context: PageContext) throws -> Operator {
        guard let person = context.person else { throw Problem(.notFound) }
        return Operator(person)
    }

    private func record(_ verb: String, _ asked: AuditQuestion, _ person: Operator) async throws {
        do { try await workspace.recordAccess(verb, by: person, object: asked.name) } catch { throw Problem(error) }
    }

    private func page(
        _ asked: AuditQuestion, _ check: ChainCheck?, _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let lines: [AuditLine]
        let actors: [String]
        do {
            lines = try await workspace.auditTrail(asked.request, limit: Self.pageSize)
            actors = try await workspace.auditActors()
        } catch { throw Problem(error) }
        let scope = PageQuery(request, context).scope(await workspace.snapshot, renderer)
        let next = lines.count == Self.pageSize ? lines.last?.position : nil
        return try renderer.page(AuditPage(lines, asked, actors, scope, next: next, check: check), "audit")
    }

    private func file(_ asked: AuditQuestion, _ context: PageContext) async throws -> Response {
        let lines: [AuditLine]
        do { lines = try await workspace.auditTrail(asked.request, limit: .max) } catch { throw Problem(error) }
        return renderer.csv(AuditSheet.bytes(lines, context.language), named: "audit")
    }
}
