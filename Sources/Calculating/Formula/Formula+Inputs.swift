public import Planning

/// A series that a formula reads.
public struct FormulaInput: Hashable, Sendable {
    /// The statistic.
    public let statistic: Statistic.ID
    /// On which basis.
    public let basis: Basis.ID
    /// The area that the formula names; nil: the area that it is computed for, or those around it.
    public let area: Area.ID?
    /// Whether areas above or below are read as well.
    public let looksAround: Bool
}

extension Formula {
    /// The series that it reads, none twice, in the order of the text.
    public var inputs: [FormulaInput] {
        var seen: Set<FormulaInput> = []
        return Self.inputs(of: root, looksAround: false).filter { seen.insert($0).inserted }
    }

    private static func inputs(of node: CheckedNode, looksAround: Bool) -> [FormulaInput] {
        if case .figure(let pattern) = node.operation {
            let input = FormulaInput(
                statistic: pattern.statistic, basis: pattern.basis, area: pattern.area, looksAround: looksAround)
            return [input]
        }
        let around = looksAround || node.operation.looksAround
        return node.operation.operands.flatMap { inputs(of: $0, looksAround: around) }
    }
}

extension FormulaOperation {
    fileprivate var looksAround: Bool {
        switch self {
        case .children, .parent, .shareOfParent, .contribution, .pull: true
        default: false
        }
    }
}
