import Foundation

/// What Package.swift says of its targets.
struct Manifest {
    /// One target that is not a test.
    struct Target: Equatable {
        let name: String
        let rooms: Set<String>
        let libraries: Set<String>
    }

    /// The targets in the order of the file.
    let targets: [Target]

    /// Reads the targets out of the manifest's text.
    init(_ text: String) {
        let start = text.range(of: "targets: [\n        .")?.lowerBound ?? text.startIndex
        targets = text[start...].components(separatedBy: "\n        .").compactMap(Self.target)
    }

    private static func target(_ text: String) -> Target? {
        guard ["target(", "executableTarget(", "systemLibrary("].contains(where: text.hasPrefix),
            let name = captures("name: \"([\\w-]+)\"", in: text).first
        else { return nil }
        let libraries = captures("\\.product\\(name: \"(\\w+)\"", in: text)
        let dependencies = captures("dependencies: \\[([\\s\\S]*?)\\]", in: text).first ?? ""
        let rooms = captures("(?:^|[\\[,])\\s*\"(\\w+)\"", in: dependencies)
        return Target(name: name, rooms: Set(rooms), libraries: Set(libraries))
    }

    private static func captures(_ pattern: String, in text: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
            Range(match.range(at: 1), in: text).map { String(text[$0]) }
        }
    }
}
