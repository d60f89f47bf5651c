import Hummingbird
import Operating
import Planning

/// Which part of the audit trail an address asks for.
struct AuditQuestion: Sendable {
    private(set) var request = AuditRequest()

    /// All of it.
    init() {}

    /// Reads the query of an address; a malformed day or number is refused.
    init(_ request: Request) throws {
        let query: QueryParameters
        do { query = try QueryParameters(text: request.uri.query ?? "") } catch { throw Problem(error) }
        let text = { (name: String) in query.values(name).first ?? "" }
        (self.request.actor, self.request.verb, self.request.object) = (text("actor"), text("verb"), text("object"))
        self.request.from = try Self.day("from", text("from"))
        self.request.through = try Self.day("through", text("through"))
        self.request.before = Int(text("before"))
        if !text("before").isEmpty, self.request.before == nil {
            throw Self.fault("before", text("before"), Bilingual("台账序号", "a ledger position"))
        }
    }

    /// The fields that are filled in.
    var fields: [(name: String, value: String)] {
        let (from, through) = (request.from?.description ?? "", request.through?.description ?? "")
        return [
            ("actor", request.actor), ("verb", request.verb), ("object", request.object), ("from", from),
            ("through", through),
        ].filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
    }

    /// How the audit trail names this look at itself.
    var name: String {
        (["audit"] + fields.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
    }

    private static func day(_ name: String, _ text: String) throws -> Day? {
        guard !text.isEmpty else { return nil }
        guard let day = Day(text) else {
            throw fault(name, text, Bilingual("日期，如 2024-03-31", "a day such as 2024-03-31"))
        }
        return day
    }

    private static func fault(_ name: String, _ text: String, _ wanted: Bilingual) -> Problem {
        Problem(
            .badRequest, code: "query-malformed",
            detail: Bilingual(
                "参数 \(name)=“\(text.prefix(40))”无法识别，应为\(wanted.chinese)。",
                "\(name)=“\(text.prefix(40))” is not understood; write \(wanted.english)."))
    }
}
