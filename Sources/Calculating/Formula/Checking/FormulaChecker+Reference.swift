import Planning

extension FormulaChecker {
    mutating func check(_ reference: FormulaReference, _ node: FormulaNode) throws(FormulaError) -> CheckedNode {
        let meaning = try placed(node.range) { () throws(FormulaMeaningFault) in try scope.meaning(of: reference.name) }
        switch meaning {
        case .plainValue: return try plainValue(reference, node)
        case .figure(let statistic, let basis, let area):
            let pattern = try pattern(reference, statistic, basis, area, at: node.range)
            return figure(pattern, statistic, node.range)
        }
    }

    /// The published growth, or for ratios the published change, that belongs to a reference (同比).
    mutating func published(_ argument: FormulaNode, _ node: FormulaNode) throws(FormulaError) -> CheckedNode {
        guard case .reference(let reference) = argument.kind else {
            throw FormulaError(.meaning(.needsReference(.yoy)), at: argument.range)
        }
        let meaning = try placed(node.range) { () throws(FormulaMeaningFault) in try scope.meaning(of: reference.name) }
        guard case .figure(let statistic, let basis, let area) = meaning, let catalogue = scope.catalogue else {
            throw FormulaError(.meaning(.needsFigures(.yoy)), at: argument.range)
        }
        let level = try pattern(reference, statistic, basis, area, at: argument.range)
        let published = catalogue.publishedGrowths(of: statistic.id) + catalogue.publishedChanges(of: statistic.id)
        guard let growth = published.first.flatMap(catalogue.statistic) else {
            throw FormulaError(.meaning(.noPublishedGrowth(statistic.name.chinese)), at: argument.range)
        }
        guard covers(catalogue.basis(growth.basis), catalogue.basis(level.basis)) else {
            throw FormulaError(.meaning(.otherCoverage(growth: growth.name.chinese)), at: argument.range)
        }
        let pattern = FigurePattern(
            statistic: growth.id, basis: growth.basis, area: level.area, period: level.period, missing: level.missing)
        let inner = figure(pattern, growth, argument.range)
        return CheckedNode(operation: .published(inner), type: inner.type, range: node.range, label: "yoy")
    }

    private func covers(_ growth: Basis?, _ level: Basis?) -> Bool {
        let coverage = growth?.coverage ?? .unstated
        return coverage == .unstated || coverage == level?.coverage ?? .unstated
    }

    private func plainValue(_ reference: FormulaReference, _ node: FormulaNode) throws(FormulaError) -> CheckedNode {
        guard reference.basis == nil, reference.area == nil, reference.period == nil else {
            throw FormulaError(.meaning(.plainValue(reference.name)), at: node.range)
        }
        var type = FormulaType.number
        type.usesPlainValues = true
        return CheckedNode(
            operation: .plainValue(reference.name, reference.missing), type: type, range: node.range, label: "value")
    }

    private mutating func figure(_ pattern: FigurePattern, _ statistic: Statistic, _ range: Range<Int>) -> CheckedNode {
        note(pattern.basis, at: range)
        var type = FormulaType(sort: .number, dimension: Dimension(statistic.unit))
        type.nature = FormulaNature(statistic.accumulation)
        type.isAdditive = statistic.isAdditiveOverAreas
        type.usesFigures = true
        type.followsArea = pattern.area == nil
        type.breaks = statistic.breaks
        type.summands = Summands(statistic, at: pattern.area, in: scope.catalogue)
        if case .fixed = pattern.period {} else { type.followsPeriod = true }
        return CheckedNode(operation: .figure(pattern), type: type, range: range, label: "figure")
    }

    private func pattern(
        _ reference: FormulaReference, _ statistic: Statistic, _ basis: Basis.ID, _ area: Area.ID?,
        at range: Range<Int>
    ) throws(FormulaError) -> FigurePattern {
        try placed(range) { () throws(FormulaMeaningFault) in
            FigurePattern(
                statistic: statistic.id,
                basis: try reference.basis.map { name throws(FormulaMeaningFault) in try scope.basis(named: name).id }
                    ?? basis,
                area: try reference.area.map { name throws(FormulaMeaningFault) in try scope.area(named: name).id }
                    ?? area,
                period: try choice(reference.period), missing: reference.missing,
                isCalculated: statistic.formula != nil)
        }
    }

    private func choice(_ text: String?) throws(FormulaMeaningFault) -> FigurePattern.Choice {
        switch text {
        case nil: return .own
        case "year", "全年": return .wholeYear
        case "toDate", "累计": return .toDate
        case .some(let text):
            do { return .fixed(try Period(text)) } catch { throw .unknownPeriod(text) }
        }
    }
}
