/// The limit that a target sets, with the comparison the words ask for.
///
/// Comparison is always on the unrounded number: 22.96 prints as 23.0 and still fails "at least 23".
public enum Bound: Hashable, Sendable {
    /// 达到、不低于、以上: x ≥ figure.
    case atLeast(Figure)
    /// 超过、突破: x > figure.
    case above(Figure)
    /// 不超过、控制在…以内: x ≤ figure.
    case atMost(Figure)
    /// 低于、小于: x < figure.
    case below(Figure)
    /// 左右: the figure, with a tolerance that the evaluation states.
    case about(Figure)
    /// a—b: at least the first figure; more than the second is more than asked.
    case between(Figure, Figure)

    /// The figure that must be reached at the least or kept at the most; the lower one of a range.
    public var figure: Figure {
        switch self {
        case .atLeast(let figure), .above(let figure), .atMost(let figure), .below(let figure), .about(let figure):
            figure
        case .between(let lower, _): lower
        }
    }

    /// Whether more is better for this bound.
    public var isFloor: Bool {
        switch self {
        case .atMost, .below: false
        case .atLeast, .above, .about, .between: true
        }
    }
}
