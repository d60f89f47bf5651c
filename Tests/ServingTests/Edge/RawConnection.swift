import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A socket to the server that sends exactly the bytes it is given.
final class RawConnection {
    enum Failure: Error {
        case socket(Int32)
        case connect(Int32)
        case patience(received: String)
    }

    private let descriptor: Int32
    private(set) var received: [UInt8] = []
    private(set) var isClosedByServer = false

    /// - Parameter receiveBuffer: How much the system takes in for a client that does not read; nil for its default.
    init(port: Int, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure.socket(errno) }
        if var size = receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure.connect(errno) }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    deinit { close(descriptor) }

    /// Sends what the socket takes now; false once the server has cut the connection.
    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count < 0 {
                guard errno == EAGAIN else { return false }
                usleep(1_000)
            } else {
                rest = rest.dropFirst(count)
            }
        }
        return true
    }

    /// Tells the server that nothing more will be sent.
    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Takes in what has arrived, at most so many bytes.
    func receive(upTo limit: Int = 65_536) {
        var buffer = [UInt8](repeating: 0, count: limit)
        let count = recv(descriptor, &buffer, limit, 0)
        if count > 0 { received += buffer[..<count] }
        if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { isClosedByServer = true }
    }

    /// Reads until the server closes.
    func readToEnd() async throws {
        try await wait { isClosedByServer }
    }

    /// Reads until a condition holds; the patience is long, for it only bounds a failing test.
    func wait(until condition: () -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(20)
        while !condition() {
            guard ContinuousClock.now < end else { throw Failure.patience(received: text) }
            let before = received.count
            receive()
            if received.count == before, !isClosedByServer { try await Task.sleep(for: .milliseconds(2)) }
            if isClosedByServer, !condition() { throw Failure.patience(received: text) }
        }
    }

    var text: String { String(decoding: received, as: UTF8.self) }

    /// The statuses on the wire, in order.
    var statuses: [Int] {
        text.components(separatedBy: "HTTP/1.1 ").dropFirst().compactMap { Int($0.prefix(3)) }
    }

    /// The last answer's header, in small letters.
    var lastHead: String {
        let answer = text.components(separatedBy: "HTTP/1.1 ").last ?? ""
        return (answer.components(separatedBy: "\r\n\r\n").first ?? "").lowercased()
    }
}
