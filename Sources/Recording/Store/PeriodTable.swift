import Planning

/// Every period that was read so far, once.
struct PeriodTable {
    private(set) var periods: [Period] = []
    private var texts: [PackedText] = []
    private var places: [PackedText: Int32] = [:]
    private var latest = 0

    /// The place of a period; nil when the text is none.
    mutating func place(of text: Span<UInt8>) -> Int32? {
        guard let key = PackedText(text) else { return nil }
        // The versions of a figure follow each other, and periods do as they did in the series before.
        for guess in latest..<min(latest + 2, texts.count) where texts[guess] == key {
            latest = guess
            return Int32(guess)
        }
        guard let place = places[key] ?? add(text, key) else { return nil }
        latest = Int(place)
        return place
    }

    private mutating func add(_ text: Span<UInt8>, _ key: PackedText) -> Int32? {
        guard let period = try? Period(String(decoding: text, as: UTF8.self)) else { return nil }
        let place = Int32(periods.count)
        places[key] = place
        texts.append(key)
        periods.append(period)
        return place
    }
}
