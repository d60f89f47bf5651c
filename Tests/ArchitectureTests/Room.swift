/// One room of the house and what it may import: the table that DESIGN draws and Package.swift repeats.
struct Room: Sendable {
    /// The module's name.
    let name: String
    /// The rooms above that it may use.
    let rooms: Set<String>
    /// The products of other packages that it may use.
    var libraries: Set<String> = []
    /// What it may use of the system beside the standard library.
    var system: Set<String> = []
    /// Whether it does no input or output: clock, randomness, locale and settings come in as arguments.
    var isPure = false

    /// Every module that its sources may name in an import.
    var allowedImports: Set<String> {
        rooms.union(libraries).union(system).union(isPure ? Self.pureSystem : Self.system)
    }

    private static let platforms: Set<String> = ["Glibc", "Musl", "Darwin"]
    private static let pureSystem = platforms.union(["FoundationEssentials"])
    private static let system = pureSystem.union(["Synchronization"])

    /// The rooms, in the order in which data flows through them.
    static let all: [Room] = [
        Room(name: "CAssets", rooms: []),
        Room(name: "CXlsxWriter", rooms: []),
        Room(name: "CZip", rooms: []),
        Room(name: "Planning", rooms: [], isPure: true),
        Room(name: "Calculating", rooms: ["Planning"], libraries: ["HashTreeCollections"], isPure: true),
        Room(name: "Evaluating", rooms: ["Planning", "Calculating"], isPure: true),
        // Only the full Foundation decodes GB18030.
        Room(
            name: "Exchanging", rooms: ["CXlsxWriter", "CZip", "Planning", "Calculating", "Evaluating"],
            libraries: ["Yams"],
            system: ["Foundation"], isPure: true),
        Room(name: "Reporting", rooms: [], isPure: true),
        Room(name: "Recording", rooms: ["CAssets", "Planning"], libraries: ["Crypto", "GRDB", "GRDBSQLite"]),
        Room(
            name: "Operating",
            rooms: ["CAssets", "Planning", "Calculating", "Evaluating", "Exchanging", "Recording"],
            libraries: ["Crypto", "CryptoExtras"]),
        Room(
            name: "Serving",
            rooms: ["CAssets", "Planning", "Calculating", "Evaluating", "Exchanging", "Reporting", "Operating"],
            libraries: [
                "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "Metrics", "Mustache", "NIOCore",
                "NIOHTTP1", "NIOHTTPTypes",
            ]),
        Room(
            name: "guiheng", rooms: ["Planning", "Evaluating", "Exchanging", "Recording", "Operating", "Serving"],
            libraries: ["ArgumentParser", "Logging"]),
        Room(
            name: "guiheng-bench",
            rooms: ["Planning", "Calculating", "Evaluating", "Exchanging", "Recording", "Operating"],
            libraries: ["ArgumentParser"]),
    ]
}
