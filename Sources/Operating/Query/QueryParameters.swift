import Planning

/// The parameters of a query as an address carries them, decoded strictly.
public struct QueryParameters: Sendable, Hashable {
    /// The longest text of a query in bytes.
    public static let limit = 8_192

    /// One name with its value.
    public struct Pair: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The value; empty when none was given.
        public let value: String
    }

    /// The pairs in their order.
    public let pairs: [Pair]

    /// Parameters by name and value.
    public init(_ pairs: [(name: String, value: String)]) {
        self.pairs = pairs.map { Pair(name: $0.name, value: $0.value) }
    }

    /// Reads what follows `?` in an address (`application/x-www-form-urlencoded`).
    public init(text: String) throws(QueryRefusal) {
        guard text.utf8.count <= Self.limit else { throw QueryRefusal([Self.tooLong(text)]) }
        var pairs: [Pair] = []
        var faults: [QueryFault] = []
        for part in text.utf8.split(separator: UInt8(ascii: "&")) {
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decoded(halves[0])
            let value = halves.count > 1 ? Self.decoded(halves[1]) : ""
            if let name, let value {
                pairs.append(Pair(name: name, value: value))
            } else {
                faults.append(Self.undecodable(name ?? "?", String(part) ?? ""))
            }
        }
        guard faults.isEmpty else { throw QueryRefusal(faults) }
        self.pairs = pairs
    }

    /// Reads the fields of a form that a browser sent (`application/x-www-form-urlencoded`), where texts may have several
    /// lines; nil for what no browser sends.
    public init?(form text: String) {
        var pairs: [Pair] = []
        for part in text.utf8.split(separator: UInt8(ascii: "&")) {
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]),
                let value = Self.decoded(halves.count > 1 ? Array(halves[1]) : [], allowing: ["\r", "\n", "\t"])
            else { return nil }
            pairs.append(Pair(name: name, value: value))
        }
        self.pairs = pairs
    }

    /// Everything that was written for a name, split at commas, without empty items.
    func items(_ name: String) -> [String] {
        values(name).flatMap { $0.split(whereSeparator: { ",，".contains($0) }) }
            .map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
    }

    /// The values of a name that are not empty.
    public func values(_ name: String) -> [String] {
        pairs.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    }

    private static func decoded(_ bytes: Substring.UTF8View.SubSequence) -> String? { decoded(Array(bytes)) }

    private static func decoded(_ bytes: [UInt8], allowing controls: Set<Unicode.Scalar> = []) -> String? {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.count, let high = hexadecimal(bytes[index + 1]),
                    let low = hexadecimal(bytes[index + 2])
                else { return nil }
                plain.append(high << 4 | low)
                index += 2
            case let byte: plain.append(byte)
            }
            index += 1
        }
        guard let text = String(validating: plain, as: UTF8.self) else { return nil }
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || controls.contains($0) }
        return isPlain ? text : nil
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func tooLong(_ text: String) -> QueryFault {
        QueryFault(
            "?", text, Bilingual("查询条件超过\(limit)字节。", "The query is longer than \(limit) bytes."),
            Bilingual(
                "请改用“below:地区”“level:层级”或时期区间，少列代码。",
                "Use below:AREA, level:LEVEL or a range of periods instead of many codes."))
    }

    private static func undecodable(_ name: String, _ text: String) -> QueryFault {
        QueryFault(
            name, text,
            Bilingual("不是有效的UTF-8地址编码，或含有控制字符。", "Not valid UTF-8 percent-encoding, or a control character."),
            Bilingual("请按UTF-8对参数作百分号编码。", "Percent-encode the parameter as UTF-8."))
    }
}

extension Substring {
    var trimmingSpaces: Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
