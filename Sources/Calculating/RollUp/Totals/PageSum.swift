import Planning

/// Adds a page's columns of several areas together, run by run.
struct PageSum {
    private let kind: Period.Kind
    private let span: PageSpan
    /// How many of the page's columns are in use.
    private let columns: Int
    private let addends: [(lane: PageLane?, link: TreeLinks.Link)]

    /// The areas below one, each with its columns; nil stands for an area without any figure.
    init?(kind: Period.Kind, columns: Int, _ addends: [(lane: PageLane?, link: TreeLinks.Link)]) {
        let span = addends.reduce(PageSpan()) { span, addend in
            addend.lane.map { span.joined(with: $0.span) } ?? span
        }
        guard span.count > 0 else { return nil }
        self.kind = kind
        self.span = span
        self.columns = columns
        self.addends = addends
    }

    /// The sums; nil when there is none.
    func added() -> TotalPage? {
        let complete = completeSums()
        guard complete[..<(columns * span.count)].contains(where: \.isNaN) else {
            return TotalPage(span: span, sums: complete, completeSums: nil)
        }
        let sums = sumsOfPresent()
        guard sums[..<(columns * span.count)].contains(where: { !$0.isNaN }) else { return nil }
        return TotalPage(span: span, sums: sums, completeSums: complete)
    }

    /// The sums in which one missing value makes all missing: what is not a number stays so when a number is added.
    private func completeSums() -> [Double] {
        var sums = blank()
        var linked = [Bool](repeating: false, count: span.count)
        for (lane, link) in addends {
            if let lane, isWhole(lane, link) {
                addRuns(lane.values, columns * span.count, to: &sums)
                for index in linked.indices { linked[index] = true }
            } else {
                for index in 0..<span.count where link.holds(at: span.start + index, kind) {
                    linked[index] = true
                    add(lane, at: index, to: &sums)
                }
            }
        }
        for index in linked.indices where !linked[index] { clear(index, &sums) }
        return sums
    }

    /// The sums of what is there, NaN where nothing is.
    ///
    /// They start at −0, which no figure has: adding it changes nothing, and where it is left nothing was added.
    private func sumsOfPresent() -> [Double] {
        var sums = blank(-0.0)
        for (lane, link) in addends {
            guard let lane else { continue }
            if isWhole(lane, link) {
                addPresentInRuns(lane.values, columns * span.count, to: &sums)
            } else {
                for index in 0..<span.count where link.holds(at: span.start + index, kind) {
                    addPresent(lane, at: index, to: &sums)
                }
            }
        }
        for place in 0..<columns * span.count where sums[place] == 0 && sums[place].sign == .minus {
            sums[place] = .nan
        }
        return sums
    }

    /// Zero in the columns in use, not a number in the others.
    private func blank(_ zero: Double = 0) -> [Double] {
        var values = [Double](repeating: .nan, count: Page.width * span.count)
        for place in 0..<columns * span.count { values[place] = zero }
        return values
    }

    private func isWhole(_ lane: PageLane, _ link: TreeLinks.Link) -> Bool { link.isUndated && lane.span == span }

    private func add(_ lane: PageLane?, at index: Int, to sums: inout [Double]) {
        for column in 0..<columns {
            sums[column * span.count + index] += lane?.value(column, span.start + index) ?? .nan
        }
    }

    private func addPresent(_ lane: PageLane, at index: Int, to sums: inout [Double]) {
        for column in 0..<columns {
            guard let value = lane.value(column, span.start + index) else { continue }
            sums[column * span.count + index] += value
        }
    }

    private func clear(_ index: Int, _ sums: inout [Double]) {
        for column in 0..<columns { sums[column * span.count + index] = .nan }
    }
}

/// Adds values to sums of the same length, in one pass that the compiler turns into vector instructions.
private func addRuns(_ values: [Double], _ used: Int, to sums: inout [Double]) {
    let count = min(used, values.count, sums.count)
    unsafe values.withUnsafeBufferPointer { values in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for index in 0..<count { unsafe sums[index] += values[index] }
        }
    }
}

/// Adds the values that are there.
private func addPresentInRuns(_ values: [Double], _ used: Int, to sums: inout [Double]) {
    let count = min(used, values.count, sums.count)
    unsafe values.withUnsafeBufferPointer { values in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for index in 0..<count {
                let value = unsafe values[index]
                unsafe sums[index] += value == value ? value : -0.0
            }
        }
    }
}
