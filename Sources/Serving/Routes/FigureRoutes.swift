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
            let query = PageQuery(request, context)
            let (basis, format) = PageQuery.split(try context.require("basis"))
            let cell = try Self.cell(context.require("statistic"), context.require("area"), basis, query.period())
            return try await figure(cell, format, query)
        }
    }

    private func figure(_ cell: Cell, _ format: PageQuery.Format, _ query: PageQuery) async throws -> Response {
        let snapshot = try await query.snapshot(of: workspace)
        let canRevise = try isOpenForEntry && query.position() == nil && query.person == nil
        guard let page = FigurePage(cell, query.scope(snapshot, renderer), canRevise: canRevise) else {
            throw Self.nothing
        }
        let history = Self.recorded(snapshot.trace(cell))
        switch format {
        case .html: return try renderer.page(page, "figure")
        case .json: return renderer.json(.array(history.map { EvaluationJSON.recorded($0, snapshot.catalogue) }))
        case .csv:
            return renderer.csv(
                EvaluationCSV.figures(history, snapshot.catalogue, in: query.language), named: "\(cell.statistic)")
        case .svg: throw Problem(.notFound)
        }
    }

    /// All versions of a figure; of a total that was only summed, those of its parts.
    private static func recorded(_ trace: FigureTrace) -> [RecordedObservation] {
        trace.versions.isEmpty ? trace.parts.flatMap(recorded) : trace.versions
    }

    private static let nothing = Problem(
        .notFound, code: "no-figure",
        detail: Bilingual(
            "台账中没有这个数值，下级也没有可汇总的数值。请核对统计项、地区、口径和时期。",
            "The ledger has no such figure and nothing below to sum. Check statistic, area, basis and period."))

    static func cell(_ statistic: String, _ area: String, _ basis: String, _ period: Period) throws -> Cell {
        do {
            return Cell(
                statistic: try Statistic.ID(statistic), area: try Area.ID(area), basis: try Basis.ID(basis),
                period: period)
        } catch { throw Problem(.notFound) }
    }
}
