import Testing

@testable import Serving

@Suite struct ClientAddressTests {
    @Test(arguments: [
        ("127.0.0.1", ["10.1.2.3"], true, "10.1.2.3"), ("127.0.0.1", ["1.1.1.1, 10.1.2.3"], true, "10.1.2.3"),
        ("127.0.0.1", ["1.1.1.1", "2001:db8::1"], true, "2001:db8::1"), ("::1", ["10.1.2.3"], true, "10.1.2.3"),
        ("127.0.0.1", [], true, "127.0.0.1"), ("127.0.0.1", ["<script>"], true, "127.0.0.1"),
        ("127.0.0.1", ["10.1.2.3, "], true, "127.0.0.1"), ("127.0.0.1", ["10.1.2.3"], false, "127.0.0.1"),
        ("10.9.9.9", ["10.1.2.3"], true, "10.9.9.9"), ("10.9.9.9", ["127.0.0.1"], true, "10.9.9.9"),
    ]) func `only the proxy on this machine is believed, and only its last word`(
        connection: String, forwarded: [String], isBehindTLS: Bool, expected: String
    ) {
        #expect(
            ClientAddress.of(connection: connection, forwarded: forwarded, isBehindTLS: isBehindTLS) == expected)
    }
}
