public import Planning

/// How many times larger figures are after a break of the series than before it (接续系数), and how we know.
public struct SpliceFactor: Hashable, Sendable {
    /// Where the number comes from.
    public enum Origin: Hashable, Sendable {
        /// 重叠期: one period was counted on both definitions.
        case overlap(Period, old: Double, new: Double)
        /// 公布或核定: somebody states it, with the reason.
        case stated(Bilingual)
    }

    /// The first period on the new definition.
    public let from: Period
    /// New definition ÷ old definition.
    public let ratio: Double
    /// How we know.
    public let origin: Origin

    /// The ratio of one period's figures on the new and on the old definition.
    public init(
        from: Period, overlappingIn period: Period, old: Double, new: Double
    ) throws(SpliceError) {
        guard old > 0, new > 0, (new / old).isFinite, new / old > 0 else { throw .overlapNotPositive(period) }
        self.from = from
        ratio = new / old
        origin = .overlap(period, old: old, new: new)
    }

    /// A stated ratio with its reason, which must be said.
    public init(from: Period, stated ratio: Double, reason: Bilingual) throws(SpliceError) {
        guard ratio.isFinite, ratio > 0 else { throw .factorNotPositive(from) }
        guard !reason.chinese.isEmpty else { throw .reasonMissing(from) }
        self.from = from
        self.ratio = ratio
        origin = .stated(reason)
    }
}
