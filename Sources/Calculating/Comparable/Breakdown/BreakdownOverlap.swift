public import Planning

/// How far the plain sum of lines goes beyond their total (重叠), or stays below it (未列部分).
public struct BreakdownOverlap: Hashable, Sendable {
    /// The total as published.
    public let total: Double
    /// The plain sum of the lines.
    public let sum: Double
    /// How large rounding of the printed figures alone can make the difference.
    public let tolerance: Double
    let digits: Int

    /// Sum − total: positive when lines overlap, negative when the lines leave something out.
    public var amount: Double { sum - total }

    /// The amount in percent of the total; nil when the total is zero or less.
    public var share: Percent? { total > 0 ? Percent(amount / total * 100) : nil }

    /// Whether rounding alone can explain it.
    public var isRounding: Bool { abs(amount) <= tolerance * (1 + 1e-9) + 1e-9 }

    var amountText: Bilingual {
        let amount = decimalText(abs(amount), digits: digits)
        guard let share else { return Bilingual(amount, amount) }
        let percent = decimalText(abs(share.value), digits: 1)
        return Bilingual("\(amount)（相当于总数的\(percent)%）", "\(amount) (\(percent) % of the total)")
    }

    var sumText: String { decimalText(sum, digits: digits) }

    var totalText: String { decimalText(total, digits: digits) }
}
