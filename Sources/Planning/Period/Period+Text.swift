extension Period: CustomStringConvertible {
    /// Reads `2024`, `2024-H1`, `2024-Q1`, `2024-03`, `2024-01/02`, `2024-01/10` or `2021/2024`.
    public init(_ text: String) throws(PeriodError) {
        guard let period = Self.parse(text) else { throw PeriodError(text: text) }
        self = period
    }

    /// The period as it is written in files, addresses and the ledger; ``init(_:)`` reads it back.
    public var description: String {
        let year = padded(year, 4)
        switch kind {
        case .year: return year
        case .half: return "\(year)-H\(part)"
        case .quarter: return "\(year)-Q\(part)"
        case .month: return year + "-" + padded(part, 2)
        case .cumulative: return year + "-01/" + padded(part, 2)
        case .span(let years): return year + "/" + padded(self.year + years - 1, 4)
        }
    }

    /// The period as a reader says it: `2024年1—10月`, `Jan–Oct 2024`.
    public func label(in language: Language) -> String {
        language == .chinese ? chineseLabel : englishLabel
    }

    private var chineseLabel: String {
        switch kind {
        case .year: "\(year)年"
        case .half: "\(year)年\(part == 1 ? "上" : "下")半年"
        case .quarter: "\(year)年第\(["一", "二", "三", "四"][part - 1])季度"
        case .month: "\(year)年\(part)月"
        case .cumulative: "\(year)年1—\(part)月"
        case .span(let years): "\(year)—\(year + years - 1)年"
        }
    }

    private var englishLabel: String {
        switch kind {
        case .year: "\(year)"
        case .half: "H\(part) \(year)"
        case .quarter: "Q\(part) \(year)"
        case .month: "\(Self.monthNames[part - 1]) \(year)"
        case .cumulative: "Jan–\(Self.monthNames[part - 1]) \(year)"
        case .span(let years): "\(year)–\(year + years - 1)"
        }
    }

    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func parse(_ text: String) -> Period? {
        let bytes = Array(text.utf8)
        guard bytes.count <= 10, bytes.count >= 4, let year = ascii(bytes[..<4]) else { return nil }
        let rest = bytes[4...]
        switch (rest.first, rest.count) {
        case (nil, _): return Period(.year, year: year)
        case (UInt8(ascii: "/"), 5): return span(from: year, to: ascii(rest.dropFirst()))
        case (UInt8(ascii: "-"), 3): return part(of: year, Array(rest.dropFirst()))
        case (UInt8(ascii: "-"), 6) where rest.starts(with: "-01/".utf8):
            return ascii(rest.dropFirst(4)).flatMap { Period(.cumulative, year: year, part: $0) }
        default: return nil
        }
    }

    private static func span(from year: Int, to last: Int?) -> Period? {
        guard let last, last > year else { return nil }
        return Period(.span(years: last - year + 1), year: year)
    }

    private static func part(of year: Int, _ code: [UInt8]) -> Period? {
        switch code[0] {
        case UInt8(ascii: "H"): ascii(code[1...]).flatMap { Period(.half, year: year, part: $0) }
        case UInt8(ascii: "Q"): ascii(code[1...]).flatMap { Period(.quarter, year: year, part: $0) }
        default: ascii(code).flatMap { Period(.month, year: year, part: $0) }
        }
    }
}

/// A text that names no period.
public struct PeriodError: Error, Equatable, Sendable {
    /// The refused text.
    public let text: String
}
