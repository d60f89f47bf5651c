/// How far a target is against how far it should be, by one method.
public struct Progress: Sendable, Equatable {
    /// The share of the way that is done; 1 is the target.
    public let done: Double
    /// The share of the way expected by now.
    public let expected: Double

    /// A share done against a share expected.
    public init(done: Double, expected: Double) {
        self.done = done
        self.expected = expected
    }

    /// done ÷ expected, the R of METHODS §2.3; nil when nothing is expected yet.
    public var ratio: Double? { expected > 0 && done.isFinite ? done / expected : nil }
}
