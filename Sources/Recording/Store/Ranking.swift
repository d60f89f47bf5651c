/// The places of a table's values in their order; equal values share one.
struct Ranking<Value> {
    /// The rank of each value.
    let ranks: [Int32]
    /// Every value once, in order.
    let values: [Value]

    init(_ table: [Value], by isOrdered: (Value, Value) -> Bool) {
        var ranks = [Int32](repeating: 0, count: table.count)
        var values: [Value] = []
        for index in table.indices.sorted(by: { isOrdered(table[$0], table[$1]) }) {
            if values.last.map({ isOrdered($0, table[index]) }) ?? true { values.append(table[index]) }
            ranks[index] = Int32(values.count - 1)
        }
        self.ranks = ranks
        self.values = values
    }
}

/// The elements of `order` by a rank from 0 to `count` − 1; those of one rank stay as they are.
func ordered(_ order: [Int32], count: Int, by rank: (Int32) -> Int32) -> [Int32] {
    var starts = [Int](repeating: 0, count: count + 1)
    for element in order { starts[Int(rank(element)) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var sorted = order
    for element in order {
        let place = Int(rank(element))
        sorted[starts[place]] = element
        starts[place] += 1
    }
    return sorted
}
