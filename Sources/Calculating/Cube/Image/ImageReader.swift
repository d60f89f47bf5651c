/// Reads what ``ImageWriter`` wrote; bytes that end too early or name what is not there are a fault, never a crash.
///
/// Safe as long as the bytes it was given stay where they are: every step is checked against their count.
@safe struct ImageReader {
    private let pieces: [UnsafeRawBufferPointer]
    private var piece = 0
    private var place = 0

    init(_ pieces: [UnsafeRawBufferPointer]) { unsafe self.pieces = unsafe pieces.filter { unsafe !$0.isEmpty } }

    private var bytes: UnsafeRawBufferPointer {
        unsafe piece < pieces.count ? unsafe pieces[piece] : UnsafeRawBufferPointer(start: nil, count: 0)
    }

    /// Whether all bytes were read.
    var isAtEnd: Bool { unsafe piece >= pieces.count || piece == pieces.count - 1 && place == bytes.count }

    mutating func number() throws(ImageError) -> Int {
        let start = try step(8)
        return Int(Int64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: start, as: Int64.self)))
    }

    /// A number from 0 to a limit.
    mutating func number(below limit: Int) throws(ImageError) -> Int {
        let number = try number()
        guard number >= 0, number < limit else { throw .outOfRange }
        return number
    }

    /// How many things follow that take some bytes each.
    mutating func count(of size: Int) throws(ImageError) -> Int {
        let rest = unsafe pieces[min(piece, pieces.count)...].reduce(0) { $0 + $1.count }
        return try number(below: rest / size + 1)
    }

    mutating func text() throws(ImageError) -> String {
        let length = try count(of: 1)
        let start = try step(length)
        return unsafe String(decoding: bytes[start..<start + length], as: UTF8.self)
    }

    /// A run of numbers as it lay in memory.
    mutating func numbers<Number: BitwiseCopyable>(_ count: Int, of: Number.Type) throws(ImageError) -> [Number] {
        let size = count * MemoryLayout<Number>.stride
        let start = try step(size)
        return unsafe [Number](unsafeUninitializedCapacity: count) { target, initialized in
            unsafe UnsafeMutableRawBufferPointer(target).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + size]))
            initialized = count
        }
    }

    private mutating func step(_ size: Int) throws(ImageError) -> Int {
        if unsafe place == bytes.count, size > 0 { (piece, place) = (piece + 1, 0) }
        guard size >= 0, unsafe size <= bytes.count - place else { throw .endsEarly }
        place += size
        return place - size
    }
}

/// Why bytes are not the image of a cube.
public enum ImageError: Error, Equatable, Sendable {
    /// The bytes end in the middle of something.
    case endsEarly
    /// A number lies outside of what it may be.
    case outOfRange
    /// A code or period that no figure can have.
    case unknown(String)
}
