/// The start of an element, by its name without prefix.
struct XMLElement: Hashable {
    let name: String
    /// The attributes in order, by their names without prefix.
    let attributes: [(name: String, value: String)]

    /// The value of an attribute; nil where it is left out.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// Whether an attribute says yes.
    func isSet(_ name: String) -> Bool { self[name] == "1" || self[name] == "true" }

    static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && left.attributes.elementsEqual(right.attributes) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        for attribute in attributes { hasher.combine(attribute.value) }
    }
}
