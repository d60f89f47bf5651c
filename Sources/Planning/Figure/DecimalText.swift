/// A computed number as readers see it, rounded half away from zero to `digits` places: `1353.6`, `-0.50`.
///
/// Computation is never rounded; only what is shown is. Numbers that are not finite, or too large to round, are given
/// as `—`, so that no page ever shows NaN.
public func decimalText(_ value: Double, digits: Int) -> String {
    let scale = (0..<max(0, digits)).reduce(1.0) { power, _ in power * 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, scaled < 9e15 else { return "—" }
    let sign: Int64 = value < 0 ? -1 : 1
    return Figure(coefficient: sign * Int64(scaled), scale: max(0, digits))?.description ?? "—"
}
