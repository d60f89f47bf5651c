import Crypto

/// A SHA-256 in 64 lowercase hexadecimal digits (指纹): two contents are the same exactly when theirs are.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// The 64 digits.
    public let description: String

    /// The hash that the first entry follows.
    static let zero = Fingerprint(digits: String(repeating: "0", count: 64))

    /// Reads 64 hexadecimal digits, lowercase; nil for every other form.
    public init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy("0123456789abcdef".utf8.contains) else { return nil }
        description = text
    }

    /// The fingerprint of bytes.
    public init(of bytes: some Sequence<UInt8>) {
        var hash = SHA256()
        hash.update(data: Array(bytes))
        self.init(hash.finalize())
    }

    init(_ digest: SHA256.Digest) {
        let digits = Array("0123456789abcdef".utf8)
        let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        self.init(digits: String(decoding: text, as: UTF8.self))
    }

    private init(digits: String) {
        description = digits
    }
}
