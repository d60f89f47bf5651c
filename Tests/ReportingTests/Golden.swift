import FoundationEssentials
import Testing

/// Compares a text with the golden file of that name; with `GUIHENG_REWRITE_GOLDEN=1` it writes the file instead.
func expectGolden(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Golden/"
    if ProcessInfo.processInfo.environment["GUIHENG_REWRITE_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: URL(filePath: folder + name))
    }
    let golden = try String(decoding: Data(contentsOf: URL(filePath: folder + name)), as: UTF8.self)
    #expect(text == golden, "\(name) differs from its golden file", sourceLocation: location)
}
