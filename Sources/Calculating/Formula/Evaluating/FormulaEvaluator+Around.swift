import Planning

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Functions that look at other periods and areas.
extension FormulaEvaluator {
    mutating func lookAround(_ node: CheckedNode, at position: Position) -> FormulaOutcome {
        switch node.operation {
        case .moved(let inner, let move): value(of: inner, moved: move, from: position)
        case .published(let inner): outcome(of: inner, at: position)
        case .window(let inner, let count): window(inner, count, at: position)
        case .cumulative(let inner): cumulative(inner, at: position)
        case .currentMonth(let inner): currentMonth(inner, at: position)
        case .children(let inner): children(inner, at: position)
        case .parent(let inner): parent(inner, at: position)
        case .shareOfParent(let inner): shareOfParent(inner, at: position)
        case .contribution(let inner): contribution(inner, at: position)
        case .pull(let inner): pull(inner, at: position)
        case .growth(let inner, let move, let inPoints): growth(inner, move, inPoints, at: position)
        case .averageGrowth(let inner, let years): averageGrowth(inner, years, at: position)
        case .chainedGrowth(let inner, let years): chainedGrowth(inner, years, at: position)
        default: .missing(.notReal)
        }
    }

    private mutating func value(of node: CheckedNode, moved move: PeriodMove, from position: Position) -> FormulaOutcome
    {
        guard let period = position.period.flatMap({ move($0) }) else { return .missing(.noPeriod) }
        return value(of: node, in: period, from: position)
    }

    private mutating func value(of node: CheckedNode, in period: Period, from position: Position) -> FormulaOutcome {
        outcome(of: node, at: Position(area: position.area, period: period))
    }

    /// The values of the last periods, oldest first.
    private mutating func window(_ node: CheckedNode, _ count: Int, at position: Position) -> FormulaOutcome {
        var values: [FormulaOutcome] = []
        for back in (0..<count).reversed() { values.append(value(of: node, moved: .periods(-back), from: position)) }
        return .list(values)
    }

    /// The sum from the start of the year. A missing period is missing: nothing is carried over.
    private mutating func cumulative(_ node: CheckedNode, at position: Position) -> FormulaOutcome {
        guard let period = position.period else { return .missing(.noPeriod) }
        switch period.kind {
        case .month, .cumulative: return yearToDate(node, month: period.part, of: period.year, at: position)
        case .quarter, .half:
            let parts = (1...period.part).compactMap { Period(period.kind, year: period.year, part: $0) }
            return sum(of: node, in: parts, from: 0, at: position)
        case .year, .span: return .missing(.kindOfPeriod(.cumulative, period))
        }
    }

    /// 1–2月 counts as reported in one; where it is not, January and February count apart.
    private mutating func yearToDate(
        _ node: CheckedNode, month: Int, of year: Int, at position: Position
    ) -> FormulaOutcome {
        let months = (1...month).compactMap { Period(.month, year: year, part: $0) }
        guard month >= 2, let merged = Period(.cumulative, year: year, part: 2) else {
            return sum(of: node, in: months, from: 0, at: position)
        }
        let mark = trail.count
        if case .number(let start) = strictly(node, at: Position(area: position.area, period: merged)) {
            return sum(of: node, in: Array(months.dropFirst(2)), from: start, at: position)
        }
        forget(from: mark)
        return sum(of: node, in: months, from: 0, at: position)
    }

    private mutating func sum(
        of node: CheckedNode, in periods: [Period], from start: Double, at position: Position
    ) -> FormulaOutcome {
        var sum = start
        for period in periods {
            let outcome = value(of: node, in: period, from: position)
            guard case .number(let value) = outcome else { return outcome }
            sum += value
        }
        return .finite(sum)
    }

