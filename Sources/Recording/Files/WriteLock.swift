import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The right to write to a ledger, held by one process at a time; the kernel takes it back when the process dies.
///
/// The file beside the ledger stays when the lock is released: removing it would let two processes hold two locks.
final class WriteLock: Sendable {
    private let descriptor: Mutex<CInt?>

    init(for ledger: String) throws(LedgerError) {
        let path = ledger + ".lock"
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .system("open", path) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let failure = isHeld ? .lockedByOther(pid: Self.holder(in: file)) : LedgerError.system("flock", path)
            close(file)
            throw failure
        }
        Self.write(holder: getpid(), to: file)
        descriptor = Mutex(file)
    }

    deinit {
        release()
    }

    func release() {
        descriptor.withLock { file in
            if let file { close(file) }
            file = nil
        }
    }

    private static func holder(in file: CInt) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(file, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }

    // The number only helps a person to find the holder; a full disk that keeps it from being written does not matter.
    private static func write(holder: pid_t, to file: CInt) {
        guard ftruncate(file, 0) == 0 else { return }
        let text = Array("\(holder)\n".utf8)
        _ = pwrite(file, text, text.count, 0)
    }
}
