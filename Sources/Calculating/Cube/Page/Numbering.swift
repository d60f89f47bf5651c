/// Values numbered in the order in which they first came.
struct Numbering<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int] = [:]

    /// The number of a value; nil when it never came.
    subscript(value: Value) -> Int? { numbers[value] }

    /// The number of a value, which gets the next one when it comes for the first time.
    mutating func number(of value: Value) -> Int {
        if let known = numbers[value] { return known }
        numbers[value] = values.count
        values.append(value)
        return values.count - 1
    }
}
