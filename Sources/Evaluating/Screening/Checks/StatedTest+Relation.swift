import Calculating
import Planning

extension StatedTest {
    /// Two sides that do not stand to each other as they must; nil where they do, or where the relation is skipped.
    func relation(_ relation: ReadyRelation) -> CheckResult? {
        let left = SideReading(relation.left, ground)
        let right = SideReading(relation.right, ground)
        switch relation.operator {
        case .compulsoryPair: return left.isFilled == right.isFilled ? nil : halfPair(left, right)
        case .exclusivePair: return left.isFilled && right.isFilled ? bothOfPair(left, right) : nil
        default: return comparison(relation, left, right)
        }
    }

    private func comparison(_ relation: ReadyRelation, _ left: SideReading, _ right: SideReading) -> CheckResult? {
        guard let one = left.value, let other = right.value else { return nil }
        let slack = 1e-9 * max(1, abs(one), abs(other))
        let open = relation.allowsRounding ? left.open + right.open : 0
        guard !relation.operator.holds(one - other, slack: slack, open: open) else { return nil }
        let digits = max(left.scale, right.scale)
        let (leftText, rightText) = (decimalText(one, digits: digits), decimalText(other, digits: digits))
        let word = relation.operator.word
        return result(
            left.cells + right.cells.filter { !left.cells.contains($0) },
            Bilingual(
                "左边为\(leftText)，右边为\(rightText)，左边应\(word.chinese)右边。",
                "the left side is \(leftText), the right side \(rightText); the left should be \(word.english) the right."
            ),
            Bilingual("请核对所涉各项数值。", "Check the figures concerned."))
    }

    private func halfPair(_ left: SideReading, _ right: SideReading) -> CheckResult {
        let (filled, empty) = left.isFilled ? (left, right) : (right, left)
        let (one, other) = (names(filled), names(empty))
        return result(
            empty.cells + filled.cells,
            Bilingual("已填\(one.chinese)，未填\(other.chinese)。", "\(one.english) is filled in, \(other.english) is not."),
            Bilingual("请两项同填，或同不填。", "Fill in both or none."))
    }

    private func bothOfPair(_ left: SideReading, _ right: SideReading) -> CheckResult {
        let (one, other) = (names(left), names(right))
        return result(
            left.cells + right.cells,
            Bilingual(
                "\(one.chinese)与\(other.chinese)不能同时填报。", "\(one.english) and \(other.english) exclude each other."),
            Bilingual("请只保留一项。", "Keep one of them."))
    }

    private func names(_ side: SideReading) -> Bilingual {
        let names = side.cells.map { ground.name($0.statistic) }
        return Bilingual(
            names.map(\.chinese).joined(separator: "、"), names.map(\.english).joined(separator: ", "))
    }
}

/// What one side of a relation comes to in a report.
struct SideReading {
    /// The value; nil where the relation is skipped or the formula has none.
    let value: Double?
    /// Whether any of its figures is there.
    let isFilled: Bool
    /// The figures it names.
    let cells: [Cell]
    /// The most digits behind the point of any of them.
    let scale: Int
    /// How far the true value can lie from this one, by the printed digits.
    let open: Double

    init(_ side: ReadyRelation.Side, _ ground: ReportGround) {
        let all = side.references.map(ground.cell)
        cells = all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
        let given = cells.compactMap { cell in ground.figure(cell).map { (cell: cell, figure: $0) } }
        isFilled = !given.isEmpty
        scale = given.map(\.figure.scale).max() ?? 0
        let isSkipped =
            switch side.missing {
            case .never: false
            case .skipIfAny: given.count < cells.count
            case .skipIfAll: given.isEmpty && !cells.isEmpty
            }
        var source = ReportCells(ground: ground)
        if side.missing != .skipIfAny { source.zeros = Set(cells) }
        let value = isSkipped ? nil : Self.value(side, source)
        self.value = value
        open = given.reduce(0) { sum, given in
            source.nudged = (given.cell, ground.halfUnit(given.figure, of: given.cell.statistic))
            let moved = value == nil ? nil : Self.value(side, source)
            return sum + abs((moved ?? 0) - (moved == nil ? 0 : value ?? 0))
        }
    }

    private static func value(_ side: ReadyRelation.Side, _ source: ReportCells) -> Double? {
        let ground = source.ground
        let context = FormulaContext(
            cells: source, tree: ground.catalogue.trees.first, area: ground.figures.area,
            period: ground.figures.period)
        return side.formula.value(in: context).number
    }
}

extension FormCheck.Operator {
    /// Whether a difference of left and right is as it must be; `open` is what rounding leaves open.
    func holds(_ difference: Double, slack: Double, open: Double) -> Bool {
        switch self {
        case .equal: abs(difference) <= slack + open
        case .unequal: abs(difference) > slack
        case .greater: difference > slack - (open > 0 ? open + slack : 0)
        case .greaterOrEqual: difference >= -slack - open
        case .less: difference < -slack + (open > 0 ? open + slack : 0)
        case .lessOrEqual: difference <= slack + open
        case .compulsoryPair, .exclusivePair: true
        }
    }

    /// How the left side should stand to the right one.
    var word: Bilingual {
        switch self {
        case .equal: Bilingual("等于", "equal to")
        case .unequal: Bilingual("不等于", "other than")
        case .greater: Bilingual("大于", "above")
        case .greaterOrEqual: Bilingual("不小于", "at least")
        case .less: Bilingual("小于", "below")
        case .lessOrEqual: Bilingual("不大于", "at most")
        case .compulsoryPair: Bilingual("同填于", "filled in with")
        case .exclusivePair: Bilingual("排除", "without")
        }
    }
}
