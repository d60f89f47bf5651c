import Planning

/// Functions that look at other periods.
extension FormulaCompiler {
    mutating func lookAround(_ node: CheckedNode, _ place: CompilingPlace) throws(FormulaObstacle) -> CompiledLane {
        switch node.operation {
        case .moved(let inner, let move): moved(try compile(inner, place), move, place)
        case .published(let inner): try compile(inner, place)
        case .cumulative(let inner): try cumulative(inner, place)
        case .currentMonth(let inner): try currentMonth(inner, place)
        case .growth(let inner, let move, let inPoints): try growth(inner, move, inPoints, place)
        case .averageGrowth(let inner, let years):
            try compared(
                inner, .averageGrowth(years: Int32(truncatingIfNeeded: years)), lag: years * place.slots, place)
        case .chainedGrowth(let inner, let years): try chainedGrowth(inner, years, place)
        case .children: throw .function(.children)
        case .parent: throw .function(.parent)
        case .shareOfParent: throw .function(.shareOfParent)
        case .contribution: throw .function(.contribution)
        case .pull: throw .function(.pull)
        default: throw .function(.window)
        }
    }

    mutating func moved(_ inner: CompiledLane, _ move: PeriodMove, _ place: CompilingPlace) -> CompiledLane {
        let step = move.step(place)
        guard step.count != 0 else { return inner }
        var result = inner
        result.value = moved(inner.value, step, .missing)
        result.search = inner.search.map { moved($0, step, .zero) }
        result.margin = margin(of: inner, movedBy: step.periods)
        result.isAbsentOutside = false
        return result
    }

    private mutating func moved(_ lane: Lane, _ step: PeriodMove.Step, _ outside: LaneOperation.Outside) -> Lane {
        let count = Int32(truncatingIfNeeded: step.count)
        return self.lane(
            step.skipsJanuary ? .movedFromJanuary(lane, by: count, outside) : .moved(lane, by: count, outside))
    }

    /// What is surely missing outside of the frame need not be computed there, unless figures are searched for.
    private func margin(of inner: CompiledLane, movedBy periods: Int) -> LaneMargin {
        inner.isAbsentOutside && inner.search == nil ? inner.margin : inner.margin.moved(by: periods)
    }

    private mutating func growth(
        _ inner: CheckedNode, _ move: PeriodMove, _ inPoints: Bool, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        if case .periods = move, place.kind == .cumulative { return nothing }
        return try compared(inner, inPoints ? .minus : .growth, lag: -move.step(place).count, place)
    }

    /// A value and the one some periods before, unless the series breaks between.
    private mutating func compared(
        _ node: CheckedNode, _ kernel: BinaryKernel, lag: Int, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        let inner = try compile(node, place)
        let count = Int32(truncatingIfNeeded: lag)
        var result = lagged(inner, kernel, count)
        for place in Set(node.type.breaks.map { $0.from.firstDay.ordinal(slots: place.slots) }).sorted() {
            result.value = blanked(result.value, from: place, count, .missing)
            result.search = result.search.map { blanked($0, from: place, count, .zero) }
        }
        // Where there is no earlier period, nothing is looked for.
        let first = FormulaFrame.limit.lowerBound * place.slots
        result.search = result.search.map { blanked($0, from: first, count, .zero) }
        return result
    }

    private mutating func blanked(
        _ lane: Lane, from ordinal: Int, _ count: Int32, _ outside: LaneOperation.Outside
    ) -> Lane {
        self.lane(.blanked(lane, from: Int32(truncatingIfNeeded: ordinal), count: count, outside))
    }

    private mutating func lagged(_ inner: CompiledLane, _ kernel: BinaryKernel, _ lag: Int32) -> CompiledLane {
        var result = inner
        result.value = lane(.lagged(kernel, inner.value, lag: lag))
        result.margin = margin(of: inner, movedBy: -Int(lag))
        if let search = inner.search {
            let before = lane(.moved(search, by: -lag, .zero))
            result.search = moreFound(search, before, .searchIfPresent, inner.value)
        }
        return result
    }

