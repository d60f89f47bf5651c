public import Planning

extension StandingFormulas {
    /// Computes every formula for every area that has figures or sums, one area after the other.
    ///
    /// The body takes the area, the formula's number, and a value for each period of the frame, NaN where there is none;
    /// the values are there only until it returns.
    public func compute(
        in cube: Cube, totals: Totals?, scratch: inout FormulaScratch,
        _ body: (Area.ID, Int, UnsafeBufferPointer<Double>) -> Void
    ) throws(FormulaRunError) {
        let places = InputPlaces(program, frame, cube, totals)
        for area in places.areas {
            try unsafe places.withLanes(of: area) { lanes throws(FormulaRunError) in
                try unsafe program.run(lanes, in: frame, scratch: &scratch) { formula, values in
                    unsafe body(area.id, formula, values)
                }
            }
        }
    }
}

/// Where the inputs of a program stand in a cube and its sums.
private struct InputPlaces {
    /// An area by its numbers in the cube and in the tree.
    struct Place {
        let id: Area.ID
        let area: Int?
        let node: Int?
    }

    /// The inputs that stand on one page of columns.
    private struct Group {
        let set: Int
        let shelf: Int
        var inputs: [(input: Int, column: Int, isAdditive: Bool)]
    }

    /// Part of an array that an input reads.
    private struct Source {
        let array: Int
        let range: Range<Int>
    }

    let areas: [Place]
    private let ordinals: [Range<Int>]
    private let groups: [Group]
    private let cube: Cube
    private let totals: Totals?

    init(_ program: FormulaProgram, _ frame: FormulaFrame, _ cube: Cube, _ totals: Totals?) {
        self.cube = cube
        self.totals = totals
        ordinals = program.inputs.map { $0.ordinals(in: frame) }
        let nodes = totals?.links.areas
        let own = cube.areas.values.enumerated().map { Place(id: $1, area: $0, node: nodes?[$1]) }
        let above = (nodes?.values ?? []).enumerated().filter { cube.areas[$1] == nil }
        areas = own + above.map { Place(id: $1, area: nil, node: $0) }
        groups = Self.groups(program.inputs, cube, totals)
    }

    private static func groups(_ inputs: [FormulaProgram.Input], _ cube: Cube, _ totals: Totals?) -> [Group] {
        var groups: [Group] = []
        for (index, input) in inputs.enumerated() {
            let column = ColumnSet.Column(statistic: input.statistic, basis: input.basis)
            guard let set = cube.sets.firstIndex(where: { $0.kind == input.kind }),
                let number = cube.sets[set].columns[column]
            else { continue }
            let shelf = number / Page.width
            let group = groups.firstIndex { $0.set == set && $0.shelf == shelf } ?? groups.count
            if group == groups.count { groups.append(Group(set: set, shelf: shelf, inputs: [])) }
            let isAdditive = totals?.additive.contains(input.statistic) ?? false
            groups[group].inputs.append((index, number % Page.width, isAdditive))
        }
        return groups
    }

    /// Lends the values of every input for an area; an input without any is empty.
    func withLanes(
        of place: Place, _ body: ([UnsafeBufferPointer<Double>]) throws(FormulaRunError) -> Void
    ) throws(FormulaRunError) {
        var arrays: [[Double]] = []
        var sources = [Source?](repeating: nil, count: ordinals.count)
        for group in groups { add(group, of: place, &arrays, &sources) }
        guard !arrays.isEmpty else { return }
        try unsafe lend(arrays, []) { buffers throws(FormulaRunError) in
            try unsafe body(
                sources.map { source in
                    guard let source else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
                    return unsafe UnsafeBufferPointer(rebasing: buffers[source.array][source.range])
                })
        }
    }

    private func add(_ group: Group, of place: Place, _ arrays: inout [[Double]], _ sources: inout [Source?]) {
        let own = place.area.flatMap { cube.sets[group.set].shelves[group.shelf][$0] }
        let total = place.node.flatMap { totals?.shelves[group.set][group.shelf][$0] }
        let summed = PageLane(own: own, total: total)
        let plain = total == nil ? summed : PageLane(own: own, total: nil)
        var summedArray: Int?
        for (input, column, isAdditive) in group.inputs {
            guard let lane = isAdditive ? summed : plain else { continue }
            guard isAdditive || total == nil, let whole = lane.range(of: column, ordinals[input]) else {
                arrays.append(ordinals[input].map { lane.value(column, $0) ?? .nan })
                sources[input] = Source(array: arrays.count - 1, range: 0..<ordinals[input].count)
                continue
            }
            if summedArray == nil {
                summedArray = arrays.count
                arrays.append(lane.values)
            }
            sources[input] = summedArray.map { Source(array: $0, range: whole) }
        }
    }

    /// Lends all arrays at once.
    private func lend(
        _ arrays: [[Double]], _ lent: [UnsafeBufferPointer<Double>],
        _ body: ([UnsafeBufferPointer<Double>]) throws(FormulaRunError) -> Void
    ) throws(FormulaRunError) {
        guard unsafe lent.count < arrays.count else { return try unsafe body(lent) }
        let result: Result<Void, FormulaRunError> = unsafe arrays[lent.count].withUnsafeBufferPointer { buffer in
            Result { () throws(FormulaRunError) in try unsafe lend(arrays, lent + [buffer], body) }
        }
        try result.get()
    }
}

extension PageLane {
    /// Where a column's values for some ordinals stand; nil when the page does not cover them.
    fileprivate func range(of column: Int, _ ordinals: Range<Int>) -> Range<Int>? {
        guard ordinals.lowerBound >= span.start, ordinals.upperBound <= span.end else { return nil }
        let start = column * span.count + ordinals.lowerBound - span.start
        return start..<start + ordinals.count
    }
}
