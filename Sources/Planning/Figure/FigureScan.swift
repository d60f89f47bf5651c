/// The one strict reader of decimal digits; libraries accept `1,234.5` as 1 or `12.5亿元` as 12.5.
struct FigureScan {
    private(set) var isNegative = false
    private(set) var coefficient: Int64 = 0
    private(set) var scale = 0
    private var digits = 0
    private var isBehindPoint = false

    init() {}

    init(_ text: String) throws(FigureError) {
        for byte in text.utf8 { try take(byte) }
        try finish()
    }

    init(utf8 bytes: Span<UInt8>) throws(FigureError) {
        for index in bytes.indices { try take(bytes[index]) }
        try finish()
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) throws(FigureError) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            digits += 1
            guard digits <= 18 else { throw .tooLong }
            coefficient = coefficient * 10 + Int64(byte - UInt8(ascii: "0"))
            if isBehindPoint { scale += 1 }
        case UInt8(ascii: ".") where !isBehindPoint && digits > 0:
            isBehindPoint = true
            // A lone zero before the point is no digit of the figure: 18 decimals may follow, as they may be printed.
            if digits == 1, coefficient == 0 { digits = 0 }
        case UInt8(ascii: "-") where !isNegative && !isBehindPoint && digits == 0: isNegative = true
        default: throw .notPlainDecimal
        }
    }

    /// Takes a byte of a figure; false for one that no figure has.
    @inline(__always)
    mutating func takes(_ byte: UInt8) throws(FigureError) -> Bool {
        guard byte >= UInt8(ascii: "-"), byte <= UInt8(ascii: "9"), byte != UInt8(ascii: "/") else { return false }
        try take(byte)
        return true
    }

    func finish() throws(FigureError) {
        guard digits > 0, !isBehindPoint || scale > 0 else { throw .notPlainDecimal }
    }
}
