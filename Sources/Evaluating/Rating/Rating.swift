public import Planning

/// How an indicator stands (评级), in the words of the national mid-term evaluation of 2023.
public enum Rating: String, Sendable, CaseIterable {
    /// 提前实现: the target is reached before its time.
    case achievedEarly
    /// 快于预期.
    case faster
    /// 基本符合预期.
    case asExpected
    /// 滞后.
    case behind
    /// 数据不足: a figure without which nothing can be said is missing.
    case insufficientData

    /// The word in both languages.
    public var name: Bilingual {
        switch self {
        case .achievedEarly: Bilingual("提前实现", "Achieved early")
        case .faster: Bilingual("快于预期", "Ahead of schedule")
        case .asExpected: Bilingual("基本符合预期", "Broadly on schedule")
        case .behind: Bilingual("滞后", "Behind schedule")
        case .insufficientData: Bilingual("数据不足", "Insufficient data")
        }
    }
}
