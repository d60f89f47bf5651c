public import Planning
public import Recording

/// A report as it was saved and not sent yet (草稿).
public struct ReportDraft: Hashable, Sendable {
    /// What was typed, by cell.
    public let entries: [Cell: ReportEntry]
    /// How often it was saved; 0 when it never was.
    public let revision: Int
    /// Who saved it last.
    public let author: String
    /// When.
    public let savedAt: Moment

    /// When it was saved, in China Standard Time to the minute.
    public var savedLocally: String { savedAt.localTime }

    /// Reads a saved draft; nil for what this program did not write.
    init?(_ draft: Draft) {
        guard let body = ActBody.decode(DraftBody.self, from: draft.body),
            let texts: [Cell: DraftBody.Item] = CellText.read(body.items)
        else { return nil }
        entries = Dictionary(
            texts.map { ($0.key, ReportEntry(cell: $0.key, text: $0.value.text, reason: $0.value.reason)) }
        ) { first, _ in first }
        revision = draft.revision
        author = draft.author
        savedAt = draft.savedAt
    }
}

/// The members of a draft's JSON text.
struct DraftBody: Codable {
    /// What was typed for one cell.
    struct Item: Codable {
        let text: String
        let reason: String
    }

    let items: [String: Item]

    init(_ entries: [ReportEntry]) {
        items = Dictionary(
            entries.map { (CellText.write($0.cell), Item(text: $0.text, reason: $0.reason)) }
        ) { _, last in last }
    }
}
