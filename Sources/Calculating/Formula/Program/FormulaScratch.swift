/// The memory that programs compute in; whoever runs many keeps one and hands it in again.
public struct FormulaScratch: Sendable {
    private var values: [Double] = []

    /// Empty memory, which grows with the first program.
    public init() {}

    /// Lends memory for some numbers.
    mutating func lend(_ count: Int, _ body: (UnsafeMutableBufferPointer<Double>) -> Void) {
        if values.count < count { values = Array(repeating: 0, count: count) }
        unsafe values.withUnsafeMutableBufferPointer { unsafe body($0) }
    }
}
