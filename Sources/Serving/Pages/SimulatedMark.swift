import Exchanging
import HTTPTypes
import Operating
import Planning

/// 模拟数据: what files of a workspace with invented figures carry, so that they are not taken for real ones elsewhere.
struct SimulatedMark {
    private let isSimulated: Bool
    private let language: Language

    init(_ snapshot: Snapshot, in language: Language) {
        isSimulated = snapshot.catalogue.isSimulated
        self.language = language
    }

    /// The name of a file, which says that its figures are invented.
    func fileName(_ name: String) -> String { Self.fileName(name, isSimulated: isSimulated) }

    /// The same where only the answer to the question is known.
    static func fileName(_ name: String, isSimulated: Bool) -> String { isSimulated ? "simulated-" + name : name }

    /// A workbook, with the mark on every tab and every printed page.
    func workbook(_ sheets: [Sheet]) throws -> [UInt8] {
        let marked = sheets.map { sheet in
            var sheet = sheet
            if isSimulated { sheet.mark = Bilingual("模拟数据", "Simulated").text(in: language) }
            return sheet
        }
        do { return try Workbook(marked).bytes() } catch {
            throw Problem(.serviceUnavailable, code: "workbook", detail: error.message)
        }
    }
}
