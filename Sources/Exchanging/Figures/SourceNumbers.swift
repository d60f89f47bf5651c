import Planning

/// The sources of a file, numbered in the order in which they first came.
struct SourceNumbers: Sendable {
    /// A source by the numbers of its parts.
    struct Key: Hashable, Sendable {
        var citation: Int32 = 0
        var grade: Int32 = 0
        var note: Int32 = 0
    }

    /// The sources by number.
    private(set) var values: [Source] = []
    private var numbers: [Key: Int32] = [:]
    /// The source that was asked for last; number -1 before any.
    private(set) var last: (key: Key, number: Int32) = (Key(), -1)

    @inline(__always)
    func isLast(_ key: Key) -> Bool { last.number >= 0 && last.key == key }

    /// The number of a source; nil for one that never came.
    mutating func number(_ key: Key) -> Int32? {
        let number = numbers[key]
        if let number { last = (key, number) }
        return number
    }

    /// Gives a new source the next number.
    mutating func enter(_ source: Source, _ key: Key) -> Int32 {
        values.append(source)
        numbers[key] = Int32(values.count - 1)
        return Int32(values.count - 1)
    }
}