    private mutating func chainedGrowth(
        _ node: CheckedNode, _ years: Int, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        let inner = try compile(node, place)
        var result = moved(inner, .years(1 - years), place)
        var factor = lane(.unary(.rateFactor, result.value))
        for back in (0..<years - 1).reversed() {
            let rate = moved(inner, .years(-back), place)
            factor = lane(.binary(.chained, factor, rate.value))
            result.search = moreFound(result.search, rate.search, .searchIfPresent, result.value)
            result.margin = result.margin.union(rate.margin)
            result.value = lane(.binary(.whereOther, result.value, rate.value))
        }
        result.value = lane(.unary(.yearly(years: Int32(truncatingIfNeeded: years)), factor))
        result.isAbsentOutside = inner.isAbsentOutside
        return result
    }

    private mutating func currentMonth(
        _ node: CheckedNode, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        guard place.isMonthly else { return nothing }
        let inner = try compile(node, place.with(.cumulative))
        var result = lagged(inner, .minus, 1)
        result.margin = inner.margin
        result.value = lane(.withoutFirst(result.value, count: 2, .missing))
        result.search = result.search.map { lane(.withoutFirst($0, count: 2, .zero)) }
        return result
    }

    private mutating func cumulative(
        _ node: CheckedNode, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        guard place.kind != .year else { return nothing }
        guard place.isMonthly else {
            var result = try compile(node, place)
            if let search = result.search { result.search = runningSearch(result.value, search, merged: nothing) }
            result.value = lane(.runningSum(result.value))
            return result
        }
        let months = try compile(node, place.with(.month))
        let merged = try compile(node, place.with(.cumulative).strictly)
        return CompiledLane(
            value: lane(.yearToDate(months: months.value, merged: merged.value)),
            search: search(months, merged),
            isAbsentOutside: months.isAbsentOutside && merged.isAbsentOutside,
            margin: months.margin.union(merged.margin))
    }

    private mutating func search(_ months: CompiledLane, _ merged: CompiledLane) -> Lane? {
        guard months.search != nil || merged.search != nil else { return nil }
        return runningSearch(months.value, months.search ?? zero, merged: merged)
    }

    private mutating func runningSearch(_ values: Lane, _ search: Lane, merged: CompiledLane) -> Lane {
        lane(.yearToDateSearch(values, search, merged: merged.value, merged.search ?? zero))
    }

    private var zero: Lane { mutating get { lane(.number(0)) } }
}

extension PeriodMove {
    /// A move within a frame.
    struct Step {
        /// How many places, or without Januaries, later.
        let count: Int
        let skipsJanuary: Bool
        /// At most so many places later.
        var periods: Int { skipsJanuary ? count + (count < 0 ? count / 11 - 1 : count / 11 + 1) : count }
    }

    fileprivate func step(_ place: CompilingPlace) -> Step {
        switch self {
        case .years(let years): Step(count: years * place.slots, skipsJanuary: false)
        case .periods(let count): Step(count: count, skipsJanuary: place.kind == .cumulative)
        }
    }
}

extension Day {
    /// The ordinal of the period that a day lies in, of which a year has `slots`.
    fileprivate func ordinal(slots: Int) -> Int { year * slots + (month - 1) / (12 / slots) }
}

extension CheckedNode {
    /// The most steps that the evaluator needs for one value.
    var stepBound: Double {
        switch operation {
        case .number, .truth, .text, .missing, .figure, .plainValue: 1
        case .sign(_, let inner), .scaled(let inner, _, _), .moved(let inner, _), .published(let inner),
            .parent(let inner):
            1 + inner.stepBound
        case .chain(let first, let links): links.reduce(1 + first.stepBound) { $0 + $1.operand.stepBound }
        case .power(let first, let second), .share(let first, let second): 1 + first.stepBound + second.stepBound
        case .choice(let condition, let first, let second):
            1 + condition.stepBound + max(first.stepBound, second.stepBound)
        case .aggregate(_, let nodes), .firstPresent(let nodes), .count(let nodes), .mathematics(_, let nodes):
            nodes.reduce(1) { $0 + $1.stepBound }
        case .window(let inner, let count): 1 + Double(count) * inner.stepBound
        case .cumulative(let inner): 1 + 13 * inner.stepBound
        case .chainedGrowth(let inner, let years): 1 + Double(years) * inner.stepBound
        case .currentMonth(let inner), .growth(let inner, _, _), .averageGrowth(let inner, _),
            .shareOfParent(let inner):
            1 + 2 * inner.stepBound
        case .contribution(let inner), .pull(let inner): 1 + 4 * inner.stepBound
        case .children: 1
        }
    }
}
