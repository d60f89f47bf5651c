import Foundation
import Recording

/// A folder of its own for one test, removed with its last reference.
final class Scratch: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "guiheng-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The path of a file in the folder.
    func path(_ name: String = "ledger.sqlite") -> String { folder.appending(path: name).path() }

    /// The names in the folder.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    }

    /// A new ledger in the folder.
    func ledger(_ name: String = "ledger.sqlite") async throws -> Ledger { try await Ledger.open(at: path(name)) }
}
