import CXlsxWriter

#if canImport(Glibc)
import Glibc
#endif

/// A file that exists in memory only, for a library that can write to nothing else.
final class MemoryFile {
    private let descriptor: Int32

    init() { descriptor = guiheng_memory_file() }

    deinit { if isOpen { close(descriptor) } }

    var isOpen: Bool { descriptor >= 0 }

    /// Where this process finds it.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// All that was written; nil when it cannot be read.
    func bytes() -> [UInt8]? {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
        var whole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                guard got > 0 else { break }
                count += got
            }
            whole = count == size
        }
        return whole ? bytes : nil
    }
}
