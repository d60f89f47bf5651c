/// Carries values to coordinates: the value `from` lies at `start`, the value `to` at `end`.
struct LinearScale: Hashable, Sendable {
    let from: Double
    let to: Double
    let start: Double
    let end: Double

    /// The coordinate of a value; a scale without extent puts everything in its middle.
    func callAsFunction(_ value: Double) -> Double {
        guard from != to else { return (start + end) / 2 }
        return start + (value - from) / (to - from) * (end - start)
    }
}
