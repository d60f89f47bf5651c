/// The unquoted cells of a file one after another, with where each ends.
struct CSVStorage: Sendable {
    var text: [UInt8] = []
    var ends: [Int] = []

    func bytes(_ cell: Int) -> ArraySlice<UInt8> { text[start(cell)..<ends[cell]] }

    func text(_ cell: Int) -> String { String(decoding: bytes(cell), as: UTF8.self) }

    func isBlank(_ cells: Range<Int>) -> Bool {
        guard let first = cells.first, let last = cells.last else { return true }
        return text[start(first)..<ends[last]].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private func start(_ cell: Int) -> Int { cell == 0 ? 0 : ends[cell - 1] }
}
