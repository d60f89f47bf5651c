import Calculating
import Planning

/// Short ways to write observations in tests.
func observation(
    _ statistic: String, _ area: String, _ period: String, _ figure: String?, basis: String = "all", position: Int = 1
) throws -> RecordedObservation {
    let cell = Cell(
        statistic: try Statistic.ID(statistic), area: try Area.ID(area), basis: try Basis.ID(basis),
        period: try Period(period))
    return RecordedObservation(
        Observation(
            cell: cell, content: try figure.map { .reported(try Figure($0)) } ?? .withdrawn,
            source: Source(citation: "测试", grade: .official)),
        Provenance(position: position, time: "2026-01-01T00:00:00.000Z", actor: "tester", object: "sample.csv"))
}

func cell(_ statistic: String, _ area: String, _ period: String, basis: String = "all") throws -> Cell {
    Cell(
        statistic: try Statistic.ID(statistic), area: try Area.ID(area), basis: try Basis.ID(basis),
        period: try Period(period))
}

func statistic(
    _ id: String, _ accumulation: Statistic.Accumulation = .flow, additive: Bool = true, unit: String = "亿元"
) throws -> Statistic {
    Statistic(
        id: try Statistic.ID(id), name: Bilingual(id, id), unit: Unit(unit), frequency: .monthly,
        accumulation: accumulation, isAdditiveOverAreas: additive, basis: try Basis.ID("all"))
}

func catalogue(_ statistics: [Statistic], links: [(String, String)] = []) throws -> Catalogue {
    let tree = try AreaTree(
        id: AreaTree.ID("admin"), name: Bilingual("行政区划", "Administrative"),
        links: links.map { AreaTree.Link(child: try Area.ID($0.0), parent: try Area.ID($0.1)) })
    let bases = [
        Basis(id: try Basis.ID("all"), name: Bilingual("全口径", "All"), coverage: .all),
        Basis(id: try Basis.ID("district"), name: Bilingual("区属", "District"), coverage: .districtOwned),
        Basis(id: try Basis.ID("growth"), name: Bilingual("可比", "Comparable"), frame: .current),
    ]
    return Catalogue(
        title: Bilingual("测试", "Test"), areas: [], trees: [tree], organizations: [], bases: bases,
        statistics: statistics)
}
