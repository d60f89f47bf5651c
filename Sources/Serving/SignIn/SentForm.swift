import Hummingbird
import HummingbirdCore
import NIOCore
import Operating

/// The fields of a small form that was sent.
struct SentForm: Sendable {
    private let fields: QueryParameters

    /// Reads the body of a request.
    init(_ request: Request) async throws {
        let body = try await request.body.collect(upTo: QueryParameters.limit)
        do { fields = try QueryParameters(text: String(buffer: body)) } catch { throw Problem(error) }
    }

    /// A field's text; empty when it is not there.
    func text(_ name: String) -> String { fields.values(name).first ?? "" }

    /// All texts of a field that may be there several times.
    func texts(_ name: String) -> [String] { fields.values(name) }
}
