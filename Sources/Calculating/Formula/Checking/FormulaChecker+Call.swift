import Planning

extension FormulaChecker {
    mutating func call(
        _ function: FormulaFunction, _ arguments: [FormulaNode], _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        switch function {
        case .sum, .avg, .median, .min, .max, .stddev, .stddevPop, .percentile:
            return try aggregate(function, arguments, node)
        case .count, .firstNonNull: return try presence(function, arguments, node)
        case .abs, .round, .floor, .ceil, .sqrt, .exp, .ln, .log10, .log:
            return try mathematics(function, arguments, node)
        case .if: return try choice(arguments, node)
        case .percent, .points, .fraction, .inUnit, .share: return try unit(function, arguments, node)
        case .shift, .previous, .lastYear, .cumulative, .currentMonth, .window, .averageGrowth, .computedYoy,
            .periodGrowth:
            return try period(function, arguments, node)
        case .yoy: return try published(arguments[0], node)
        case .children, .parent, .shareOfParent, .contribution, .pull: return try area(function, arguments[0], node)
        }
    }

    func made(
        _ operation: FormulaOperation, _ type: FormulaType, _ function: FormulaFunction, _ node: FormulaNode
    ) -> CheckedNode {
        CheckedNode(operation: operation, type: type, range: node.range, label: function.rawValue)
    }

    private mutating func aggregate(
        _ function: FormulaFunction, _ arguments: [FormulaNode], _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        var checked: [CheckedNode] = []
        for argument in arguments { checked.append(try check(argument)) }
        var values = checked[...]
        if function == .percentile, let fraction = values.popLast(), let place = arguments.last?.range {
            guard fraction.type.spread == nil else { throw FormulaError(.meaning(.severalValues(function)), at: place) }
            try placed(place) { () throws(FormulaMeaningFault) in try fraction.type.requires(.number) }
            try plain(fraction, function.title, at: place)
        }
        let type = try common(Array(values), arguments, for: function)
        for (value, argument) in zip(values, arguments) { try checkAdding(value.type, function, argument) }
        let result = type.becoming(.number, type.dimension, nature: type.nature)
        guard function == .sum else { return made(.aggregate(function, checked), result, function, node) }
        let summands = try joined(Array(values), arguments)
        return made(.aggregate(function, checked), result.summing(summands), function, node)
    }

    /// What a sum of several values holds; nothing is added to what it may overlap.
    private func joined(_ values: [CheckedNode], _ arguments: [FormulaNode]) throws(FormulaError) -> Summands {
        var summands = Summands()
        for (value, argument) in zip(values, arguments) {
            if let clash = summands.clash(with: value.type.summands) {
                throw FormulaError(.meaning(clash), at: argument.range)
            }
            summands = summands.joined(with: value.type.summands)
        }
        return summands
    }

    private func common(
        _ values: [CheckedNode], _ arguments: [FormulaNode], for function: FormulaFunction, sort: FormulaSort? = .number
    ) throws(FormulaError) -> FormulaType {
        var type = FormulaType(sort: nil)
        for (value, argument) in zip(values, arguments) {
            type = try placed(argument.range) { () throws(FormulaMeaningFault) in
                if let sort { try value.type.requires(sort) }
                return try type.unified(with: value.type, word: ("合并计算", "taken together"))
            }
        }
        return type
    }

    /// Shares, growth and stocks do not add up over what they are spread over.
    private func checkAdding(
        _ type: FormulaType, _ function: FormulaFunction, _ argument: FormulaNode
    ) throws(FormulaError) {
        guard function == .sum || function == .avg else { return }
        guard type.nature != .growth else { throw FormulaError(.meaning(.growthAdded), at: argument.range) }
        guard function == .sum else { return }
        switch type.spread {
        case .areas where !type.isAdditive || type.nature == .ratio || type.nature == .change:
            throw FormulaError(.meaning(.notAdditive(.children)), at: argument.range)
        case .periods: try checkFlow(type, .window, at: argument.range)
        default: break
        }
    }

    func checkFlow(_ type: FormulaType, _ function: FormulaFunction, at range: Range<Int>) throws(FormulaError) {
        guard let nature = type.nature, nature != .flow else { return }
        throw FormulaError(.meaning(.notCumulative(function, nature)), at: range)
    }

    private mutating func presence(
        _ function: FormulaFunction, _ arguments: [FormulaNode], _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        var checked: [CheckedNode] = []
        for argument in arguments { checked.append(try function == .count ? check(argument) : single(argument)) }
        guard function == .firstNonNull else {
            let used = checked.reduce(FormulaType.number) { $0.using($1.type) }
            return made(.count(checked), used.becoming(.number), function, node)
        }
        return made(.firstPresent(checked), try common(checked, arguments, for: function, sort: nil), function, node)
    }

    private mutating func mathematics(
        _ function: FormulaFunction, _ arguments: [FormulaNode], _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let keepsFirst = [.abs, .round, .floor, .ceil].contains(function)
        var checked: [CheckedNode] = []
        for (index, argument) in arguments.enumerated() {
            let value = try single(argument, .number)
            if index > 0 || !keepsFirst { try plain(value, function.title, at: argument.range) }
            checked.append(value)
        }
        let type = checked.dropFirst().reduce(checked[0].type) { $0.using($1.type) }
        let nature = [.abs, .round].contains(function) ? type.nature : nil
        let result = type.becoming(.number, type.dimension, nature: nature)
        return made(
            .mathematics(function, checked), keepsFirst ? result.summing(checked[0].type.summands) : result, function,
            node)
    }

    private mutating func choice(_ arguments: [FormulaNode], _ node: FormulaNode) throws(FormulaError) -> CheckedNode {
        let condition = try single(arguments[0], .truth)
        let first = try single(arguments[1])
        let second = try single(arguments[2])
        let type = try placed(arguments[2].range) { () throws(FormulaMeaningFault) in
            try first.type.unified(with: second.type, word: ("互相替代", "chosen between"))
        }
        return made(.choice(condition, first, second), type.using(condition.type), .if, node)
    }
}
