#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension LedgerError {
    /// The error of a system call that just failed on a file.
    static func system(_ call: String, _ path: String) -> LedgerError {
        let code = errno
        switch code {
        case ENOSPC, EDQUOT: return .diskFull
        case EROFS, EACCES, EPERM: return .readOnly
        case ENOENT: return .missing(path: path)
        default: return .inputOutput(detail: "\(call) \(path): errno \(code)")
        }
    }
}
