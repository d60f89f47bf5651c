/// A network address, and the network that failures are counted in: the first three numbers of IPv4, the first four
/// groups of IPv6.
struct NetworkAddress: Hashable, Sendable {
    let network: String

    init(_ address: String) {
        let plain = address.hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
        let numbers = plain.split(separator: ".", omittingEmptySubsequences: false)
        if numbers.count == 4, numbers.allSatisfy({ UInt8($0) != nil }) {
            network = numbers.prefix(3).joined(separator: ".") + ".0/24"
        } else if plain.contains(":") {
            network = Self.groups(plain).prefix(4).joined(separator: ":") + "::/64"
        } else {
            network = plain
        }
    }

    /// The eight groups, with those that `::` leaves out.
    private static func groups(_ text: String) -> [String] {
        let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        let (left, right) = (parts(halves.first ?? ""), parts(halves.dropFirst().first ?? ""))
        guard halves.count == 2 else { return left }
        return left + Array(repeating: "0", count: max(0, 8 - left.count - right.count)) + right
    }

    private static func parts(_ text: Substring) -> [String] { text.split(separator: ":").map(String.init) }
}
