import Exchanging
import Planning

/// A parameter of the API, as the router checks it and the OpenAPI document describes it.
struct APIParameter: Sendable {
    /// Where it stands.
    enum Place: String, Sendable {
        case path, query
    }

    let name: String
    let place: Place
    let description: Bilingual
    /// A value that works on the example.
    let example: String
    /// A value that is refused; nil where every text may be right.
    let wrong: String?
    var isRequired = false
    /// The only values, where they are few.
    var values: [String] = []

    /// The parameter as JSON.
    var json: JSONValue {
        var schema: [(name: String, value: JSONValue)] = [(name: "type", value: "string")]
        if !values.isEmpty { schema.append((name: "enum", value: .array(values.map { .string($0) }))) }
        var members: [(name: String, value: JSONValue)] = [
            (name: "name", value: .string(name)), (name: "in", value: .string(place.rawValue)),
            (name: "required", value: .boolean(isRequired || place == .path)),
            (name: "description", value: .string("\(description.chinese) \(description.english)")),
            (name: "schema", value: .object(schema)), (name: "example", value: .string(example)),
        ]
        if let wrong { members.append((name: "x-refused-example", value: .string(wrong))) }
        return .object(members)
    }
}
