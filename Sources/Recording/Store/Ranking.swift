/// Interned values with the place of each in their order.
struct Ranking<Value: Hashable> {
    private let interning: Interning<Value>
    private let ranks: [Int]

    init(_ interning: Interning<Value>, by isOrdered: (Value, Value) -> Bool) {
        self.interning = interning
        let values = interning.values
        let sorted = values.indices.sorted { isOrdered(values[$0], values[$1]) }
        var ranks = [Int](repeating: 0, count: values.count)
        for (rank, index) in sorted.enumerated() { ranks[index] = rank }
        self.ranks = ranks
    }

    var values: [Value] { interning.values }
    var indexes: [Int] { interning.indexes }

    /// The rank of an element's value.
    func rank(at element: Int) -> Int { ranks[interning.indexes[element]] }
}
