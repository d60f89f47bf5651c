/// The texts of one column that came before, each with a number, found by their bytes.
///
/// A cell is first held against the text that followed the last one before, and then against the last one itself: in a
/// file with any order that settles nearly every cell with one comparison, without looking for the cell's end.
struct KnownTexts: Sendable {
    private struct Text: Sendable {
        /// The first eight bytes, and which bits of them there are.
        let first: UInt64
        let mask: UInt64
        let length: Int32
        /// Where its words start.
        let start: Int32
        let number: Int32
        /// The text that followed it last time.
        var next: Int32
    }

    private let separator: UInt8
    private var texts: [Text] = []
    /// All texts in words of eight bytes, the last one of each filled up with zeros.
    private var words: [UInt64] = []
    /// The places of texts by hash, -1 where none is; half of them are free at least.
    private var slots: [Int32] = Array(repeating: -1, count: 16)
    private var last: Int32 = 0
    /// The text that followed the last one, kept at hand.
    private var guess = Text(first: 1, mask: 0, length: 0, start: 0, number: 0, next: 0)
    private var guessed: Int32 = 0
    /// Whether it is the last one itself.
    private var isRepeating = false

    init(separator: UInt8) { self.separator = separator }

    /// The number of the cell that starts at a place, which moves to the cell's end; nil for a text that never came.
    @inline(__always)
    mutating func number(at place: inout Int, _ bytes: Span<UInt8>) -> Int32? {
        guard isAt(place, guess, bytes) else { return otherNumber(at: &place, bytes) }
        let number = guess.number
        place &+= Int(guess.length)
        if isRepeating { return number }
        advance()
        return number
    }

    private mutating func otherNumber(at place: inout Int, _ bytes: Span<UInt8>) -> Int32? {
        guard !texts.isEmpty else { return nil }
        if isAt(place, texts[Int(last)], bytes) { return step(to: last, &place) }
        return lookUp(at: &place, bytes)
    }

    /// Makes the guess the last text, and the one behind it the guess.
    @inline(__always)
    private mutating func advance() {
        let (before, next) = (guessed, guess.next)
        last = before
        guessed = next
        guess = texts[Int(next)]
        isRepeating = next == before
    }

    /// The number of a whole cell; nil for a text that never came.
    func number(of cell: Span<UInt8>) -> Int32? { find(cell).map { texts[Int($0)].number } }

    /// Keeps a text with its number.
    mutating func learn(_ cell: Span<UInt8>, _ number: Int32) {
        let start = words.count
        for place in stride(from: 0, to: cell.count, by: 8) { words.append(Self.word(cell, place)) }
        let isPlain = isPlain(cell)
        let bits = UInt64(min(8, cell.count)) * 8
        // No eight bytes have a bit where the mask has none, so that a text that needs quotes is never guessed.
        texts.append(
            Text(
                first: isPlain && !cell.isEmpty ? words[start] : 1, mask: isPlain ? Self.mask(bits) : 0,
                length: Int32(cell.count), start: Int32(start), number: number, next: Int32(texts.count)))
        if texts.count * 2 > slots.count { makeRoom() } else { enter(Int32(texts.count - 1)) }
    }

    private mutating func step(to text: Int32, _ place: inout Int) -> Int32 {
        texts[Int(last)].next = text
        guessed = text
        guess = texts[Int(text)]
        advance()
        place += Int(texts[Int(text)].length)
        return texts[Int(text)].number
    }

    @inline(__always)
    private func isAt(_ place: Int, _ text: Text, _ bytes: Span<UInt8>) -> Bool {
        guard place &+ Int(text.length) &+ 8 < bytes.count else { return false }
        guard bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self) & text.mask == text.first
        else { return false }
        return isEnd(bytes[place &+ Int(text.length)]) && (text.length <= 8 || hasRest(of: text, at: place, bytes))
    }

    private func hasRest(of text: Text, at place: Int, _ bytes: Span<UInt8>) -> Bool {
        var done = 8
        while done < Int(text.length) {
            let bits = UInt64(min(8, Int(text.length) - done)) * 8
            let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place + done, as: UInt64.self)
            guard word & Self.mask(bits) == words[Int(text.start) + done / 8] else { return false }
            done += 8
        }
        return true
    }

    private mutating func lookUp(at place: inout Int, _ bytes: Span<UInt8>) -> Int32? {
        var end = place
        while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
        guard end == place || bytes[place] != UInt8(ascii: "\"") else { return nil }
        return find(bytes.extracting(place..<end)).map { step(to: $0, &place) }
    }
}

extension KnownTexts {
    private func find(_ cell: Span<UInt8>) -> Int32? {
        var slot = slot(of: cell)
        while slots[slot] >= 0 {
            if isSame(texts[Int(slots[slot])], cell) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isSame(_ text: Text, _ cell: Span<UInt8>) -> Bool {
        guard Int(text.length) == cell.count else { return false }
        for place in stride(from: 0, to: cell.count, by: 8)
        where Self.word(cell, place) != words[Int(text.start) + place / 8] { return false }
        return true
    }

    private mutating func makeRoom() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for text in texts.indices { enter(Int32(text)) }
    }

    private mutating func enter(_ text: Int32) {
        let (start, length) = (Int(texts[Int(text)].start), Int(texts[Int(text)].length))
        var hasher = Hasher()
        for word in words[start..<start + (length + 7) / 8] { hasher.combine(word) }
        var slot = slot(hasher, length)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = text
    }

    private func slot(of cell: Span<UInt8>) -> Int {
        var hasher = Hasher()
        for place in stride(from: 0, to: cell.count, by: 8) { hasher.combine(Self.word(cell, place)) }
        return slot(hasher, cell.count)
    }

    // The library's hash has a secret seed: no file can be made whose texts all fall on one place.
    private func slot(_ words: Hasher, _ length: Int) -> Int {
        var hasher = words
        hasher.combine(length)
        return hasher.finalize() & (slots.count - 1)
    }

    private func isPlain(_ cell: Span<UInt8>) -> Bool {
        guard !cell.isEmpty else { return true }
        return cell[0] != UInt8(ascii: "\"") && !cell.indices.contains { isEnd(cell[$0]) }
    }

    @inline(__always)
    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private static func mask(_ bits: UInt64) -> UInt64 { bits == 64 ? .max : (1 << bits) - 1 }

    private static func word(_ cell: Span<UInt8>, _ place: Int) -> UInt64 {
        var word: UInt64 = 0
        for byte in place..<min(place + 8, cell.count) { word |= UInt64(cell[byte]) << (UInt64(byte - place) * 8) }
        return word
    }
}
