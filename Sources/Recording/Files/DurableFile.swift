import Crypto

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file whose content and name shall survive a power cut.
struct DurableFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    var exists: Bool { access(path, F_OK) == 0 }

    /// Whether there are bytes in it.
    var hasContent: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0
    }

    /// Whether it begins as an SQLite database does.
    ///
    /// SQLite throws the journal of anything else away when it is opened for writing.
    func isDatabase() throws(LedgerError) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", path) }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 16)
        let count = read(descriptor, &header, header.count)
        guard count >= 0 else { throw .system("read", path) }
        return header.elementsEqual("SQLite format 3\0".utf8)
    }

    /// Whether files can be made beside it.
    var isFolderWritable: Bool { access(folder, W_OK) == 0 }

    private var folder: String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Waits until the content is on the disk.
    func synchronize() throws(LedgerError) {
        try Self.synchronize(path)
    }

    /// Waits until the names in its folder are on the disk.
    func synchronizeFolder() throws(LedgerError) {
        try Self.synchronize(folder)
    }

    /// Takes another name in one step; a file of that name is replaced.
    func move(to other: String) throws(LedgerError) {
        guard rename(path, other) == 0 else { throw .system("rename", path) }
    }

    /// Takes a second name where the file system has such; false where it has not.
    func link(to other: String) throws(LedgerError) -> Bool {
        if Self.hardLink(path, other) == 0 { return true }
        guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno) else { throw .system("link", path) }
        return false
    }

    /// Removes the name, if it is there.
    func remove() throws(LedgerError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .system("unlink", path) }
    }

    /// The fingerprint of the bytes, and how many there are.
    func fingerprint() throws(LedgerError) -> (Fingerprint, bytes: Int) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", path) }
        defer { close(descriptor) }
        var hash = SHA256()
        var total = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { throw .system("read", path) }
            guard count > 0 else { return (Fingerprint(hash.finalize()), total) }
            hash.update(data: buffer[..<count])
            total += count
        }
    }

    /// The first bytes, all of them when there are not more than the limit.
    func contents(upTo limit: Int) throws(LedgerError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("fstat", path) }
        var failure: LedgerError?
        let bytes = [UInt8](unsafeUninitializedCapacity: min(Int(status.st_size), limit)) { buffer, initialized in
            while initialized < buffer.count {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized...])
                let count = read(descriptor, rest.baseAddress, rest.count)
                if count < 0 { failure = .system("read", path) }
                guard count > 0 else { return }
                initialized += count
            }
        }
        if let failure { throw failure }
        return bytes
    }

    private static func hardLink(_ path: String, _ other: String) -> CInt {
        #if canImport(Glibc)
        Glibc.link(path, other)
        #else
        Darwin.link(path, other)
        #endif
    }

    private static func synchronize(_ path: String) throws(LedgerError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system("fsync", path) }
    }
}
