public import Planning

/// Why a 贡献率 is withheld while the pull (拉动点) is said.
public enum WithheldContribution: Hashable, Sendable {
    /// The whole grew or fell by less than 1 %: a share of almost nothing says nothing.
    case growthNearZero(Percent)
    /// The whole fell: a positive pull would print as a negative share.
    case growthNegative(Percent)

    /// Why it is withheld at this growth of the whole; nil where it is said. Source: METHODS §6 and §8 GD-01.
    public init?(at growth: Percent) {
        // Two levels 1 % apart can give 0.999… in Doubles.
        if abs(growth.value) < 1 - 1e-9 {
            self = .growthNearZero(growth)
        } else if growth.value < 0 {
            self = .growthNegative(growth)
        } else {
            return nil
        }
    }

    /// The reason in words.
    public var message: Bilingual {
        switch self {
        case .growthNearZero:
            Bilingual("总体增减不到1%，只列拉动点，不列贡献率", "the whole changed by less than 1 %: pull only, no contribution")
        case .growthNegative: Bilingual("总体下降，只列拉动点，不列贡献率", "the whole fell: pull only, no contribution")
        }
    }
}
