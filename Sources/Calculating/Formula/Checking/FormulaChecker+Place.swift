import Planning

/// Functions that look at other periods or other areas.
extension FormulaChecker {
    mutating func period(
        _ function: FormulaFunction, _ arguments: [FormulaNode], _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let value = try single(arguments[0], .number)
        try checkFollowing(value.type.followsPeriod, value.type, function, at: arguments[0].range)
        var spread = value.type
        spread.spread = .periods
        switch function {
        case .shift:
            let limit = FormulaLimit.periods
            let count = try integer(arguments[1], of: function, in: -limit...limit)
            return made(.moved(value, .periods(count)), value.type, function, node)
        case .previous: return made(.moved(value, .periods(-1)), value.type, function, node)
        case .lastYear: return made(.moved(value, .years(-1)), value.type, function, node)
        case .window:
            let count = try integer(arguments[1], of: function, in: 1...FormulaLimit.periods)
            return made(.window(value, count), spread, function, node)
        case .cumulative, .currentMonth:
            try checkFlow(value.type, function, at: arguments[0].range)
            return made(function == .cumulative ? .cumulative(value) : .currentMonth(value), value.type, function, node)
        case .averageGrowth:
            return try averageGrowth(value, try integer(arguments[1], of: function, in: 1...100), node)
        default: return growth(value, function, node)
        }
    }

    mutating func area(
        _ function: FormulaFunction, _ argument: FormulaNode, _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let value = try single(argument, .number)
        try checkFollowing(value.type.followsArea, value.type, function, at: argument.range)
        var type = value.type
        switch function {
        case .children:
            type.spread = .areas
            type.summands = type.summands.moved(to: .below)
            return made(.children(value), type, function, node)
        case .parent:
            return made(.parent(value), type.summing(type.summands.moved(to: .above)), function, node)
        default: return try partOfParent(value, function, argument, node)
        }
    }

    /// What an area is of the one above, or adds to its growth.
    private func partOfParent(
        _ value: CheckedNode, _ function: FormulaFunction, _ argument: FormulaNode, _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let type = value.type
        let addsUp = type.isAdditive && (type.nature == nil || type.nature == .flow || type.nature == .stock)
        guard addsUp else { throw FormulaError(.meaning(.notAdditive(function)), at: argument.range) }
        let percent = type.becoming(.number, .percent, nature: .ratio)
        if function == .shareOfParent { return made(.shareOfParent(value), percent, function, node) }
        try checkFollowing(type.followsPeriod, type, function, at: argument.range)
        guard function == .pull else { return made(.contribution(value), percent, function, node) }
        return made(.pull(value), type.becoming(.number, .points, nature: .change), function, node)
    }

    private func growth(_ value: CheckedNode, _ function: FormulaFunction, _ node: FormulaNode) -> CheckedNode {
        let inPoints = value.type.dimension.isPercentage
        let move = function == .computedYoy ? PeriodMove.years(-1) : .periods(-1)
        let type =
            inPoints
            ? value.type.becoming(.number, .points, nature: .change)
            : value.type.becoming(.number, .percent, nature: .growth)
        return made(.growth(value, move, inPoints: inPoints), type, function, node)
    }

    private func averageGrowth(
        _ value: CheckedNode, _ years: Int, _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let type = value.type.becoming(.number, .percent, nature: .growth)
        guard value.type.nature == .growth else {
            return made(.averageGrowth(value, years: years), type, .averageGrowth, node)
        }
        return CheckedNode(
            operation: .chainedGrowth(value, years: years), type: type, range: node.range, label: "chainedGrowth")
    }

    private func integer(
        _ node: FormulaNode, of function: FormulaFunction, in range: ClosedRange<Int>
    ) throws(FormulaError) -> Int {
        guard let number = node.writtenInteger, range.contains(number) else {
            throw FormulaError(.meaning(.needsInteger(function, range)), at: node.range)
        }
        return number
    }

    private func checkFollowing(
        _ follows: Bool, _ type: FormulaType, _ function: FormulaFunction, at range: Range<Int>
    ) throws(FormulaError) {
        guard !follows else { return }
        let isPlain = type.usesPlainValues && !type.usesFigures
        throw FormulaError(.meaning(isPlain ? .needsFigures(function) : .fixed(function)), at: range)
    }
}
