/// A coordinate in as few characters as it needs: at most two decimals, no `-0`, no exponent, no trailing zero.
func shortNumber(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    return trimmed(fixedNumber(number, decimals: 2))
}

/// A number with exactly `decimals` decimals, halves rounded away from zero; beyond 10^15 as Swift prints it.
func fixedNumber(_ number: Double, decimals: Int) -> String {
    let power = (0..<max(0, decimals)).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(number) * power).rounded()
    guard scaled < 1e15 else { return "\(number)" }
    let digits = String(Int(scaled))
    let sign = number < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}

private func trimmed(_ text: String) -> String {
    guard text.contains("."), !text.contains("e") else { return text }
    var kept = text[...]
    while kept.hasSuffix("0") { kept = kept.dropLast() }
    return String(kept.hasSuffix(".") ? kept.dropLast() : kept)
}
