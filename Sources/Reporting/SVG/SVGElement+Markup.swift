extension SVGElement {
    /// The element as text, ready to stand in a page or a file; the same value always gives the same text.
    public var markup: String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        output += "<" + tag.rawValue
        for entry in entries {
            output += " " + entry.name.rawValue + "=\"" + escapedAttribute(entry.value.written) + "\""
        }
        guard !children.isEmpty else {
            output += "/>"
            return
        }
        output += ">"
        for child in children {
            switch child {
            case .element(let element): element.write(to: &output)
            case .text(let text): output += escapedText(text)
            }
        }
        output += "</" + tag.rawValue + ">"
    }
}
