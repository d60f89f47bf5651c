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
    private var last: (key: Key, number: Int32)?

    /// The number of a source; nil for one that never came.
    mutating func number(_ key: Key) -> Int32? {
        if let last, last.key == key { return last.number }
        let number = numbers[key]
        last = number.map { (key, $0) }
        return number
    }

    /// Gives a new source the next number.
    mutating func enter(_ source: Source, _ key: Key) -> Int32 {
        values.append(source)
        numbers[key] = Int32(values.count - 1)
        return Int32(values.count - 1)
    }
}
