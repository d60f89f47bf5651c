import Calculating
import Foundation
import Planning

/// A small workspace for formulas: three towns and a park in a district of a city.
enum FormulaSamples {
    static func catalogue() throws -> Catalogue {
        let links = [("d", "city"), ("e", "city"), ("a", "d"), ("b", "d"), ("c", "d")]
        let areas = try ["city", "d", "e", "a", "b", "c"].map {
            Area(id: try Area.ID($0), name: Bilingual("\($0)区", "Area \($0)"), level: .town)
        }
        return Catalogue(
            title: Bilingual("测试", "Test"), areas: areas, trees: [try tree(links)], organizations: [],
            bases: try bases(), statistics: try statistics())
    }

    static func tree(_ links: [(String, String)]) throws -> AreaTree {
        try AreaTree(
            id: AreaTree.ID("admin"), name: Bilingual("行政区划", "Administrative"),
            links: links.map { AreaTree.Link(child: try Area.ID($0.0), parent: try Area.ID($0.1)) })
    }

    private static func bases() throws -> [Basis] {
        [
            Basis(id: try Basis.ID("all"), name: Bilingual("全口径", "All units"), coverage: .all),
            Basis(id: try Basis.ID("above"), name: Bilingual("规上", "Above threshold"), coverage: .aboveThreshold),
            Basis(id: try Basis.ID("comparable"), name: Bilingual("可比口径", "Comparable"), frame: .current),
        ]
    }

    private static func statistics() throws -> [Statistic] {
        let output = try Statistic.ID("output")
        let share = try Statistic.ID("share")
        return [
            try named("output", "战略性新兴产业产值", .flow, "亿元"), try named("total", "规上工业总产值", .flow, "亿元"),
            try named("tax", "税收", .flow, "万元"), try named("firms", "企业数", .stock, "家"),
            try named("share", "战新占比", .ratio(part: output, whole: nil), "%", additive: false),
            try named("output-growth", "战新产值增速", .growth(of: output), "%", additive: false, basis: "comparable"),
            try named(
                "firms-growth", "企业数增速", .growth(of: Statistic.ID("firms")), "%", additive: false, basis: "above"),
            try named("share-change", "占比增减", .change(of: share), "个百分点", additive: false),
            try named("clusters", "集群产出", .flow, "亿元", additive: false),
            try named("cars", "汽车产值", .flow, "亿元", ofWhich: "output"),
            try named("parts", "零部件产值", .flow, "亿元", ofWhich: "cars"),
            try named("medical", "医疗设备产值", .flow, "亿元", ofWhich: "output"),
            try named("broken", "新口径产值", .flow, "亿元", breaks: ["2022"]),
        ]
    }

    private static func named(
        _ code: String, _ name: String, _ accumulation: Statistic.Accumulation, _ unit: String, additive: Bool = true,
        ofWhich: String? = nil, basis: String = "all", breaks: [String] = []
    ) throws -> Statistic {
        Statistic(
            id: try Statistic.ID(code), name: Bilingual(name, code), unit: Unit(unit), frequency: .monthly,
            accumulation: accumulation, isAdditiveOverAreas: additive,
            ofWhich: try ofWhich.map { try Statistic.ID($0) },
            basis: try Basis.ID(basis),
            breaks: try breaks.map { SeriesBreak(from: try Period($0), reason: Bilingual("口径调整", "new rule")) })
    }

    static func scope() throws -> FormulaScope { FormulaScope(catalogue: try catalogue()) }

    /// The context of an area and a period on some figures: `("output", "d", "2020", "1227.7")`.
    static func context(
        _ figures: [(String, String, String, String)], _ area: String = "d", _ period: String = "2020"
    ) throws -> FormulaContext {
        let cube = Cube(
            try figures.map { figure in
                let growth = figure.0 == "output-growth"
                return try observation(
                    figure.0, figure.1, figure.2, figure.3, basis: growth ? "comparable" : "all")
            })
        return FormulaContext(
            cells: cube, tree: try catalogue().trees[0], area: try Area.ID(area), period: try Period(period))
    }

    /// The value of a formula on those figures.
    static func value(_ text: String, in context: FormulaContext) throws -> FormulaOutcome {
        try Formula(text, in: scope()).value(in: context)
    }

    /// A formula without references.
    static func plain(_ text: String) throws -> FormulaOutcome {
        try Formula(text, in: FormulaScope(names: [])).value(in: FormulaContext())
    }

    /// What a formula is refused for; nil when it is not.
    static func fault(_ text: String, mixing: BasisMixing = .refused) throws -> FormulaError? {
        do {
            _ = try Formula(text, in: scope(), mixing: mixing)
            return nil
        } catch let error as FormulaError { return error }
    }

    static func meaning(_ text: String, mixing: BasisMixing = .refused) throws -> FormulaMeaningFault? {
        if case .meaning(let fault) = try fault(text, mixing: mixing)?.fault { fault } else { nil }
    }

    static func fixture(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)"))
    }
}

/// Whether two numbers are the same but for rounding.
func isNear(_ left: Double?, _ right: Double?, within tolerance: Double = 1e-12) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}
