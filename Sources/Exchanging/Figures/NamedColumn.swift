/// What the texts of one column mean: each different meaning has a number, and so has each fault.
struct NamedColumn<Meaning: Hashable & Sendable>: Sendable {
    var texts: KnownTexts
    /// The meanings by number.
    private(set) var meanings: [Meaning] = []
    private var numbers: [Meaning: Int32] = [:]
    private var faults: [CellFault] = []

    init(separator: UInt8) { texts = KnownTexts(separator: separator) }

    /// The number of what a cell means, or its fault; nil for a text that never came.
    func known(_ cell: ArraySlice<UInt8>) -> CellResult<Int32>? {
        texts.number(of: cell.span).map { $0 >= 0 ? .success($0) : .failure(faults[Int(~$0)]) }
    }

    /// Keeps what a text means or what is wrong with it.
    mutating func learn(_ result: CellResult<Meaning>, _ cell: ArraySlice<UInt8>) -> CellResult<Int32> {
        switch result {
        case .success(let meaning):
            let number = number(of: meaning)
            texts.learn(cell.span, number)
            return .success(number)
        case .failure(let fault):
            faults.append(fault)
            texts.learn(cell.span, ~Int32(faults.count - 1))
            return .failure(fault)
        }
    }

    /// The number that each meaning has in another column; -1 where it never came.
    func numbers(in other: NamedColumn) -> [Int32] { meanings.map { other.numbers[$0] ?? -1 } }

    /// The number of a meaning, which gets the next one when it comes for the first time.
    mutating func number(of meaning: Meaning) -> Int32 {
        if let known = numbers[meaning] { return known }
        let number = Int32(meanings.count)
        numbers[meaning] = number
        meanings.append(meaning)
        return number
    }
}
