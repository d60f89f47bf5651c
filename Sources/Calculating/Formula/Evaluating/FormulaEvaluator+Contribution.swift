import Planning

/// What an area adds to the growth of the one above it. Source: METHODS §2.6 (key T8), §6 and §8 GD-01.
extension FormulaEvaluator {
    /// An area and the one above it, each now and a year before.
    private struct Growth {
        let part: ComparableChange
        let whole: ComparableChange
    }

    mutating func contribution(_ node: CheckedNode, at position: Position) -> FormulaOutcome {
        partOfGrowth(node, at: position) { growth in
            if let reason = growth.whole.growth.flatMap({ WithheldContribution(at: $0) }) {
                return .missing(.contributionWithheld(reason))
            }
            guard let share = growth.part.contribution(to: growth.whole) else { return .missing(.notPositiveBefore) }
            return .finite(share.value)
        }
    }

    mutating func pull(_ node: CheckedNode, at position: Position) -> FormulaOutcome {
        partOfGrowth(node, at: position) { growth in
            guard let pull = growth.part.pull(on: growth.whole) else { return .missing(.notPositiveBefore) }
            return .finite(pull.value)
        }
    }

    private mutating func partOfGrowth(
        _ node: CheckedNode, at position: Position, _ body: (Growth) -> FormulaOutcome
    ) -> FormulaOutcome {
        guard let area = position.area, let now = position.period, let before = PeriodMove.years(-1)(now) else {
            return .missing(.noPeriod)
        }
        if let gap = Self.seriesBreak(node, before, now) { return gap }
        guard let above = context.tree?.parent(of: area, on: now.lastDay) else { return .missing(.noParent(area)) }
        let earlier = context.tree?.parent(of: area, on: before.lastDay)
        if let earlier, earlier != above { return .missing(.areaMoved(area, from: earlier, to: above)) }
        var levels: [Double] = []
        for (place, period) in [(area, now), (area, before), (above, now), (above, before)] {
            let outcome = outcome(of: node, at: Position(area: place, period: period))
            guard case .number(let level) = outcome else { return outcome }
            levels.append(level)
        }
        guard let part = ComparableChange(base: levels[1], current: levels[0]),
            let whole = ComparableChange(base: levels[3], current: levels[2])
        else { return .missing(.overflow) }
        return body(Growth(part: part, whole: whole))
    }
}
