public import Planning

/// Why a 贡献率 is withheld while the pull (拉动点) is said.
public enum WithheldContribution: Hashable, Sendable {
    /// The whole grew or fell by less than 1 %: a share of almost nothing says nothing.
    case growthNearZero(Percent)
    /// The whole fell: a positive pull would print as a negative share.
    case growthNegative(Percent)

    /// The reason in words.
    public var message: Bilingual {
        switch self {
        case .growthNearZero(let growth):
            Bilingual(
                "总体增速为\(decimalText(growth.value, digits: 1))%，不足1%，只列拉动点，不列贡献率。",
                "The whole changed by \(decimalText(growth.value, digits: 1)) %, less than 1 %: pull only, no share.")
        case .growthNegative(let growth):
            Bilingual(
                "总体下降\(decimalText(-growth.value, digits: 1))%，只列拉动点，不列贡献率。",
                "The whole fell by \(decimalText(-growth.value, digits: 1)) %: pull only, no share.")
        }
    }
}