    /// A month as the difference of two figures from January on (当月由累计相减).
    private mutating func currentMonth(_ node: CheckedNode, at position: Position) -> FormulaOutcome {
        guard let period = position.period else { return .missing(.noPeriod) }
        guard period.kind == .month || period.kind == .cumulative else {
            return .missing(.kindOfPeriod(.currentMonth, period))
        }
        guard let now = Period(.cumulative, year: period.year, part: period.part),
            let before = Period(.cumulative, year: period.year, part: period.part - 1)
        else { return .missing(.mergedMonths(period)) }
        return pair(node, now, before, at: position) { .finite($0 - $1) }
    }

    private mutating func pair(
        _ node: CheckedNode, _ now: Period, _ before: Period, at position: Position,
        _ body: (Double, Double) -> FormulaOutcome
    ) -> FormulaOutcome {
        let later = value(of: node, in: now, from: position)
        guard case .number(let later) = later else { return later }
        let earlier = value(of: node, in: before, from: position)
        guard case .number(let earlier) = earlier else { return earlier }
        return body(later, earlier)
    }

    private mutating func growth(
        _ node: CheckedNode, _ move: PeriodMove, _ inPoints: Bool, at position: Position
    ) -> FormulaOutcome {
        guard let now = position.period else { return .missing(.noPeriod) }
        if case .periods = move, now.kind == .cumulative { return .missing(.kindOfPeriod(.periodGrowth, now)) }
        guard let before = move(now) else { return .missing(.noPeriod) }
        if let gap = Self.seriesBreak(node, before, now) { return gap }
        return pair(node, now, before, at: position) { later, earlier in
            if inPoints { return .finite(later - earlier) }
            return earlier > 0 ? .finite((later / earlier - 1) * 100) : .missing(.notPositiveBefore)
        }
    }

    private mutating func averageGrowth(_ node: CheckedNode, _ years: Int, at position: Position) -> FormulaOutcome {
        guard let now = position.period, let before = PeriodMove.years(-years)(now) else { return .missing(.noPeriod) }
        if let gap = Self.seriesBreak(node, before, now) { return gap }
        return pair(node, now, before, at: position) { later, earlier in
            guard let growth = Calculating.averageGrowth(from: earlier, to: later, years: years) else {
                return .missing(.notPositiveBefore)
            }
            return .finite(growth.value)
        }
    }

    private mutating func chainedGrowth(_ node: CheckedNode, _ years: Int, at position: Position) -> FormulaOutcome {
        var rates: [Percent] = []
        for back in (0..<years).reversed() {
            let outcome = value(of: node, moved: .years(-back), from: position)
            guard case .number(let rate) = outcome else { return outcome }
            rates.append(Percent(rate))
        }
        guard let growth = Calculating.averageGrowth(chaining: rates) else { return .missing(.notPositiveBefore) }
        return .finite(growth.value)
    }

    static func seriesBreak(_ node: CheckedNode, _ before: Period, _ now: Period) -> FormulaOutcome? {
        node.type.breaks.first { $0.separates(before, now) }.map { .missing(.seriesBreak($0.reason, from: $0.from)) }
    }

    private mutating func children(_ node: CheckedNode, at position: Position) -> FormulaOutcome {
        guard let area = position.area, let period = position.period else { return .missing(.noPeriod) }
        let below = context.tree?.children(of: area, on: period.lastDay) ?? []
        guard !below.isEmpty else { return .missing(.noChildren(area)) }
        var values: [FormulaOutcome] = []
        for child in below { values.append(outcome(of: node, at: Position(area: child, period: period))) }
        return .list(values)
    }

    private mutating func parent(_ node: CheckedNode, at position: Position) -> FormulaOutcome {
        guard let area = position.area, let period = position.period else { return .missing(.noPeriod) }
        guard let above = context.tree?.parent(of: area, on: period.lastDay) else { return .missing(.noParent(area)) }
        return outcome(of: node, at: Position(area: above, period: period))
    }

    private mutating func shareOfParent(_ node: CheckedNode, at position: Position) -> FormulaOutcome {
        let part = outcome(of: node, at: position)
        guard case .number(let part) = part else { return part }
        let whole = parent(node, at: position)
        guard case .number(let whole) = whole else { return whole }
        return Self.percentage(part, of: whole)
    }
}
