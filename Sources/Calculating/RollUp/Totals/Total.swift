/// The sum over the areas below one, and whether all of them had a value (汇总).
public struct Total: Sendable, Equatable {
    /// The sum of the values that are there.
    public let sum: Double
    /// Whether none is missing, so that the sum stands for the whole.
    public let isComplete: Bool

    /// A sum with its completeness.
    public init(sum: Double, isComplete: Bool) {
        self.sum = sum
        self.isComplete = isComplete
    }
}
