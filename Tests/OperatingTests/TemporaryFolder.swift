import Foundation

/// A folder that is removed when the test ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "guiheng-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A copy of the repository's example without a ledger.
    func example() throws -> String {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Examples/jiading").path
        let target = path + "/jiading"
        for name in ["guiheng.yaml", "plans/sei-14.yaml", "data/history.csv", "data/public.csv"] {
            let file = URL(fileURLWithPath: target + "/" + name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: URL(fileURLWithPath: source + "/" + name), to: file)
        }
        return target
    }
}

/// A file of figures in the example's terms.
func figures(_ rows: String...) -> String {
    (["地区,统计项,时期,口径,数值,单位,来源,等级,备注"] + rows).joined(separator: "\r\n") + "\r\n"
}
