extension Figure {
    /// Reads the figure that stands at a place in a longer text and moves the place behind it.
    ///
    /// Its end is the first byte that no figure has; nil, and the place unmoved, where the bytes before are no figure.
    public init?(leading bytes: Span<UInt8>, at place: inout Int) {
        if place >= 0, place &+ 8 <= bytes.count {
            let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            if let short = ShortFigure(UInt64(littleEndian: word)) {
                place &+= short.length
                self.init(short)
                return
            }
        }
        var scan = FigureScan()
        var end = place
        do throws(FigureError) {
            while end < bytes.count, try scan.takes(bytes[end]) { end += 1 }
            try scan.finish()
        } catch {
            return nil
        }
        place = end
        self.init(scan)
    }
}
