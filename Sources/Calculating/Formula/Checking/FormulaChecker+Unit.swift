import Planning

extension FormulaChecker {
    mutating func unit(
        _ function: FormulaFunction, _ arguments: [FormulaNode], _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let value = try single(arguments[0], .number)
        switch function {
        case .share: return try share(value, arguments, node)
        case .inUnit: return try conversion(value, arguments, node)
        case .fraction:
            guard value.type.dimension.isPercentage || value.type.fitsAnyUnit else {
                throw FormulaError(
                    .meaning(.notConvertible(from: value.type.dimension.name, to: "小数")), at: arguments[0].range)
            }
            return made(.scaled(value, times: 1, over: 100), value.type.becoming(.number), function, node)
        default:
            let wanted = function == .percent ? Dimension.percent : .points
            let isPointsAsPercent = function == .percent && value.type.dimension == .points
            if !isPointsAsPercent { try plain(value, function.title, at: arguments[0].range) }
            return made(
                .scaled(value, times: 1, over: 1), value.type.becoming(.number, wanted, nature: value.type.nature),
                function, node)
        }
    }

    private mutating func share(
        _ part: CheckedNode, _ arguments: [FormulaNode], _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let whole = try single(arguments[1], .number)
        let type = try placed(arguments[1].range) { () throws(FormulaMeaningFault) in
            try part.type.unified(with: whole.type, word: ("求占比", "set in proportion"))
        }
        return made(.share(part, whole), type.becoming(.number, .percent, nature: .ratio), .share, node)
    }

    private func conversion(
        _ value: CheckedNode, _ arguments: [FormulaNode], _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        guard case .text(let symbol) = arguments[1].kind else {
            throw FormulaError(.meaning(.needsUnitName), at: arguments[1].range)
        }
        let from = value.type.dimension
        let to = try placed(arguments[1].range) { () throws(FormulaMeaningFault) in
            try scope.dimension(named: symbol)
        }
        let type = value.type.becoming(.number, to, nature: value.type.nature).summing(value.type.summands)
        if from.isPlain || from == to { return made(.scaled(value, times: 1, over: 1), type, .inUnit, node) }
        guard let times = from.money, let over = to.money else {
            throw FormulaError(.meaning(.notConvertible(from: from.name, to: to.name)), at: node.range)
        }
        return made(.scaled(value, times: times, over: over), type, .inUnit, node)
    }
}
