public import Planning

/// One method's view of an indicator, with the settings it was computed under, so that methods can stand side by side.
public struct MethodResult: Sendable, Equatable {
    /// A method of METHODS §8.
    public enum Method: String, Sendable, CaseIterable {
        /// 时序进度.
        case scheduleProgress = "PM-01"
        /// 季节性时序进度, and its comparison in proportion to time.
        case seasonalProgress = "PM-02"
        /// 水平法、累计法完成率.
        case completion = "PM-03"
        /// 年均增速达成.
        case averageGrowth = "PM-04"
        /// 降幅类完成率.
        case reduction = "PM-05"
        /// 目标语义判定.
        case targetGrammar = "PM-06"
        /// 期末判定.
        case finalJudgement = "PM-07"
    }

    /// Which method.
    public let method: Method
    /// What was compared, in both languages.
    public let label: Bilingual
    /// The share done and expected.
    public let progress: Progress
    /// Whether the rating follows this one.
    public let decides: Bool

    /// One method's result.
    public init(_ method: Method, label: Bilingual, progress: Progress, decides: Bool) {
        self.method = method
        self.label = label
        self.progress = progress
        self.decides = decides
    }
}
