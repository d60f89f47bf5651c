/// What rows refer to by number, and the places of those that the present batch uses.
struct BatchTable<Value> {
    private let numbers: [Int]
    private let values: [Value]
    private var places: [Int32]
    private var used: [Int] = []
    private var latest = (number: Int.min, place: Int32(0))

    /// Takes numbered values in ascending order.
    init(_ rows: [(number: Int, value: Value)]) {
        numbers = rows.map(\.number)
        values = rows.map(\.value)
        places = Array(repeating: -1, count: rows.count)
    }

    /// The value of a number; nil when nothing has it.
    subscript(number: Int) -> Value? { index(of: number).map { values[$0] } }

    /// The place in the present batch; nil when nothing has the number.
    mutating func place(of number: Int) -> Int32? {
        if number == latest.number { return latest.place }
        guard let index = index(of: number) else { return nil }
        if places[index] < 0 {
            places[index] = Int32(used.count)
            used.append(index)
        }
        latest = (number, places[index])
        return places[index]
    }

    /// The values of the present batch by place; the next batch begins.
    mutating func takeUsed() -> [Value] {
        let taken = used.map { values[$0] }
        for index in used { places[index] = -1 }
        used.removeAll(keepingCapacity: true)
        latest = (Int.min, 0)
        return taken
    }

    private func index(of number: Int) -> Int? {
        // Numbers are given without gaps, so that the first guess holds; only in an altered ledger it does not.
        guard let first = numbers.first, number >= first else { return nil }
        let guess = number - first
        if guess < numbers.count, numbers[guess] == number { return guess }
        var range = numbers.indices
        while let low = range.first {
            let middle = low + range.count / 2
            if numbers[middle] == number { return middle }
            range = numbers[middle] < number ? middle + 1..<range.upperBound : low..<middle
        }
        return nil
    }
}
