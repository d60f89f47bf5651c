#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes a cache section by section, beside the earlier one, which stays until ``finish()``.
///
/// When it goes away unfinished, nothing of it remains; when the process dies, the next writer starts it anew.
public struct CacheWriter: ~Copyable {
    private let path: String
    private let key: CacheKey
    private let partial: DurableFile
    private let descriptor: CInt
    private var end = CacheHeader.size
    private var table: [UInt8] = []
    private var names: Set<String> = []
    private var isFinished = false

    /// Begins a cache that shall have a path.
    public init(_ path: String, key: CacheKey) throws(LedgerError) {
        self.path = path
        self.key = key
        partial = DurableFile(path + ".partial")
        descriptor = open(partial.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system("open", partial.path) }
    }

    /// Adds a section; its name is new and has at most 40 bytes.
    public mutating func add(_ bytes: UnsafeRawBufferPointer, as name: String) throws(LedgerError) {
        guard (1...CacheHeader.longestName).contains(name.utf8.count), !name.utf8.contains(0),
            names.insert(name).inserted
        else { throw .refused(detail: "cache section “\(name)”") }
        var checksum = Checksum()
        let whole = checksum.take(bytes)
        let tail = Array(bytes[whole...])
        let filling = [UInt8](repeating: 0, count: CacheSection.filled(bytes.count) - bytes.count)
        let sum = (tail + filling).withUnsafeBytes { checksum.finished(with: $0) }
        let section = CacheSection(name: name, start: end, length: bytes.count, checksum: sum)
        try write(UnsafeRawBufferPointer(rebasing: bytes[..<whole]), at: end)
        try write(tail + filling, at: end + whole)
        table += section.bytes
        end += section.filledLength
    }

    /// Adds a section of numbers. Their type has no room between its parts; the machine's order of bytes is kept.
    public mutating func add<Number: BitwiseCopyable>(_ numbers: [Number], as name: String) throws(LedgerError) {
        try numbers.withBytes { bytes throws(LedgerError) in try add(bytes, as: name) }
    }

    /// Puts the cache in its place, on the disk when this returns.
    public consuming func finish() throws(LedgerError) {
        try write(table, at: end)
        try write(CacheHeader(key: key, tableStart: end, table: table).bytes, at: 0)
        guard fsync(descriptor) == 0 else { throw .system("fsync", partial.path) }
        try partial.move(to: path)
        isFinished = true
        try DurableFile(path).synchronizeFolder()
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(partial.path) }
    }

    private func write(_ bytes: [UInt8], at offset: Int) throws(LedgerError) {
        try bytes.withBytes { bytes throws(LedgerError) in try write(bytes, at: offset) }
    }

    private func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(LedgerError) {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .system("write", partial.path)
            }
            written += count
        }
    }
}
