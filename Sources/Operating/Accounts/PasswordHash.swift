import Crypto
import CryptoExtras
import FoundationEssentials

/// A password as it is kept: never itself, but what scrypt makes of it, with salt and parameters (RFC 7914).
///
/// Printed as `scrypt$32768$8$3$SALT$KEY`, so that hashes of earlier parameters can still be checked.
struct PasswordHash: Hashable, Sendable, CustomStringConvertible {
    /// The cost of one derivation: 128·r·N bytes of memory, p times.
    struct Cost: Hashable, Sendable {
        let rounds: Int
        let blockSize: Int
        let parallelism: Int

        /// 32 MiB three times over: near half a second on a machine of today.
        static let standard = Cost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
        /// For tests, where the cost is not what is tested.
        static let light = Cost(rounds: 1 << 4, blockSize: 8, parallelism: 1)
    }

    let cost: Cost
    let salt: [UInt8]
    let key: [UInt8]

    /// Derives the key of a password.
    init(of password: String, salt: [UInt8], cost: Cost) throws(AccountError) {
        self.cost = cost
        self.salt = salt
        key = try Self.derive(password, salt, cost, count: 32)
    }

    /// Derives the key of a password with a new salt.
    init(of password: String, cost: Cost) throws(AccountError) {
        try self.init(of: password, salt: Self.randomBytes(16), cost: cost)
    }

    /// A hash of no password at all: checking one against it costs the same and fails.
    init(ofNothing cost: Cost) {
        self.cost = cost
        (salt, key) = (Self.randomBytes(16), Self.randomBytes(32))
    }

    /// Reads the printed form; nil for every other.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt" else { return nil }
        let numbers = parts[1...3].compactMap { Int($0) }
        guard numbers.count == 3, numbers.allSatisfy({ (1...1 << 20).contains($0) }),
            let salt = Data(base64Encoded: parts[4]), let key = Data(base64Encoded: parts[5])
        else { return nil }
        cost = Cost(rounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
        self.salt = Array(salt)
        self.key = Array(key)
    }

    var description: String {
        let numbers = [cost.rounds, cost.blockSize, cost.parallelism].map(String.init)
        let bytes = [salt, key].map { Data($0).base64EncodedString() }
        return (["scrypt"] + numbers + bytes).joined(separator: "$")
    }

    /// Whether a password gives the same key; takes as long whatever is wrong with it.
    func matches(_ password: String) throws(AccountError) -> Bool {
        let other = try Self.derive(password, salt, cost, count: key.count)
        return zip(key, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0 && !key.isEmpty
    }

    private static func randomBytes(_ count: Int) -> [UInt8] {
        var system = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &system) }
    }

    /// The bytes that scrypt gives.
    static func derive(
        _ password: String, _ salt: [UInt8], _ cost: Cost, count: Int
    ) throws(AccountError) -> [UInt8] {
        do {
            let key = try KDF.Scrypt.deriveKey(
                from: Array(password.utf8), salt: salt, outputByteCount: count, rounds: cost.rounds,
                blockSize: cost.blockSize, parallelism: cost.parallelism)
            return key.withUnsafeBytes { Array($0) }
        } catch { throw .noMemory }
    }
}
