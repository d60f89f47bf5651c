import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Planning
import Testing

@testable import Serving

/// The rules of the edge as values, without a socket.
struct EdgeRuleTests {
    @Test(arguments: [
        "a", "a.gov.cn", "a-b_c:8080", "127.0.0.1:80", "[::1]", "[::1]:8080", "[::ffff:10.0.0.1]", "a:",
    ])
    func `A host may be a name or an address with a port`(_ text: String) {
        #expect(HostName.isWellFormed(text))
    }

    @Test(arguments: [
        "", ":80", "a:b", "a:80:80", "a:99999", "a/b", "a b", "a@b", "嘉定", "[::1", "[zz]", "[]", "[::1]a", "a,b",
        "a%00",
    ])
    func `Anything else is no host`(_ text: String) {
        #expect(!HostName.isWellFormed(text))
    }

    @Test(arguments: [
        "/", "/p/jiading/i/gdp?period=2023..2024", "/%E5%AE%89", "/a?q=100%", "/a|b?x={y}", "//a", "/../a",
    ])
    func `An address may be any path and query in ASCII`(_ text: String) {
        #expect(RequestTarget.isWellFormed(text))
    }

    @Test(arguments: [
        "", "*", "a", "/a b", "/安", "/%", "/%4", "/%zz", "/%00", "/%0d%0a", "/%7f", "/%ff", "/a\\b", "/a\u{7}",
    ])
    func `Control characters, broken escapes and backslashes are no address`(_ text: String) {
        #expect(!RequestTarget.isWellFormed(text))
    }

    @Test func `The longest prefix decides what a body may take`() {
        var settings = EdgeSettings(port: 0)
        settings.bodyExceptions = [
            BodyAllowance(pathPrefix: "/import", limit: 5, timeout: .seconds(5)),
            BodyAllowance(pathPrefix: "/import/plan", limit: 9, timeout: .seconds(9)),
        ]
        #expect(settings.allowance(for: "/import/plan/x").limit == 9)
        #expect(settings.allowance(for: "/import/figures").limit == 5)
        #expect(settings.allowance(for: "/p").limit == 1 << 20)
    }

    @Test func `A refused request keeps nothing but its refusal`() {
        let request = HTTPRequest(
            method: .post, scheme: "http", authority: "a", path: "/api/x", headerFields: [.cookie: "sid=1"])
        let marked = Refusal.transferEncoding.marking(request)
        #expect(Refusal(of: marked) == .transferEncoding)
        #expect(marked.method == .get)
        #expect(marked.path == "/api/x")
        #expect(marked.headerFields == [.connection: "close"])
        #expect(Refusal(of: request) == nil)
    }

    @Test(arguments: Refusal.allCases)
    func `Every refusal has a status of the client's side and words in both languages`(_ refusal: Refusal) {
        #expect(refusal.status.kind == .clientError)
        #expect(!refusal.detail.chinese.isEmpty && !refusal.detail.english.isEmpty)
        #expect(refusal.detail.chinese != refusal.detail.english)
    }
}

struct BoundedBodyTests {
    private func bounded(_ count: Int, limit: Int, promised: Int?) -> BoundedBody {
        BoundedBody(body: RequestBody(buffer: ByteBuffer(repeating: 1, count: count)), limit: limit, promised: promised)
    }

    @Test func `A body as long as promised is whole`() async throws {
        #expect(try await bounded(5, limit: 5, promised: 5).collect(upTo: 10).readableBytes == 5)
        #expect(try await bounded(5, limit: 5, promised: nil).collect(upTo: 10).readableBytes == 5)
    }

    @Test func `A body shorter than promised broke off`() async throws {
        await #expect(throws: Problem.bodyInterrupted) {
            try await bounded(3, limit: 5, promised: 5).collect(upTo: 10)
        }
    }

    @Test func `A body beyond the limit is refused`() async throws {
        await #expect(throws: Problem(Refusal.bodyTooLarge)) {
            try await bounded(6, limit: 5, promised: nil).collect(upTo: 10)
        }
    }
}

/// When a connection is late: 30 s idle, 10 s for a head, 20 s for a body, 30 s without progress in writing.
struct ConnectionClockTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    private func clock() -> ConnectionClock {
        ConnectionClock(
            limits: .init(idle: .seconds(30), head: .seconds(10), write: .seconds(30), linger: .seconds(2)), now: start)
    }

    private func after(_ seconds: Int64) -> NIODeadline { start + .seconds(seconds) }

    @Test func `A new connection may be silent for 30 seconds`() {
        #expect(clock().next?.lateness == .idle)
        #expect(clock().next?.at == after(30))
    }

    @Test func `The first byte starts the time of the head and further bytes do not prolong it`() {
        var clock = clock()
        clock.bytesArrived(at: after(5))
        clock.bytesArrived(at: after(14))
        #expect(clock.next?.lateness == .head)
        #expect(clock.next?.at == after(15))
    }

    @Test func `The head starts the time of the body and bytes do not prolong it`() {
        var clock = clock()
        clock.bytesArrived(at: after(1))
        clock.headRead(bodyWithin: .seconds(20), at: after(2))
        clock.bytesArrived(at: after(21))
        #expect(clock.next?.lateness == .body)
        #expect(clock.next?.at == after(22))
    }

    @Test func `A client that waits for us is never late`() {
        var clock = clock()
        clock.headRead(bodyWithin: .seconds(20), at: after(2))
        clock.requestRead(at: after(3))
        clock.bytesArrived(at: after(4))
        #expect(clock.next == nil)
    }

    @Test func `Writing is late 30 seconds after the last progress`() {
        var clock = clock()
        clock.headRead(bodyWithin: .seconds(20), at: after(1))
        clock.requestRead(at: after(1))
        clock.pieceQueued(at: after(2))
        clock.pieceQueued(at: after(2))
        clock.responseEnded(at: after(3))
        clock.pieceWritten(at: after(20))
        #expect(clock.next?.lateness == .write)
        #expect(clock.next?.at == after(50))
        clock.pieceWritten(at: after(40))
        #expect(clock.next?.lateness == .idle)
        #expect(clock.next?.at == after(70))
    }

    @Test func `A refused client lingers for two seconds after its answer`() {
        var clock = clock()
        clock.headRead(bodyWithin: .seconds(20), at: after(1))
        clock.refuse(at: after(1))
        #expect(clock.next == nil)
        clock.responseEnded(at: after(4))
        #expect(clock.next?.lateness == .refused)
        #expect(clock.next?.at == after(6))
    }

    @Test func `Pipelined requests wait for all their answers`() {
        var clock = clock()
        for second in 1...2 {
            clock.headRead(bodyWithin: .seconds(20), at: after(Int64(second)))
            clock.requestRead(at: after(Int64(second)))
        }
        clock.responseEnded(at: after(3))
        #expect(!clock.isAnswered)
        #expect(clock.next == nil)
        clock.responseEnded(at: after(4))
        #expect(clock.isAnswered)
        #expect(clock.next?.at == after(34))
    }
}
