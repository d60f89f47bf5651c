/// A figure of a statistic for an area, period and basis, as one submission gave it (观测值).
public struct Observation: Hashable, Sendable {
    /// Whether a figure was given or an earlier one withdrawn.
    public enum Content: Hashable, Sendable {
        /// The figure as reported.
        case reported(Figure)
        /// 撤回: the earlier figure no longer holds and nothing takes its place.
        case withdrawn
    }

    /// Which figure it is.
    public let cell: Cell
    /// The figure.
    public let content: Content
    /// Where it comes from.
    public let source: Source

    /// A figure in its place, with its source.
    public init(cell: Cell, content: Content, source: Source) {
        self.cell = cell
        self.content = content
        self.source = source
    }

    /// The figure; nil when withdrawn.
    public var figure: Figure? {
        if case .reported(let figure) = content { figure } else { nil }
    }
}
