import FoundationEssentials
import Recording

/// The JSON text in the body of an act.
enum ActBody {
    /// Writes members in a fixed order, so that equal states are equal texts.
    static func encode(_ value: some Encodable) throws(WorkspaceError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return String(decoding: try encoder.encode(value), as: UTF8.self) } catch {
            throw .ledger(.refused(detail: "JSON: \(error)"))
        }
    }

    /// Reads members; nil for another text.
    static func decode<Value: Decodable>(_ type: Value.Type, from text: String) -> Value? {
        do { return try JSONDecoder().decode(type, from: Data(text.utf8)) } catch { return nil }
    }
}
