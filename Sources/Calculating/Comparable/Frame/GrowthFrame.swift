public import Planning

/// On which enterprises two years are compared; four frames give four growth rates of the same district.
///
/// Source: METHODS §2.6 and its keys T1, T2 (notes to the monthly releases of the National Bureau of Statistics).
public enum GrowthFrame: String, Sendable, Hashable, CaseIterable {
    /// 名义: each year's published level, on the frame of its day.
    case published
    /// 现行样本框（可比口径）: this year's frame in both years; what statistics bureaus publish as growth.
    case current
    /// 同样本: only enterprises of both frames.
    case matched
    /// 原样本框: last year's frame in both years.
    case old

    /// The name that readers see.
    public var name: Bilingual {
        switch self {
        case .published: Bilingual("名义增速（两年公布水平相比）", "nominal growth between published levels")
        case .current: Bilingual("可比增速（现行样本框）", "comparable growth on the current frame")
        case .matched: Bilingual("同样本增速", "growth of matched enterprises")
        case .old: Bilingual("原样本框增速", "growth on the old frame")
        }
    }

    /// Whether an enterprise counts in last year's sum and in this year's.
    func counts(_ passage: FramePassage) -> (earlier: Bool, current: Bool) {
        switch (self, passage) {
        case (_, .stayed): (true, true)
        case (.published, .entered): (false, true)
        case (.published, .left): (true, false)
        case (.current, .entered), (.old, .left): (true, true)
        case (.current, .left), (.matched, _), (.old, .entered): (false, false)
        }
    }
}
