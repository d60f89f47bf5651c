public import Planning

/// The statistics of a catalogue that are calculated from others, with their formulas read and checked (计算项).
public struct CalculatedStatistics: Sendable {
    private let formulas: [Statistic.ID: Formula]

    /// No calculated statistic.
    public init() { formulas = [:] }

    /// Reads the formulas of a catalogue, and names every fault of every one.
    public static func read(_ catalogue: Catalogue) -> (statistics: CalculatedStatistics, faults: [CalculatedFault]) {
        let scope = FormulaScope(catalogue: catalogue)
        var formulas: [Statistic.ID: Formula] = [:]
        var faults: [CalculatedFault] = []
        for statistic in catalogue.statistics {
            guard let stated = statistic.formula else { continue }
            do throws(CalculatedFault) {
                formulas[statistic.id] = try Formula(stated, of: statistic, in: scope)
            } catch { faults.append(error) }
        }
        let read = CalculatedStatistics(formulas: formulas)
        faults += read.cycles(catalogue).map(CalculatedFault.cycle)
        return (read, faults.isEmpty ? read.tooHeavy(catalogue) : faults)
    }

    private init(formulas: [Statistic.ID: Formula]) { self.formulas = formulas }

    /// The formula of a calculated statistic; nil for a reported one.
    public subscript(statistic: Statistic.ID) -> Formula? { formulas[statistic] }

    /// Whether there is none.
    public var isEmpty: Bool { formulas.isEmpty }

    /// The series that a series depends on through any number of formulas, itself first.
    public func sources(of series: Series) -> [FormulaInput] {
        var found: [FormulaInput] = []
        var seen: Set<FormulaInput> = []
        var open = [
            FormulaInput(statistic: series.statistic, basis: series.basis, area: series.area, looksAround: false)
        ]
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            found.append(next)
            open += (formulas[next.statistic]?.inputs ?? []).reversed().map { next.reading($0) }
        }
        return found
    }

    /// The statistics that may need more steps than are taken for one value, because their formulas read others that do.
    private func tooHeavy(_ catalogue: Catalogue) -> [CalculatedFault] {
        var weights: [Statistic.ID: Double] = [:]
        return catalogue.statistics.map(\.id).filter { weight(of: $0, &weights) > Double(FormulaLimit.steps) }
            .map(CalculatedFault.tooHeavy)
    }

    /// At most this many steps: those of the formula, each of which may read the heaviest of its inputs.
    private func weight(of statistic: Statistic.ID, _ known: inout [Statistic.ID: Double]) -> Double {
        guard let formula = formulas[statistic] else { return 1 }
        if let weight = known[statistic] { return weight }
        var heaviest = 1.0
        for input in formula.inputs { heaviest = max(heaviest, weight(of: input.statistic, &known)) }
        let weight = formula.root.stepBound * heaviest
        known[statistic] = weight
        return weight
    }

    /// The circles among formulas, each from its first statistic in the order of the catalogue.
    private func cycles(_ catalogue: Catalogue) -> [[Statistic.ID]] {
        var settled: Set<Statistic.ID> = []
        return catalogue.statistics.compactMap { statistic in
            var path: [Statistic.ID] = []
            return cycle(from: statistic.id, &path, &settled)
        }
    }

    /// The first circle that is met on the way down from a statistic; each statistic is looked at once.
    private func cycle(
        from statistic: Statistic.ID, _ path: inout [Statistic.ID], _ settled: inout Set<Statistic.ID>
    ) -> [Statistic.ID]? {
        if let start = path.firstIndex(of: statistic) { return Array(path[start...]) }
        guard let formula = formulas[statistic], settled.insert(statistic).inserted else { return nil }
        path.append(statistic)
        defer { path.removeLast() }
        for input in formula.inputs {
            if let found = cycle(from: input.statistic, &path, &settled) { return found }
        }
        return nil
    }
}

extension FormulaInput {
    /// What a formula that is read here reads itself.
    fileprivate func reading(_ input: FormulaInput) -> FormulaInput {
        FormulaInput(
            statistic: input.statistic, basis: input.basis, area: input.area ?? area,
            looksAround: input.looksAround || input.area == nil && looksAround)
    }
}

extension Formula {
    /// The formula of a statistic, which must give a number in the statistic's unit.
    fileprivate init(
        _ stated: StatedFormula, of statistic: Statistic, in scope: FormulaScope
    ) throws(CalculatedFault) {
        do {
            self = try Formula(
                stated.text, in: scope, mixing: stated.mixingNote.map { .override($0) } ?? .refused)
        } catch { throw .refused(statistic.id, error) }
        guard root.type.sort == .number, root.type.dimension == Dimension(statistic.unit) || root.type.isZero else {
            throw .otherUnit(statistic.id, found: root.type.sort == .number ? root.type.dimension.name : nil)
        }
    }
}
