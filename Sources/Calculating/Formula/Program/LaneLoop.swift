/// Loops over lanes that are more than a function of values of the same period.
enum LaneLoop {
    /// Applies a function of one value; the loop has no branches, so that several values are computed at once.
    @inline(__always) static func each(
        _ source: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>,
        _ body: (Double) -> Double
    ) {
        for index in target.indices { unsafe target[index] = unsafe body(source[index]) }
    }

    /// Applies a function of two values.
    @inline(__always) static func each(
        _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>,
        _ body: (Double, Double) -> Double
    ) {
        for index in target.indices { unsafe target[index] = unsafe body(first[index], second[index]) }
    }

    /// A number if it is finite: infinity less itself is no number, and a zero keeps its sign.
    @inline(__always) static func finite(_ value: Double) -> Double { value - (value - value) }

    static func choice(
        _ condition: UnsafePointer<Double>, _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>,
        _ target: UnsafeMutableBufferPointer<Double>
    ) {
        for index in target.indices {
            let test = unsafe condition[index]
            let other = unsafe test == 0 ? second[index] : .nan
            unsafe target[index] = unsafe test == 1 ? first[index] : other
        }
    }

    static func moved(
        _ source: UnsafePointer<Double>, by step: Int, _ outside: Double, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        let size = max(0, target.count - abs(step))
        let rest = target.count - size
        if step < 0 {
            unsafe fill(target, 0..<rest, outside)
            unsafe copy(source, 0..<size, to: rest, of: target)
        } else {
            unsafe copy(source, rest..<rest + size, to: 0, of: target)
            unsafe fill(target, size..<size + rest, outside)
        }
    }

    /// A year has eleven periods from January on; the first place of its twelve stays empty.
    static func movedFromJanuary(
        _ source: UnsafePointer<Double>, by step: Int, _ outside: Double, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        let places = target.count / 12 * 11
        for index in target.indices {
            let place = index / 12 * 11 + index % 12 - 1 + step
            let isInside = index % 12 > 0 && place >= 0 && place < places
            unsafe target[index] = unsafe isInside ? source[place / 11 * 12 + place % 11 + 1] : outside
        }
    }

    static func toDate(
        _ month: UnsafePointer<Double>, _ cumulative: UnsafePointer<Double>,
        _ target: UnsafeMutableBufferPointer<Double>
    ) {
        unsafe copy(cumulative, target.indices, to: 0, of: target)
        for january in Swift.stride(from: 0, to: target.count, by: 12) {
            unsafe target[january] = unsafe month[january]
        }
    }

    static func blanked(
        _ source: UnsafePointer<Double>, _ places: Range<Int>, _ outside: Double,
        _ target: UnsafeMutableBufferPointer<Double>
    ) {
        unsafe copy(source, target.indices, to: 0, of: target)
        unsafe fill(target, places.clamped(to: target.indices), outside)
    }

    /// Puts one number at some places.
    static func fill(_ target: UnsafeMutableBufferPointer<Double>, _ places: Range<Int>, _ value: Double) {
        unsafe UnsafeMutableBufferPointer(rebasing: target[places]).update(repeating: value)
    }

    /// Copies some places of a lane to where they begin in another.
    static func copy(
        _ source: UnsafePointer<Double>, _ places: Range<Int>, to start: Int,
        of target: UnsafeMutableBufferPointer<Double>
    ) {
        let values = unsafe UnsafeBufferPointer(start: source + places.lowerBound, count: places.count)
        _ = unsafe UnsafeMutableBufferPointer(rebasing: target[start...]).update(fromContentsOf: values)
    }
}
