/// A number exactly as reported (数值): `1227.7` is not `1227.70`.
///
/// The printed digits are part of the value, because they give the interval that the true number lies in.
/// Computation uses ``value``; the figure itself is never rounded.
public struct Figure: Hashable, Sendable, CustomStringConvertible {
    /// All printed digits as one integer: `-0.50` has −50.
    public let coefficient: Int64
    @usableFromInline let places: UInt8
    @usableFromInline let isNegativeZero: Bool

    /// How many of the digits stand behind the decimal point, 0 to 18.
    @inlinable public var scale: Int { Int(places) }

    /// A figure of `coefficient` × 10^−`scale`; nil when the scale is not 0 to 18 or there are more than 18 digits.
    public init?(coefficient: Int64, scale: Int) {
        guard (0...18).contains(scale), coefficient.magnitude < 1_000_000_000_000_000_000 else { return nil }
        self.coefficient = coefficient
        places = UInt8(scale)
        isNegativeZero = false
    }

    /// Reads plain decimal notation: an optional `-`, ASCII digits, and optionally a point followed by digits.
    ///
    /// Nothing else is accepted: no separators, no exponent, no full-width digits, no unit.
    public init(_ text: String) throws(FigureError) {
        guard !text.isEmpty else { throw .empty }
        self.init(try FigureScan(text))
    }

    /// Reads the same notation from UTF-8, for the millions of figures that never become a text.
    public init(utf8 bytes: Span<UInt8>) throws(FigureError) {
        guard !bytes.isEmpty else { throw .empty }
        self.init(try FigureScan(utf8: bytes))
    }

    init(_ short: ShortFigure) {
        coefficient = short.coefficient
        places = UInt8(truncatingIfNeeded: short.scale)
        isNegativeZero = false
    }

    init(_ scan: FigureScan) {
        coefficient = scan.isNegative ? -scan.coefficient : scan.coefficient
        places = UInt8(scan.scale)
        isNegativeZero = scan.isNegative && scan.coefficient == 0
    }

    /// The figure with `scale` digits behind the point that is nearest to a value; nil beyond 18 digits.
    public init?(nearest value: Double, scale: Int) {
        guard (0...18).contains(scale) else { return nil }
        let coefficient = (value * Self.powersOfTen[scale]).rounded()
        guard abs(coefficient) < 1e18 else { return nil }
        self.init(coefficient: Int64(coefficient), scale: scale)
    }

    /// Whether ``init(nearest:scale:)`` gives this figure back from its value and its scale.
    ///
    /// The two roundings of a coefficient below 2^50 are off by less than 2^50 · 2^−52, a quarter.
    @inlinable public var followsFromValue: Bool { coefficient.magnitude < 1 << 50 && !isNegativeZero }

    /// The figure as it was printed, for example `1227.70` or `-0.5`.
    public var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Puts the figure as it was printed behind other bytes.
    public func write(to bytes: inout [UInt8]) {
        if coefficient < 0 || isNegativeZero { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = coefficient.magnitude
        var place = 0
        repeat {
            if place == scale, scale > 0 { bytes.append(UInt8(ascii: ".")) }
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
            place += 1
        } while rest > 0 || place <= scale
        bytes[start...].reverse()
    }

    /// The nearest Double, correctly rounded.
    public var value: Double {
        // A quotient of two exactly representable numbers is rounded once: 10^22 is the last exact power of ten.
        if coefficient.magnitude < 1 << 53 { return Double(coefficient) / Self.powersOfTen[scale] }
        return Double(description) ?? Double(coefficient) / Self.powersOfTen[scale]
    }

    /// Half a unit of the last printed digit: 0.05 for `1227.7`.
    public var halfUnit: Double { 0.5 / Self.powersOfTen[scale] }

    /// Every number that prints as this figure under rounding: 1227.65 to 1227.75 for `1227.7`.
    public var roundingInterval: ClosedRange<Double> { (value - halfUnit)...(value + halfUnit) }

    /// Whether two figures are the same number whatever their printed digits: `1.5` and `1.50` are.
    public func equalsInValue(_ other: Figure) -> Bool {
        let common = max(scale, other.scale)
        return rescaled(to: common) == other.rescaled(to: common)
    }

    private func rescaled(to common: Int) -> Int128 {
        (scale..<common).reduce(Int128(coefficient)) { value, _ in value * 10 }
    }

    private static let powersOfTen: [Double] = (0...18).reduce(into: [1]) { powers, _ in
        powers.append(powers[powers.count - 1] * 10)
    }
}
