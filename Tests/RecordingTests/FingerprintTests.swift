import Testing

@testable import Recording

@Suite struct FingerprintTests {
    /// FIPS 180-4 examples, as NIST's CAVP publishes them.
    @Test func `SHA-256 is that of the standard`() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Fingerprint(of: []).description == empty)
        #expect(Fingerprint(of: "abc".utf8).description == abc)
    }

    @Test func `only 64 lowercase digits are a fingerprint`() {
        let digits = String(repeating: "a1", count: 32)
        #expect(Fingerprint(digits)?.description == digits)
        for text in ["", digits.uppercased(), String(digits.dropLast()), digits + "0", digits.dropLast() + "g"] {
            #expect(Fingerprint(String(text)) == nil)
        }
    }

    @Test func `fields cannot be moved across their borders`() throws {
        var left = try CanonicalBytes("x")
        try left.append("ab")
        try left.append("c")
        var right = try CanonicalBytes("x")
        try right.append("a")
        try right.append("bc")
        var absent = try CanonicalBytes("x")
        try absent.append(nil as String?)
        var empty = try CanonicalBytes("x")
        try empty.append("")
        #expect(left.fingerprint() != right.fingerprint())
        #expect(absent.fingerprint() != empty.fingerprint())
    }

    /// Computed by a Python program of twenty lines from the description of ``CanonicalBytes`` alone.
    @Test func `the chain is the one that its description gives`() async throws {
        let scratch = try Scratch()
        let receipts = try await Sample.fill(try await scratch.ledger())
        #expect(
            receipts.map(\.hash.description) == [
                "2004fc756de89b8e29453febf1dc7b3be83038882df987149341afbfc35c7d33",
                "6ba466d904c3b22e82fcab42f7614e6549da7b045cebac13e4b5e1050fea3953",
                "fee1b5e29b8e0ef6d0f13db07a640002f5ffbfe826bd61c6191c1fb763029348",
                "354c664656cd84ea768bbc1578809960e8323f727a029fb1d0fedcb4ccf98b38",
                "5f1999f91c421eb00252183e5d5d91e3a84bea813f44039096081edb863e26da",
            ])
    }
}
