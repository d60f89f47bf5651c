import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the system says of this process.
enum ProcessReading {
    /// Memory held by the process; nil where the system does not say (Linux does, in `/proc`).
    static func residentBytes() -> Double? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) }
        return pages.map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) }
    }

    /// When the measurements of this process began, in seconds since 1970.
    static func startSeconds() -> Double {
        Date.now.timeIntervalSince1970.rounded()
    }
}
