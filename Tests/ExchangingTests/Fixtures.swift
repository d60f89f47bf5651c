import Exchanging
import Foundation
import Planning
import Testing

/// Files beside the tests and the example that ships with the project.
enum Fixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    static let example = folder.appending(path: "../../Examples/jiading").standardizedFileURL

    static func bytes(_ path: String, in folder: URL = folder) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    static func text(_ path: String, in folder: URL = folder) throws -> NamedText {
        NamedText(path: path, text: String(decoding: try bytes(path, in: folder), as: UTF8.self))
    }

    /// The example's definitions as the reader gives them.
    static func jiading() throws -> Definitions { try definitions.get() }

    private static let definitions = Result {
        DefinitionReader.read(
            workspace: try text("guiheng.yaml", in: example), plans: [try text("plans/sei-14.yaml", in: example)])
    }

    /// A small catalogue that the tests of imports look names up in.
    static func catalogue() throws -> Catalogue {
        try #require(try jiading().catalogue)
    }
}
