public import Planning

/// What stands in a cell of an answer: a number with how it came about, or the reason why there is none.
public enum CellValue: Hashable, Sendable {
    /// As reported; the printed digits stand in the figure.
    case reported(Double)
    /// Computed from other figures.
    case computed(Double)
    /// Summed from the areas below, without those that lack a value.
    case rolledUp(Double, lacking: [Area.ID])
    /// A place among the areas that have a value, without those that lack one.
    case placed(Int, among: Int, lacking: [Area.ID])
    /// No number, and why.
    case missing(CellGap)

    /// The number, whole or in part.
    public var number: Double? {
        switch self {
        case .reported(let value), .computed(let value), .rolledUp(let value, _): value
        case .placed(let place, _, _): Double(place)
        case .missing: nil
        }
    }

    /// The number if nothing is lacking in it.
    public var whole: Double? {
        if case .rolledUp(_, let lacking) = self, !lacking.isEmpty { nil } else { number }
    }

    /// The areas that lack a value in a sum or a comparison.
    public var lacking: [Area.ID] {
        switch self {
        case .rolledUp(_, let lacking), .placed(_, _, let lacking): lacking
        default: []
        }
    }

    /// Why there is no number.
    public var gap: CellGap? {
        if case .missing(let gap) = self { gap } else { nil }
    }

    /// Why something that needs the whole number cannot be computed from this.
    var gapOfWhole: CellGap { gap ?? .incomplete(lacking) }

    /// What a formula comes to.
    init(_ outcome: FormulaOutcome) {
        switch outcome {
        case .number(let value): self = .finite(value)
        case .truth(let truth): self = .computed(truth ? 1 : 0)
        case .missing(let reason): self = .missing(.formula(reason))
        case .text, .list: self = .missing(.formula(.notReal))
        }
    }

    /// A number if it is finite.
    static func finite(_ value: Double) -> CellValue {
        value.isFinite ? .computed(value) : .missing(.formula(.overflow))
    }

    /// A stable word for programs: `reported`, `computed`, `rolledUp`, `partial` or `missing`.
    public var state: String {
        switch self {
        case .reported: "reported"
        case .computed, .placed: "computed"
        case .rolledUp(_, let lacking): lacking.isEmpty ? "rolledUp" : "partial"
        case .missing: "missing"
        }
    }
}
