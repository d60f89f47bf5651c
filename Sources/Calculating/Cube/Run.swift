public import Planning

/// A contiguous run of periods of one kind, as Doubles with a bit for each that says whether it is there.
///
/// Missing is not zero: a value whose bit is not set is never read.
public struct Run: Sendable, Equatable {
    /// The kind of its periods.
    public let kind: Period.Kind
    /// The ordinal of the first period.
    public private(set) var start: Int
    /// The values; meaningless where ``isPresent(at:)`` is false.
    public private(set) var values: [Double]
    private var presence: [UInt64]

    /// An empty run of a kind.
    public init(kind: Period.Kind) {
        self.kind = kind
        start = 0
        values = []
        presence = []
    }

    /// The value at a period's ordinal; nil when missing.
    public subscript(ordinal: Int) -> Double? {
        let index = ordinal - start
        return values.indices.contains(index) && isPresent(at: index) ? values[index] : nil
    }

    /// Whether a value stands at an index of ``values``.
    public func isPresent(at index: Int) -> Bool {
        presence[index >> 6] & (1 << UInt64(index & 63)) != 0
    }

    /// The ordinals that have a value, oldest first.
    public var ordinals: [Int] { values.indices.filter(isPresent).map { $0 + start } }

    /// Puts a value, or takes it away with nil.
    mutating func set(_ value: Double?, at ordinal: Int) {
        if value == nil, !(start..<start + values.count).contains(ordinal) { return }
        makeRoom(for: ordinal)
        let index = ordinal - start
        let bit: UInt64 = 1 << UInt64(index & 63)
        if let value {
            values[index] = value
            presence[index >> 6] |= bit
        } else {
            presence[index >> 6] &= ~bit
        }
    }

    private mutating func makeRoom(for ordinal: Int) {
        if values.isEmpty { start = ordinal }
        if ordinal < start { growDownwards(to: ordinal) }
        let missing = ordinal - start + 1 - values.count
        if missing > 0 { values.append(contentsOf: repeatElement(0, count: missing)) }
        let words = (values.count + 63) / 64
        if presence.count < words { presence.append(contentsOf: repeatElement(0, count: words - presence.count)) }
    }

    private mutating func growDownwards(to ordinal: Int) {
        let present = ordinals
        let old = values
        let oldStart = start
        start = ordinal
        values = Array(repeating: 0, count: oldStart - ordinal) + old
        presence = Array(repeating: 0, count: (values.count + 63) / 64)
        for ordinal in present { presence[(ordinal - start) >> 6] |= 1 << UInt64((ordinal - start) & 63) }
    }
}
