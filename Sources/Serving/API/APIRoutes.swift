import HTTPTypes
import Hummingbird
import NIOCore
import Operating
import Planning

/// The API: every route of ``APITable``, in three forms, with entity tags that stand for ledger position and query.
struct APIRoutes: Sendable {
    let workspace: Workspace
    let version: BuildVersion
    let today: @Sendable () -> Day
    private let cache = APICache()
    private let document = OpenAPIDocument()

    init(workspace: Workspace, version: BuildVersion, today: @escaping @Sendable () -> Day) {
        self.workspace = workspace
        self.version = version
        self.today = today
    }

    func add(to router: Router<PageContext>) {
        for route in APITable.routes {
            let place = APITable.root + route.path
            add(route, at: place, suffix: nil, to: router)
            guard !route.endsInParameter else { continue }
            for format in APIFormat.allCases {
                add(route, at: "\(place).\(format.rawValue)", suffix: format, to: router)
            }
        }
        let text = document.text(version: version.number)
        router.get("\(APITable.root)/openapi.json") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/vnd.oai.openapi+json;version=3.1"],
                body: .text(text))
        }
    }

    private func add(_ route: APIRoute, at place: String, suffix: APIFormat?, to router: Router<PageContext>) {
        router.get(RouterPath(place)) { request, context in
            try await respond(try APIRequest(request, context, route, suffix: suffix), request)
        }
    }

    private func respond(_ asked: APIRequest, _ request: Request) async throws -> Response {
        let latest = await workspace.snapshot
        if !asked.faults.isEmpty { throw Problem(QueryRefusal(asked.faults + Self.furtherFaults(asked, latest))) }
        let position = asked.position ?? latest.position
        guard position <= latest.position else {
            throw Problem(WorkspaceError.unknownPosition(position, latest: latest.position))
        }
        let key = asked.key(at: position, today: today(), version: version.number)
        let tag = EntityTag(of: key.utf8)
        if let kept = cache.answer(key) { return response(kept, asked, tag, request) }
        let snapshot: Snapshot
        do { snapshot = try await workspace.snapshot(at: position) } catch { throw Problem(error) }
        let body = try APIAnswers(asked: asked, snapshot: snapshot, today: today()).body()
        cache.keep(body, for: key)
        return response(body, asked, tag, request)
    }

    /// What is wrong with the query itself, so that all faults come at once.
    private static func furtherFaults(_ asked: APIRequest, _ snapshot: Snapshot) -> [QueryFault] {
        guard asked.route.operation == .figures else { return [] }
        do {
            _ = try snapshot.query(asked.parameters)
            return []
        } catch { return error.faults }
    }

    private func response(_ body: APIBody, _ asked: APIRequest, _ tag: EntityTag, _ request: Request) -> Response {
        var headers: HTTPFields = [
            .eTag: tag.text, .vary: "Accept, Cookie", .cacheControl: "private, no-cache",
            .contentLanguage: asked.language.rawValue,
        ]
        if tag.isHeld(by: request) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = asked.format.contentType
        if let link = HTTPField.Name("Link"), let next = body.next { headers[link] = "<\(next)>; rel=\"next\"" }
        if asked.format != .json {
            headers[.contentDisposition] = "attachment; filename=\"\(body.fileName).\(asked.format.rawValue)\""
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body.bytes))
    }
}
