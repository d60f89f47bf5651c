import Calculating
import Exchanging
import Operating
import Planning

/// What a figure consists of: areas below, inputs of a formula, lines that are only some of it.
extension FigurePage {
    /// What the areas below come to, beside a figure or in its place.
    static func rollUp(_ cell: Cell, _ scope: PageScope) -> String? {
        guard let tree = scope.catalogue.trees.first,
            let sum = try? scope.snapshot.cube.rollUp(cell, over: tree, in: scope.catalogue), let value = sum.sum
        else { return nil }
        let shown = PivotLabels.text(value, .value)
        let measured = scope.catalogue.statistic(cell.statistic)?.unit
        let (unit, english) = (measured?.symbol ?? "", measured?.text(in: .english) ?? "")
        if sum.missing.isEmpty {
            return Bilingual("下级地区汇总为\(shown)\(unit)。", "The areas below sum to \(shown) \(english).").text(
                in: scope.language)
        }
        let missing = sum.missing.map { id in scope.catalogue.area(id).map { scope.text($0.name) } ?? id.code }
        let names = missing.joined(separator: scope.language == .chinese ? "、" : ", ")
        return Bilingual(
            "下级地区已报部分汇总为\(shown)\(unit)，缺\(names)。",
            "The areas below that have reported sum to \(shown) \(english); missing: \(names)."
        ).text(in: scope.language)
    }

    /// The areas directly below, where any of them has a number; of a calculated number all that its formula read.
    static func parts(of trace: FigureTrace, _ scope: PageScope) -> [Part] {
        let isCalculated = trace.explanation != nil
        guard isCalculated || trace.parts.contains(where: { $0.value.number != nil }) else { return [] }
        return trace.parts.map { part in
            let figure = part.figure
            let number = part.value.number.map { PivotLabels.text($0, .value) }
            let lacking = part.value.lacking.isEmpty ? nil : Words.text("partial", scope.language)
            return Part(
                name: isCalculated ? place(of: part.cell, scope) : areaName(part.cell.area, scope),
                figure: figure?.observation.figure?.description ?? number ?? "—",
                address: part.value.number == nil ? nil : scope.address(of: part.cell),
                actor: figure?.provenance.actor ?? "", time: figure?.provenance.localTime ?? "",
                note: part.value.gap.map { scope.text($0.message) } ?? lacking
                    ?? (figure == nil ? Words.text("summed", scope.language) : nil))
        }
    }

    private static func areaName(_ area: Area.ID, _ scope: PageScope) -> String {
        scope.catalogue.area(area).map { scope.text($0.name) } ?? area.code
    }

    /// What a formula read, in words.
    private static func place(of cell: Cell, _ scope: PageScope) -> String {
        let statistic = scope.catalogue.statistic(cell.statistic)
        let unit = statistic?.unit.text(in: scope.language) ?? ""
        let name = statistic.map { scope.text($0.name) } ?? cell.statistic.code
        return [name, areaName(cell.area, scope), cell.period.label(in: scope.language), unit].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// The lines that are declared to be some of the figure, also those that were not reported.
    static func lines(of cell: Cell, _ scope: PageScope) -> [Line] {
        guard let total = scope.snapshot.cube.figure(at: cell)?.observation.figure else { return [] }
        return scope.catalogue.lines(of: cell.statistic).map { id in
            let place = Cell(statistic: id, area: cell.area, basis: cell.basis, period: cell.period)
            let figure = scope.snapshot.cube.figure(at: place)?.observation.figure
            let share = figure.flatMap { total.value > 0 ? $0.value / total.value * 100 : nil }
            return Line(
                name: scope.catalogue.statistic(id).map { scope.text($0.name) } ?? id.code,
                figure: figure?.description ?? "—", address: figure == nil ? nil : scope.address(of: place),
                share: share.map { decimalText($0, digits: 1) } ?? "—")
        }
    }

    /// How far the lines overlap, or what they leave out; why it cannot be said while one is missing.
    static func overlap(of cell: Cell, _ scope: PageScope) -> String? {
        guard let breakdown = scope.snapshot.cube.breakdown(at: cell, in: scope.catalogue) else { return nil }
        do throws(BreakdownError) {
            let finding = try breakdown.finding()
            return finding?.line(in: scope.language) ?? Words.text("linesFit", scope.language)
        } catch { return [error.message, error.remedy].map(scope.text).joined() }
    }
}
