import Exchanging

/// What a value of an answer looks like, as the OpenAPI document says it (JSON Schema 2020-12).
indirect enum APISchema: Sendable {
    case string, integer, number, boolean
    case nullable(APISchema)
    case list(APISchema)
    case object([Member])
    /// Anything; for what other documents describe.
    case any

    /// A member of an object.
    struct Member: Sendable {
        let name: String
        let schema: APISchema
        let isRequired: Bool

        init(_ name: String, _ schema: APISchema, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    /// A text in both languages.
    static let both = APISchema.object([Member("zh", .string), Member("en", .string)])

    /// The schema as JSON.
    var json: JSONValue {
        switch self {
        case .string: ["type": "string"]
        case .integer: ["type": "integer"]
        case .number: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .any: [:]
        case .nullable(let schema): ["anyOf": [schema.json, ["type": "null"]]]
        case .list(let schema): ["type": "array", "items": schema.json]
        case .object(let members):
            [
                "type": "object", "required": .array(members.filter(\.isRequired).map { .string($0.name) }),
                "properties": .object(members.map { (name: $0.name, value: $0.schema.json) }),
            ]
        }
    }
}
