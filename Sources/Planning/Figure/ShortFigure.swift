/// A figure of up to seven bytes without a sign, with a byte behind it that no figure has, read all at once.
///
/// Eight bytes are one number of 64 bits, the first byte its lowest. Anything else is for ``FigureScan``.
struct ShortFigure {
    let coefficient: Int64
    let scale: Int
    let length: Int

    @inline(__always)
    init?(_ word: UInt64) {
        let whole = Self.digits(in: word)
        guard whole > 0, whole < 8 else { return nil }
        let behind = word >> UInt64(8 * whole)
        guard behind & 0xFF == UInt64(UInt8(ascii: ".")) else {
            guard behind & 0xFF != UInt64(UInt8(ascii: "-")) else { return nil }
            self.init(word, digits: whole, scale: 0, length: whole)
            return
        }
        let decimals = Self.digits(in: behind >> 8)
        let length = whole + 1 + decimals
        guard decimals > 0, length < 8 else { return nil }
        let end = (word >> UInt64(8 * length)) & 0xFF
        guard end != UInt64(UInt8(ascii: ".")), end != UInt64(UInt8(ascii: "-")) else { return nil }
        let before = word & (1 << UInt64(8 * whole) - 1)
        let digits = before | (behind >> 8) << UInt64(8 * whole)
        self.init(digits, digits: whole + decimals, scale: decimals, length: length)
    }

    /// Adds up the digits in the lowest bytes of a word: pairs, then fours, then all eight.
    @inline(__always)
    private init(_ word: UInt64, digits: Int, scale: Int, length: Int) {
        var sum = (word & 0x0F0F_0F0F_0F0F_0F0F) << UInt64(64 - 8 * digits)
        sum = (sum &* (10 << 8 + 1)) >> 8 & 0x00FF_00FF_00FF_00FF
        sum = (sum &* (100 << 16 + 1)) >> 16 & 0x0000_FFFF_0000_FFFF
        sum = (sum &* (10_000 << 32 + 1)) >> 32
        coefficient = Int64(truncatingIfNeeded: sum)
        self.scale = scale
        self.length = length
    }

    /// How many bytes from the lowest on are digits.
    @inline(__always)
    private static func digits(in word: UInt64) -> Int {
        let apart = word ^ 0x3030_3030_3030_3030
        let others = (apart &+ 0x7676_7676_7676_7676 | apart) & 0x8080_8080_8080_8080
        return others.trailingZeroBitCount / 8
    }
}
