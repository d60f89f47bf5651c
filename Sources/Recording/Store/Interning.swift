/// Every value of a sequence once, and for each element the index of its value.
struct Interning<Value: Hashable> {
    let values: [Value]
    let indexes: [Int]

    init(values: [Value], indexes: [Int]) {
        self.values = values
        self.indexes = indexes
    }

    init(_ elements: some Collection<Value>) {
        var known: [Value: Int] = [:]
        var values: [Value] = []
        var indexes: [Int] = []
        indexes.reserveCapacity(elements.count)
        for element in elements {
            if let index = known[element] {
                indexes.append(index)
            } else {
                known[element] = values.count
                indexes.append(values.count)
                values.append(element)
            }
        }
        self.values = values
        self.indexes = indexes
    }
}
