import Calculating
import Exchanging
import HTTPTypes
import Hummingbird
import NIOCore
import Operating
import Planning

/// The pivot page and its downloads.
struct PivotRoutes: Sendable {
    let workspace: Workspace
    let renderer: PageRenderer
    let today: @Sendable () -> Day

    func add(to router: Router<PageContext>) {
        router.get("/pivot") { request, context in try await page(request, context) }
        for format in APIFormat.allCases {
            router.get(RouterPath("/pivot.\(format.rawValue)")) { request, context in
                try await file(format, request, context)
            }
        }
    }

    private func page(_ request: Request, _ context: PageContext) async throws -> Response {
        let (parameters, snapshot) = try await asked(request)
        let scope = scope(parameters, snapshot, request, context)
        do {
            let pivot = try PivotQuery(parameters, snapshot)
            let key = PageCache.Key(
                position: snapshot.position, address: request.uri.string, language: context.language, day: today(),
                viewer: context.person?.formToken ?? "")
            return try renderer.page(key, "pivot") { PivotPage(pivot, scope) }
        } catch let refusal as QueryRefusal {
            var response = try renderer.page(PivotPage(refusal.faults, parameters, scope), "pivot")
            response.status = .badRequest
            return response
        }
    }

    private func file(_ format: APIFormat, _ request: Request, _ context: PageContext) async throws -> Response {
        let (parameters, snapshot) = try await asked(request)
        let pivot: PivotQuery
        do { pivot = try PivotQuery(parameters, snapshot) } catch let refusal as QueryRefusal { throw Problem(refusal) }
        let table = pivot.table(on: snapshot)
        let sheets = PivotSheets(table, in: context.language)
        switch format {
        case .json: return renderer.json(sheets.json(at: snapshot.position))
        case .csv: return renderer.csv(CSVWriter(sheets.sheet).bytes, named: "pivot-\(snapshot.position)")
        case .xlsx:
            let sources = FigureAnswerSheets(table.answer, in: context.language).sources
            return renderer.xlsx(
                try SimulatedMark(snapshot, in: context.language).workbook([sheets.sheet, sources]),
                named: "pivot-\(snapshot.position)")
        }
    }

    /// What the address says, with the ledger position that it goes back to.
    private func asked(_ request: Request) async throws -> (QueryParameters, Snapshot) {
        let parameters: QueryParameters
        do { parameters = try QueryParameters(text: request.uri.query ?? "") } catch { throw Problem(error) }
        let text = parameters.values("position").first
        guard let text else { return (parameters, await workspace.snapshot) }
        guard let position = Int(text), position > 0 else {
            throw Problem(
                QueryRefusal([
                    QueryFault(
                        "position", text, Bilingual("不是台账序号。", "This is no ledger position."),
                        Bilingual("请写正整数。", "Write a whole number from 1 on."))
                ]))
        }
        do { return (parameters, try await workspace.snapshot(at: position)) } catch { throw Problem(error) }
    }

    private func scope(
        _ parameters: QueryParameters, _ snapshot: Snapshot, _ request: Request, _ context: PageContext
    ) -> PageScope {
        PageScope(
            snapshot: snapshot, language: context.language, assets: renderer.assets, path: request.uri.path,
            query: parameters.pairs.map { (name: $0.name, value: $0.value) }, person: context.person)
    }
}
