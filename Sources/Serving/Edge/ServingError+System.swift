import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension ServingError {
    /// What the system's refusal to listen means; nil when the error is another one.
    init?(_ error: any Error, settings: EdgeSettings) {
        switch error {
        case let failure as IOError where failure.errnoCode == EADDRINUSE: self = .portInUse(settings.port)
        case let failure as IOError where failure.errnoCode == EACCES: self = .portForbidden(settings.port)
        case let failure as IOError where failure.errnoCode == EADDRNOTAVAIL: self = .hostUnavailable(settings.host)
        case is SocketAddressError, is SocketAddressError.UnknownHost: self = .hostUnavailable(settings.host)
        default: return nil
        }
    }
}
