/// The line that each row starts on, kept only where a row does not stand on the line below the one before.
public struct RowLines: Hashable, Sendable {
    private struct Jump: Hashable, Sendable {
        let row: Int
        let line: Int
    }

    private var jumps: [Jump] = []
    private var next = -1

    /// The line of a row.
    public subscript(row: Int) -> Int {
        var (low, high) = (0, jumps.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if jumps[middle].row <= row { low = middle } else { high = middle }
        }
        return jumps[low].line + row - jumps[low].row
    }

    /// Says on which line the row starts that comes behind so many others.
    @inline(__always)
    mutating func append(_ line: Int, behind rows: Int) {
        if line != next { jumps.append(Jump(row: rows, line: line)) }
        next = line + 1
    }
}
