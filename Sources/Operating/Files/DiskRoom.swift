#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How much of a disk is free to the user, in bytes.
struct DiskRoom {
    let free: Double
    let total: Double

    /// The disk that holds a path; nil when the system does not say.
    init?(at path: String) {
        var answer = statvfs()
        guard statvfs(path, &answer) == 0, answer.f_blocks > 0 else { return nil }
        free = Double(answer.f_bavail) * Double(answer.f_frsize)
        total = Double(answer.f_blocks) * Double(answer.f_frsize)
    }

    /// Whether less than a twentieth is left.
    var isScarce: Bool { free < total / 20 }
}
