public import Planning

/// Growth on one frame, with the two sums that it divides.
public struct FrameGrowth: Hashable, Sendable {
    /// On which enterprises.
    public let frame: GrowthFrame
    /// Last year's sum on this frame; for the current frame, the comparable base (可比基数).
    public let earlier: Double
    /// This year's sum on this frame.
    public let current: Double
    /// How much it grew.
    public let rate: Percent

    init(frame: GrowthFrame, earlier: Double, current: Double) throws(FrameError) {
        guard earlier > 0 else { throw .baseNotPositive(frame, sum: earlier) }
        self.frame = frame
        self.earlier = earlier
        self.current = current
        rate = Percent((current / earlier - 1) * 100)
    }
}
