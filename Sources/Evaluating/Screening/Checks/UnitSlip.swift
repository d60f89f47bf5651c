import Planning

/// By how much a figure is off when its unit is mistaken for the usual other one.
struct UnitSlip {
    /// The powers of ten between which the quotient of two figures is suspicious.
    private let powers: ClosedRange<Double>

    /// Money is mistaken by 10 000 (万元, 亿元), a share by 100 (0.224 for 22.4 %); other units have no usual mistake.
    init?(_ unit: Unit, _ accumulation: Statistic.Accumulation?) {
        if ["亿元", "万元"].contains(unit.symbol) {
            powers = 3.5...4.5
        } else if unit == .percent, case .ratio = accumulation {
            powers = 1.7...2.3
        } else {
            return nil
        }
    }

    /// Whether a mistaken unit would explain a figure after an earlier one.
    func explains(_ now: Double, after before: Double) -> Bool {
        guard now != 0, before != 0 else { return false }
        return powers.contains(abs(logarithm(abs(now / before)) / logarithm(10)))
    }
}
