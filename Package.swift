// swift-tools-version: 6.2
import PackageDescription

/// Settings of every room: strict concurrency comes with Swift 6, the rest makes public faces explicit.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Settings of the rooms that do no input or output.
let pure: [SwiftSetting] = settings + [.strictMemorySafety()]

let package = Package(
    name: "guiheng",
    products: [
        .executable(name: "guiheng", targets: ["guiheng"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .target(name: "CAssets"),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(name: "Planning", swiftSettings: pure),
        .target(
            name: "Calculating",
            dependencies: ["Planning", .product(name: "HashTreeCollections", package: "swift-collections")],
            swiftSettings: pure),
        .target(name: "Evaluating", dependencies: ["Planning", "Calculating"], swiftSettings: pure),
        .target(
            name: "Exchanging",
            dependencies: [
                "CXlsxWriter", "CZip", "Planning", "Calculating", "Evaluating",
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: settings),
        .target(name: "Reporting", swiftSettings: pure),
        .target(
            name: "Recording",
            dependencies: [
                "CAssets", "Planning",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ], swiftSettings: settings),
        .target(
            name: "Operating",
            dependencies: [
                "CAssets", "Planning", "Calculating", "Evaluating", "Exchanging", "Recording",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ], swiftSettings: settings),
        .target(
            name: "Serving",
            dependencies: [
                "CAssets", "Planning", "Calculating", "Evaluating", "Exchanging", "Reporting", "Operating",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ], swiftSettings: settings),
        .executableTarget(
            name: "guiheng",
            dependencies: [
                "Planning", "Evaluating", "Exchanging", "Recording", "Operating", "Serving",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: settings),
        .executableTarget(
            name: "guiheng-bench",
            dependencies: [
                "Planning", "Calculating", "Evaluating", "Exchanging", "Recording", "Operating",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(
            name: "PlanningTests", dependencies: ["Planning"], exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "CalculatingTests", dependencies: ["Planning", "Calculating"], exclude: ["Formula/Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "EvaluatingTests", dependencies: ["Planning", "Calculating", "Evaluating"], swiftSettings: settings),
        .testTarget(
            name: "ExchangingTests", dependencies: ["Planning", "Exchanging"], exclude: ["Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "ReportingTests", dependencies: ["Reporting"], exclude: ["Golden"], swiftSettings: settings),
        .testTarget(
            name: "RecordingTests",
            dependencies: ["Planning", "Recording", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .testTarget(
            name: "OperatingTests",
            dependencies: ["Planning", "Calculating", "Evaluating", "Exchanging", "Recording", "Operating"],
            swiftSettings: settings),
        .testTarget(
            name: "ServingTests",
            dependencies: [
                "CAssets", "Planning", "Operating", "Serving",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
