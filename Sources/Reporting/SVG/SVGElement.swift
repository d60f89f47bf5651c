/// One element of a drawing: a value, so that charts can be compared, nested and written the same way every time.
public struct SVGElement: Hashable, Sendable {
    /// An attribute in its place: the order of writing is the order of giving.
    struct Entry: Hashable, Sendable {
        let name: SVGAttribute
        let value: SVGValue
    }

    /// Which element it is.
    let tag: SVGTag
    /// What it contains.
    let children: [SVGNode]
    let entries: [Entry]

    /// An element with attributes in the order given, and the elements in it.
    init(
        _ tag: SVGTag, _ attributes: KeyValuePairs<SVGAttribute, SVGValue> = [:], _ children: [SVGElement] = []
    ) {
        self.init(tag, attributes.map { Entry(name: $0.key, value: $0.value) }, children.map(SVGNode.element))
    }

    /// An element that holds a text.
    init(_ tag: SVGTag, _ attributes: KeyValuePairs<SVGAttribute, SVGValue> = [:], text: String) {
        self.init(tag, attributes.map { Entry(name: $0.key, value: $0.value) }, [.text(text)])
    }

    init(_ tag: SVGTag, _ entries: [Entry], _ children: [SVGNode]) {
        self.tag = tag
        self.entries = entries
        self.children = children
    }

    /// The value of an attribute, `nil` if it is not given.
    subscript(_ name: SVGAttribute) -> SVGValue? {
        entries.first { $0.name == name }?.value
    }

    /// The elements directly in it.
    var elements: [SVGElement] {
        children.compactMap { child in
            if case .element(let element) = child { element } else { nil }
        }
    }

    /// The same element with a `<title>` in front: the text shown on hover and read aloud.
    func titled(_ title: String) -> SVGElement {
        SVGElement(tag, entries, [.element(SVGElement(.title, text: title))] + children)
    }
}
