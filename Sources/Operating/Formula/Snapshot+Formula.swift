import Calculating
import Planning

extension Snapshot {
    /// Computes a formula for an area and a period; mixing bases needs a note that says why.
    public func answer(
        to formula: String, area: String, period: String, mixingBasesBecause note: String? = nil
    ) throws(FormulaRefusal) -> FormulaAnswer {
        guard let place = catalogue.area(named: area) else {
            throw .unknownArea(area, known: catalogue.areas.flatMap { [$0.name.chinese, $0.id.code] + $0.aliases })
        }
        let time: Period
        do { time = try Period(period) } catch { throw .unknownPeriod(error.text) }
        return try FormulaAnswer(
            formula, FormulaScope(catalogue: catalogue, plans: plans),
            FormulaContext(cells: cells, tree: catalogue.trees.first, area: place.id, period: time),
            mixing: note.map { .override($0) } ?? .refused, catalogue: catalogue)
    }

    /// The values that formulas see.
    var cells: CellsInForce {
        CellsInForce(cube: cube, totals: totals.first, tree: catalogue.trees.first, calculated: calculated)
    }
}
