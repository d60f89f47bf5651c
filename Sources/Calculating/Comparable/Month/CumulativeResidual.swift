public import Planning

/// What is left between 上月累计 + 本月 and 本月累计, kept and shown, never forced to zero.
///
/// Revisions of earlier months make it. Source: METHODS §2.6, key T7.
public struct CumulativeResidual: Hashable, Sendable {
    /// The month.
    public let period: Period
    /// 本月累计 − 上月累计 − 本月.
    public let value: Double
    /// How large rounding of the three figures alone can make it.
    public let tolerance: Double
    private let digits: Int

    /// The residual of a month with its published figure and the two cumulative figures around it.
    public init(
        of month: Figure, in period: Period, before: Figure, cumulative: Figure
    ) throws(MonthError) {
        guard period.kind == .month else { throw .notMonth(period) }
        guard period.part > 2 else { throw .mergedMonths(period) }
        self.period = period
        digits = max(month.scale, before.scale, cumulative.scale)
        value = cumulative.value - before.value - month.value
        tolerance = month.halfUnit + before.halfUnit + cumulative.halfUnit
    }

    /// Whether rounding alone can explain it.
    public var isRounding: Bool { abs(value) <= tolerance * (1 + 1e-9) + 1e-9 }

    /// Says the residual when rounding cannot explain it; nil otherwise.
    public var finding: Finding? {
        guard !isRounding else { return nil }
        let amount = decimalText(value, digits: digits)
        return Finding(
            .warning, code: "month.residual",
            message: Bilingual(
                "\(period.label(in: .chinese))：本月累计与“上月累计+本月”相差\(amount)，超出四舍五入所能解释的范围，差额照列，不作调平。",
                "\(period.label(in: .english)): the cumulative figure differs by \(amount) from the one before plus the "
                    + "month, more than rounding explains; the residual is kept."),
            remedy: Bilingual("请核实前几个月的数据是否已修订。", "Check whether earlier months were revised."))
    }
}
