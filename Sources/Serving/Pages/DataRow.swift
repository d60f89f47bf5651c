import Calculating
import Evaluating
import Operating
import Planning

/// One period of an indicator's series with everything that stands behind its figure.
struct DataRow {
    let period: String
    let code: String
    let figure: String
    let address: String
    let revisions: String?
    let publishedGrowth: String
    let computedGrowth: String
    let basis: String
    let link: SourceLink.Link?
    let source: String
    let note: String?
    let grade: String
    let gradeName: String
    let actor: String
    let time: String
    let position: Int

    /// The periods of the indicator's series that end by a day, and of the growth statistics that are its only figures,
    /// oldest first.
    static func rows(of indicator: Indicator, through day: Day, _ scope: PageScope) -> [DataRow] {
        scope.snapshot.cells(of: indicator).filter { $0.period.lastDay <= day }.compactMap { row(at: $0, scope) }
    }

    private static func row(at cell: Cell, _ scope: PageScope) -> DataRow? {
        guard let recorded = scope.snapshot.facts.figure(at: cell), let figure = recorded.observation.figure else {
            return nil
        }
        let source = recorded.observation.source
        let growth = growth(at: cell, scope)
        let versions = scope.snapshot.cube.history(of: cell).count
        let isSpan = cell.period.kind != .year && cell.period.months > 12
        return DataRow(
            period: cell.period.label(in: scope.language)
                + (isSpan ? Bilingual("年均增速", " average growth").text(in: scope.language) : ""),
            code: cell.period.description, figure: figure.description + (isSpan ? "%" : ""),
            address: scope.address(of: cell),
            revisions: versions > 1
                ? Bilingual("修订\(versions - 1)次", "\(versions - 1) revision(s)").text(in: scope.language) : nil,
            publishedGrowth: growth.published, computedGrowth: growth.computed,
            basis: scope.catalogue.basis(cell.basis).map { scope.text($0.name) } ?? cell.basis.code,
            link: SourceLink(source).link, source: SourceLink(source).text,
            note: source.note.isEmpty ? nil : source.note, grade: source.grade.rawValue,
            gradeName: scope.gradeName(source.grade), actor: recorded.provenance.actor,
            time: recorded.provenance.localTime, position: recorded.provenance.position)
    }

    /// Growth on the year before; of a percentage the change in percentage points, which is what is published of it.
    private static func growth(at cell: Cell, _ scope: PageScope) -> (published: String, computed: String) {
        let (cube, facts) = (scope.snapshot.cube, scope.snapshot.facts)
        guard scope.catalogue.statistic(cell.statistic)?.unit == .percent else {
            let growth = cube.growth(at: cell, in: scope.catalogue)
            return (
                growth.published?.observation.figure.map { "\($0)%" } ?? "—",
                growth.computed.map { decimalText($0.value, digits: 1) + "%" } ?? "—"
            )
        }
        let published = cube.publishedChange(at: cell, in: scope.catalogue)?.observation.figure
        let earlier = cell.period.yearBefore.flatMap { facts.figure(at: cell.series.cell($0))?.observation.figure }
        let now = facts.figure(at: cell)?.observation.figure
        let computed = earlier.flatMap { before in
            now.map { decimalText($0.value - before.value, digits: max($0.scale, before.scale)) }
        }
        return (published.map { points($0.description, scope) } ?? "—", computed.map { points($0, scope) } ?? "—")
    }

    private static func points(_ number: String, _ scope: PageScope) -> String {
        (number.hasPrefix("-") ? number : "+" + number) + (scope.language == .chinese ? "个百分点" : " points")
    }
}
