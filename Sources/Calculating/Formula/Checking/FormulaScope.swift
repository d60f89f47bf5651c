public import Planning

/// The names that a formula may use.
public struct FormulaScope: Sendable {
    /// What a name stands for.
    enum Meaning {
        case figure(Statistic, basis: Basis.ID, area: Area.ID?)
        case plainValue
    }

    private struct PlannedIndicator {
        let code: String
        let indicator: Indicator
    }

    /// The definitions; nil when only plain values are given.
    let catalogue: Catalogue?
    private let indicators: [String: [PlannedIndicator]]
    private let values: Set<String>
    private let units: Set<String>

    /// The statistics of a catalogue and the indicators of plans.
    public init(catalogue: Catalogue, plans: [Plan] = []) {
        self.catalogue = catalogue
        values = []
        units = Set(catalogue.statistics.map(\.unit.symbol)).union(Dimension.money.keys)
            .union(["%", Unit.percentagePoint.symbol, "家", "个", "项", "人", "户"])
        indicators = plans.reduce(into: [:]) { found, plan in
            for indicator in plan.indicators { Self.enter(indicator, of: plan, into: &found) }
        }
    }

    /// Plain values by name, without unit, area or period.
    public init(names: some Sequence<String>) {
        catalogue = nil
        indicators = [:]
        units = []
        values = Set(names)
    }

    func meaning(of name: String) throws(FormulaMeaningFault) -> Meaning {
        if values.contains(name) { return .plainValue }
        let planned = indicators[name] ?? []
        let indicators = planned.map(\.indicator)
        if let statistic = catalogue?.statistic(named: name) {
            guard indicators.allSatisfy({ $0.statistic == statistic.id }) else { throw ambiguous(name, planned) }
            return .figure(statistic, basis: statistic.basis, area: nil)
        }
        guard let first = indicators.first, let statistic = catalogue?.statistic(first.statistic) else {
            throw .unknownName(.figure, name, suggestion: nearest(to: name, among: names))
        }
        let isOne = indicators.allSatisfy {
            ($0.statistic, $0.basis, $0.area) == (first.statistic, first.basis, first.area)
        }
        guard isOne else { throw ambiguous(name, planned) }
        return .figure(statistic, basis: first.basis, area: first.area)
    }

    func basis(named name: String) throws(FormulaMeaningFault) -> Basis {
        if let basis = catalogue?.basis(named: name) { return basis }
        let known = (catalogue?.bases ?? []).flatMap { [$0.id.code, $0.name.chinese, $0.name.english] }
        throw .unknownName(.basis, name, suggestion: nearest(to: name, among: known))
    }

    func area(named name: String) throws(FormulaMeaningFault) -> Area {
        if let area = catalogue?.area(named: name) { return area }
        let known = (catalogue?.areas ?? []).flatMap { [$0.id.code, $0.name.chinese, $0.name.english] + $0.aliases }
        throw .unknownName(.area, name, suggestion: nearest(to: name, among: known))
    }

    /// Where no definitions are, a unit is taken as it is written.
    func dimension(named symbol: String) throws(FormulaMeaningFault) -> Dimension {
        guard catalogue == nil || units.contains(symbol) else {
            throw .unknownName(.unit, symbol, suggestion: nearest(to: symbol, among: units.sorted()))
        }
        return Dimension(Unit(symbol))
    }

    private var names: [String] {
        let statistics = (catalogue?.statistics ?? []).flatMap {
            [$0.name.chinese, $0.id.code, $0.name.english] + $0.aliases
        }
        return statistics + indicators.keys.sorted() + values.sorted()
    }

    private func ambiguous(_ name: String, _ indicators: [PlannedIndicator]) -> FormulaMeaningFault {
        .ambiguousName(name, codes: indicators.map(\.code))
    }

    private static func enter(
        _ indicator: Indicator, of plan: Plan, into found: inout [String: [PlannedIndicator]]
    ) {
        let code = "\(plan.id)/\(indicator.id)"
        let names: Set = [indicator.id.code, indicator.name.chinese, indicator.name.english, code]
        for name in names where !name.isEmpty {
            found[name, default: []].append(PlannedIndicator(code: code, indicator: indicator))
        }
    }
}
