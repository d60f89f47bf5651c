extension Figure {
    /// Reads the figure that stands at a place in a longer text and moves the place behind it.
    ///
    /// Its end is the first byte that no figure has; nil, and the place unmoved, where the bytes before are no figure.
    public init?(leading bytes: Span<UInt8>, at place: inout Int) {
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
