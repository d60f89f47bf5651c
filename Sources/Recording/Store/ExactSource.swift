import Planning

/// A source told apart by its bytes: Swift takes `é` in one or two characters for equal, the database does not.
struct ExactSource: Hashable {
    let source: Source

    static func == (left: Self, right: Self) -> Bool {
        left.source.grade == right.source.grade
            && sameBytes(left.source.citation, right.source.citation)
            && sameBytes(left.source.note, right.source.note)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(source.citation.utf8.count)
        for text in [source.citation, source.note] {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }
}

private func sameBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
}
