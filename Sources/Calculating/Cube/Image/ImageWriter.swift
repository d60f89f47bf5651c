/// Writes numbers and texts as bytes, little-endian, and hands them on in pieces that split nothing.
@safe struct ImageWriter {
    private var bytes: [UInt8] = []
    private let sink: (UnsafeRawBufferPointer) throws -> Void

    init(_ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) { unsafe self.sink = sink }

    mutating func write(_ number: Int) throws {
        if bytes.count >= 1 << 16 { try flush() }
        unsafe withUnsafeBytes(of: Int64(number).littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    mutating func write(_ text: String) throws {
        try write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a run of numbers as it lies in memory.
    mutating func write<Number: BitwiseCopyable>(_ numbers: [Number]) throws {
        try flush()
        try unsafe numbers.withUnsafeBytes { try unsafe sink($0) }
    }

    mutating func flush() throws {
        try unsafe bytes.withUnsafeBytes { try unsafe sink($0) }
        bytes.removeAll(keepingCapacity: true)
    }
}
