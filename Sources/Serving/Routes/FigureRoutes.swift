import Calculating
import Exchanging
import Hummingbird
import Operating
import Planning

/// The provenance of single figures, as page and as data.
struct FigureRoutes: Sendable {
    let workspace: Workspace
    let renderer: PageRenderer
    /// Whether figures can be corrected here.
    let isOpenForEntry: Bool

    func add(to router: Router<PageContext>) {
        router.get("/f/:statistic/:area/:basis") { request, context in
            let query = PageQuery(request: request, language: context.language)
            let (basis, format) = PageQuery.split(try context.require("basis"))
            let cell = try Self.cell(context.require("statistic"), context.require("area"), basis, query.period())
            return try await figure(cell, format, query)
        }
    }

    private func figure(_ cell: Cell, _ format: PageQuery.Format, _ query: PageQuery) async throws -> Response {
        let snapshot = try await query.snapshot(of: workspace)
        let history = snapshot.cube.history(of: cell)
        guard !history.isEmpty,
            let page = FigurePage(
                cell, query.scope(snapshot, renderer), canRevise: try isOpenForEntry && query.position() == nil)
        else {
            throw Problem(.notFound)
        }
        switch format {
        case .html: return try renderer.page(page, "figure")
        case .json: return renderer.json(.array(history.map { EvaluationJSON.recorded($0, snapshot.catalogue) }))
        case .csv:
            return renderer.csv(
                EvaluationCSV.figures(history, snapshot.catalogue, in: query.language), named: "\(cell.statistic)")
        case .svg: throw Problem(.notFound)
        }
    }

    static func cell(_ statistic: String, _ area: String, _ basis: String, _ period: Period) throws -> Cell {
        do {
            return Cell(
                statistic: try Statistic.ID(statistic), area: try Area.ID(area), basis: try Basis.ID(basis),
                period: period)
        } catch { throw Problem(.notFound) }
    }
}
