public import Planning

/// A level and its comparable base (可比基数): last year's figure restated on this year's frame or prices.
///
/// The base differs from last year's published level; growth is measured from it. Source: METHODS §2.6.
public struct ComparableChange: Hashable, Sendable {
    /// The level of last year on this year's basis.
    public let base: Double
    /// The level now.
    public let current: Double

    /// Two levels on one basis; nil unless both are finite.
    public init?(base: Double, current: Double) {
        guard base.isFinite, current.isFinite else { return nil }
        (self.base, self.current) = (base, current)
    }

    /// The level now and its published growth, from which the base is current / (1 + g); nil at −100 % or less.
    public init?(current: Double, growth: Percent) {
        guard growth.value > -100 else { return nil }
        self.init(base: current / (1 + growth.fraction), current: current)
    }

    /// How much was added.
    public var change: Double { current - base }

    /// The growth; nil from a base of zero or less.
    public var growth: Percent? { base > 0 ? Percent((current / base - 1) * 100) : nil }

    /// The whole of several, each on its own comparable base.
    public static func + (left: Self, right: Self) -> Self {
        Self(unchecked: left.base + right.base, left.current + right.current)
    }

    /// What is left of a whole without one part: 全口径 − 区属, both with their bases.
    public static func - (whole: Self, part: Self) -> Self {
        Self(unchecked: whole.base - part.base, whole.current - part.current)
    }

    private init(unchecked base: Double, _ current: Double) { (self.base, self.current) = (base, current) }
}
