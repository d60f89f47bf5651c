import Foundation
import Testing

@testable import Serving

/// Clients that hold a connection without using it (the server may not keep them).
@Suite(.serialized) struct EdgeTimeoutTests {
    @Test func `A silent connection is closed`() async throws {
        try await EdgeServer.run { server in
            let client = try RawConnection(port: server.port)
            try await client.readToEnd()
            #expect(client.received.isEmpty)
            #expect(server.closures(.idle) == 1)
        }
    }

    @Test func `A connection that falls silent after its answer is closed`() async throws {
        try await EdgeServer.run { server in
            let client = try RawConnection(port: server.port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            try await client.readToEnd()
            #expect(client.statuses == [200])
            #expect(server.closures(.idle) == 1)
        }
    }

    @Test func `A header that drips is cut off although it never pauses`() async throws {
        try await EdgeServer.run { server in
            let client = try RawConnection(port: server.port)
            client.send("GET / HTTP/1.1\r\nHost: a\r\nX-A: ")
            try await drip(into: client)
            #expect(client.received.isEmpty)
            #expect(server.closures(.head) == 1)
        }
    }

    @Test func `A body that drips is cut off and never taken for whole`() async throws {
        try await EdgeServer.run { server in
            let client = try RawConnection(port: server.port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{")
            try await drip(into: client)
            #expect(server.closures(.body) == 1)
            #expect(server.wholeBodies.now == 0)
        }
    }

    @Test func `A body in chunks that drips is cut off and never taken for whole`() async throws {
        try await EdgeServer.run { server in
            let client = try RawConnection(port: server.port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n{")
            try await drip(into: client)
            #expect(server.closures(.body) == 1)
            #expect(server.wholeBodies.now == 0)
        }
    }

    @Test(arguments: ["Content-Length: 10\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"])
    func `A body that breaks off is refused and never taken for whole`(_ rest: String) async throws {
        try await EdgeServer.run(EdgeServer.patient) { server in
            let client = try RawConnection(port: server.port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\n" + rest)
            client.finishSending()
            try await client.readToEnd()
            #expect(client.statuses == [400])
            #expect(server.wholeBodies.now == 0)
        }
    }

    @Test func `A client that never reads is cut off`() async throws {
        var settings = EdgeServer.patient
        settings.writeTimeout = .milliseconds(400)
        try await EdgeServer.run(settings) { server in
            let client = try RawConnection(port: server.port, receiveBuffer: 4_096)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
            try await server.wait { server.closures(.write) == 1 }
            try await server.wait { server.measurement("http_connections_open") == 0 }
            withExtendedLifetime(client) {}
        }
    }

    @Test func `A client that reads slowly but steadily gets all of its answer`() async throws {
        var settings = EdgeServer.patient
        settings.writeTimeout = .milliseconds(400)
        try await EdgeServer.run(settings) { server in
            let client = try RawConnection(port: server.port)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let start = ContinuousClock.now
            while !client.isClosedByServer, client.received.count < 24 << 20 {
                client.receive(upTo: 512 << 10)
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(client.received.count > 24 << 20)
            #expect(ContinuousClock.now - start > .milliseconds(400))
            #expect(server.closures(.write) == 0)
        }
    }

    @Test func `A refused client that goes on sending is cut off`() async throws {
        try await EdgeServer.run(EdgeServer.patient) { server in
            let client = try RawConnection(port: server.port)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n")
            try await client.readToEnd()
            #expect(client.statuses == [413])
            try await server.wait { server.closures(.refused) == 1 }
            try await server.wait { server.measurement("http_connections_open") == 0 }
        }
    }

    @Test func `Beyond the connection limit a newcomer waits until another leaves`() async throws {
        var settings = EdgeServer.patient
        settings.connectionLimit = 2
        try await EdgeServer.run(settings) { server in
            var attackers: [RawConnection] = []
            for number in 1...2 {
                attackers.append(try RawConnection(port: server.port))
                try await server.wait { server.measurement("http_connections_open") == Double(number) }
            }
            let bystander = try RawConnection(port: server.port)
            bystander.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            try await Task.sleep(for: .milliseconds(200))
            bystander.receive()
            #expect(bystander.received.isEmpty)
            #expect(server.measurement("http_connections_open") == 2)
            attackers.removeLast()
            try await bystander.readToEnd()
            #expect(bystander.statuses == [200])
        }
    }

    @Test func `Silent connections up to the limit make way for a bystander`() async throws {
        var settings = EdgeServer.hasty
        settings.connectionLimit = 5
        try await EdgeServer.run(settings) { server in
            let attackers = try (0..<20).map { _ in try RawConnection(port: server.port) }
            let bystander = try RawConnection(port: server.port)
            bystander.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            try await bystander.readToEnd()
            #expect(bystander.statuses == [200])
            for attacker in attackers { try await attacker.readToEnd() }
        }
    }

    @Test func `A port in use is named as such`() async throws {
        try await EdgeServer.run { server in
            var settings = EdgeServer.hasty
            settings.port = server.port
            await #expect(throws: ServingError.portInUse(server.port)) {
                try await EdgeServer.run(settings) { _ in }
            }
        }
    }

    @Test func `A foreign address is named as such`() async throws {
        var settings = EdgeServer.hasty
        settings.host = "203.0.113.7"
        await #expect(throws: ServingError.hostUnavailable("203.0.113.7")) {
            try await EdgeServer.run(settings) { _ in }
        }
    }

    /// Sends a byte every few milliseconds until the server closes.
    private func drip(into client: RawConnection) async throws {
        let end = ContinuousClock.now + .seconds(20)
        while client.send("a"), !client.isClosedByServer, ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(20))
            client.receive()
        }
        #expect(ContinuousClock.now < end)
    }
}
