import Planning

/// The enterprises of two years' frames, compared (两年样本框对比).
///
/// g = Σ y(i, t) / Σ y(i, t−1) − 1 over the enterprises of a frame. Source: METHODS §2.6.
public struct FrameComparison: Sendable, Equatable {
    /// The enterprises of either frame, in the order given.
    public let enterprises: [FrameEnterprise]

    /// Takes each enterprise once, with finite figures.
    public init(_ enterprises: [FrameEnterprise]) throws(FrameError) {
        var seen: Set<FrameEnterprise.ID> = []
        for enterprise in enterprises {
            guard seen.insert(enterprise.id).inserted else { throw .listedTwice(enterprise.id) }
            let figures = [enterprise.passage.earlier, enterprise.passage.current].compactMap(\.self)
            guard figures.allSatisfy(\.isFinite) else { throw .notANumber(enterprise.id) }
        }
        self.enterprises = enterprises
    }

    /// Growth on one frame; refused while a figure that it needs is missing, for missing is not zero.
    public func growth(on frame: GrowthFrame) throws(FrameError) -> FrameGrowth {
        let before = enterprises.filter { frame.counts($0.passage).earlier }
        let now = enterprises.filter { frame.counts($0.passage).current }
        guard !before.isEmpty else { throw .noEnterprise(frame) }
        let unknownBefore = before.filter { $0.passage.earlier == nil }.map(\.id)
        guard unknownBefore.isEmpty else { throw .earlierMissing(unknownBefore) }
        let unknownNow = now.filter { $0.passage.current == nil }.map(\.id)
        guard unknownNow.isEmpty else { throw .currentMissing(unknownNow) }
        return try FrameGrowth(
            frame: frame, earlier: before.compactMap(\.passage.earlier).reduce(0, +),
            current: now.compactMap(\.passage.current).reduce(0, +))
    }

    /// All four rates side by side; each says for itself why it is missing.
    public var rates: [GrowthFrame: Result<FrameGrowth, FrameError>] {
        GrowthFrame.allCases.reduce(into: [:]) { rates, frame in
            rates[frame] = Result { () throws(FrameError) in try growth(on: frame) }
        }
    }

    /// The change of the published level by who stayed, entered and left.
    public var decomposition: FrameDecomposition { FrameDecomposition(enterprises.map(\.passage)) }
}
