import Planning

/// Every period that was read so far, once.
struct PeriodTable {
    private(set) var periods: [Period] = []
    private var places: [PackedText: Int32] = [:]

    /// The place of a period; nil when the text is none.
    mutating func place(of text: Span<UInt8>) -> Int32? {
        guard let key = PackedText(text) else { return nil }
        if let known = places[key] { return known }
        guard let period = try? Period(String(decoding: text, as: UTF8.self)) else { return nil }
        let place = Int32(periods.count)
        places[key] = place
        periods.append(period)
        return place
    }
}
