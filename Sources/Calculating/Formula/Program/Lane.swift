/// A run of values inside a program, one for each period of a frame; NaN where a value is missing.
///
/// In a list of operations it is the number of the operation that makes it; in a laid out program its place in the
/// scratch memory, or, counted down from −1, an input.
struct Lane: Hashable, Sendable {
    let index: Int32

    init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

    /// The lane that the caller gives as an input.
    init(input: Int) { self.init(~input) }

    /// Which input it is; nil for a place in the scratch memory.
    var input: Int? { index < 0 ? ~Int(index) : nil }
}
