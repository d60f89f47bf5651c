/// Every value of a sequence once, and for each element the place of its value.
struct Interning<Value: Hashable> {
    private(set) var values: [Value] = []
    private(set) var places: [Int32] = []

    init(_ elements: some Collection<Value>) {
        var known: [Value: Int32] = [:]
        places.reserveCapacity(elements.count)
        for element in elements {
            if let place = known[element] {
                places.append(place)
            } else {
                let place = Int32(values.count)
                known[element] = place
                places.append(place)
                values.append(element)
            }
        }
    }
}
