import Calculating
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
    let source: String
    let note: String?
    let grade: String
    let gradeName: String
    let actor: String
    let time: String
    let position: Int

    /// All periods of the indicator's series, and of the growth statistics that are its only figures, oldest first.
    static func rows(of indicator: Indicator, _ scope: PageScope) -> [DataRow] {
        scope.snapshot.cells(of: indicator).compactMap { row(at: $0, scope) }
    }

    private static func row(at cell: Cell, _ scope: PageScope) -> DataRow? {
        guard let recorded = scope.snapshot.cube.figure(at: cell), let figure = recorded.observation.figure else {
            return nil
        }
        let source = recorded.observation.source
        let growth = scope.snapshot.cube.growth(at: cell, in: scope.catalogue)
        let versions = scope.snapshot.cube.history(of: cell).count
        let isSpan = cell.period.kind != .year && cell.period.months > 12
        return DataRow(
            period: cell.period.label(in: scope.language)
                + (isSpan ? Bilingual("年均增速", " average growth").text(in: scope.language) : ""),
            code: cell.period.description, figure: figure.description + (isSpan ? "%" : ""),
            address: scope.address(of: cell),
            revisions: versions > 1
                ? Bilingual("修订\(versions - 1)次", "\(versions - 1) revision(s)").text(in: scope.language) : nil,
            publishedGrowth: growth.published?.observation.figure.map { "\($0)%" } ?? "—",
            computedGrowth: growth.computed.map { decimalText($0.value, digits: 1) + "%" } ?? "—",
            basis: scope.catalogue.basis(cell.basis).map { scope.text($0.name) } ?? cell.basis.code,
            source: source.citation, note: source.note.isEmpty ? nil : source.note, grade: source.grade.rawValue,
            gradeName: scope.gradeName(source.grade), actor: recorded.provenance.actor,
            time: recorded.provenance.localTime, position: recorded.provenance.position)
    }
}
