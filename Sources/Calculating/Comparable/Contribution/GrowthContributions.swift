public import Planning

/// The growth of a whole split by its parts: pull = Δi / base of the whole, 贡献率 = Δi / Δ of the whole.
///
/// All on comparable bases. Source: METHODS §2.6 (key T8) and §6.
public struct GrowthContributions: Sendable, Equatable {
    /// The whole.
    public let whole: ComparableChange
    /// The growth of the whole.
    public let growth: Percent
    /// The parts in the order given.
    public let parts: [Contribution]
    /// Why no 贡献率 is said; nil when it is.
    public let withheld: WithheldContribution?

    /// Splits the growth of a whole; nil when its comparable base is zero or less.
    public init?(of whole: ComparableChange, by parts: [(name: Bilingual, change: ComparableChange)]) {
        guard let growth = whole.growth else { return nil }
        self.whole = whole
        self.growth = growth
        withheld = WithheldContribution(at: growth)
        self.parts = parts.compactMap { name, part in
            part.pull(on: whole).map {
                Contribution(name: name, part: part, pull: $0, share: part.contribution(to: whole))
            }
        }
    }

    /// The part of growth that no listed part makes, in percentage points.
    public var rest: PercentagePoints {
        PercentagePoints(growth.value - parts.reduce(0) { $0 + $1.pull.value })
    }

    /// The sum of the 贡献率; nil when withheld.
    public var sum: Percent? {
        guard withheld == nil else { return nil }
        return Percent(parts.reduce(0) { $0 + ($1.share?.value ?? 0) })
    }

    /// Checks that parts which make up the whole contribute 100 %.
    ///
    /// Levels at current prices divided by real growth miss it by a little: Guangdong 2009 sums to 100.29. Up to one
    /// point is tolerated with a warning (our own choice), more is a doubt. Parts that are only some of the whole must
    /// not be checked.
    public func sumFinding(tolerance: PercentagePoints = PercentagePoints(1)) -> Finding? {
        guard let sum else { return nil }
        let gap = sum - Percent(100)
        guard abs(gap.value) > 0.005 else { return nil }
        return finding(sum, isTolerated: abs(gap.value) <= tolerance.value)
    }

    private func finding(_ sum: Percent, isTolerated: Bool) -> Finding {
        let text = decimalText(sum.value, digits: 2)
        let reason =
            isTolerated
            ? Bilingual("在容差以内，照列，不作调平。", "This is within tolerance and is shown as it is.")
            : Bilingual("超出容差。", "This is beyond tolerance.")
        return Finding(
            isTolerated ? .warning : .doubt, code: "contribution.sum",
            message: Bilingual(
                "各部分贡献率合计为\(text)%，不等于100%，\(reason.chinese)",
                "The contributions add up to \(text) %, not 100 %. \(reason.english)"),
            remedy: Bilingual("请核对各部分与总体是否同为可比价、同一口径。", "Check that parts and whole share prices and basis."))
    }
}
