import Calculating
public import Planning

/// Where one indicator stands (指标评价), with every number behind it and a reason in one sentence.
public struct Assessment: Sendable, Equatable {
    /// Whether a rating was given.
    public enum Outcome: Sendable, Equatable {
        /// The rating that the numbers give.
        case rated(Rating)
        /// 暂不评级: the series breaks, so that the numbers do not compare; what they would have said is kept.
        case withheld(nominal: Rating)
        /// 数据不足.
        case insufficient
    }

    /// The indicator.
    public let indicator: Indicator
    /// Whether a rating was given.
    public let outcome: Outcome
    /// The latest figure that counts; nil when there is none after the baseline.
    public let current: Measure?
    /// The figure that improvement is counted from.
    public let baseline: Measure?
    /// The value expected by now, in the unit of ``current``; nil when nothing says it.
    public let expectedValue: Double?
    /// The path from the baseline to the target, for targets of a level.
    public internal(set) var path: ScheduledPath?
    /// The published growth of the years up to the baseline.
    public internal(set) var history: PublishedHistory?
    /// The methods side by side.
    public let methods: [MethodResult]
    /// The yearly growth that the rest of the plan needs; nil when not defined.
    public let required: Percent?
    /// The word of a final evaluation; nil for other kinds and while the target year has no figure.
    public let final: FinalJudgement?
    /// Whether the target year's last figure is still to come.
    public let isProvisional: Bool
    /// The figures that are missing.
    public let missing: [MissingFigure]
    /// What a person should look at.
    public let findings: [Finding]
    /// Why, in one sentence.
    public let reason: Bilingual
    /// A person's rating beside the computed one.
    public var expert: ExpertRating?

    /// The computed rating; nil while it is withheld.
    public var rating: Rating? {
        switch outcome {
        case .rated(let rating): rating
        case .withheld: nil
        case .insufficient: .insufficientData
        }
    }

    /// The yearly growth that carries the baseline to the target, in percent; nil where growth is not defined.
    public var requiredFromBaseline: Percent? {
        path.flatMap { averageGrowth(from: $0.base, to: $0.goal, years: Int($0.years)) }
    }

    /// The method that the rating follows.
    public var deciding: MethodResult? { methods.first(where: \.decides) }

    /// The word for the outcome in both languages.
    public var word: Bilingual { rating?.name ?? Bilingual("暂不评级", "Not rated") }
}
