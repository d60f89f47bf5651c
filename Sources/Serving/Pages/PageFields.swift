import Mustache

/// A page's fields by name, taken once, because the template engine would reflect on a struct for every name it looks up.
struct PageFields: MustacheParent, Sendable {
    private let fields: [String: any Sendable]

    /// The fields of a page, with those of all structs in it.
    init(_ page: Any) {
        fields = Mirror(reflecting: page).children.reduce(into: [:]) { fields, child in
            guard let name = child.label, let value = Self.value(child.value) else { return }
            fields[name] = value
        }
    }

    /// Fixed words by key.
    init(words: [String: String]) { fields = words }

    func child(named name: String) -> Any? { fields[name] }

    /// Text, numbers and truth as they are, lists and structs field by field; nil for what is absent.
    private static func value(_ value: Any) -> (any Sendable)? {
        switch value {
        case let text as String: return text
        case let number as Int: return number
        case let truth as Bool: return truth
        case let fields as PageFields: return fields
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { Self.value($0.value) }
        case .collection: return mirror.children.compactMap { Self.value($0.value) }
        default: return PageFields(value)
        }
    }
}
