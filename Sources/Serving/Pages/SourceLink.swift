import Planning

/// A source as pages show it: an official address leads there, everything else stays text.
struct SourceLink {
    struct Link {
        let address: String
    }

    /// Where it leads; nil for documents, and for copies at second hand, whose hosts nobody answers for.
    let link: Link?
    /// The citation, without the address that the link shows.
    let text: String

    init(_ source: Source) {
        let citation = source.citation
        guard source.grade == .official, citation.hasPrefix("https://") || citation.hasPrefix("http://") else {
            link = nil
            text = citation
            return
        }
        let address = citation.unicodeScalars.prefix { Self.plain.contains($0) }
        link = Link(address: String(String.UnicodeScalarView(address)))
        text = String(String.UnicodeScalarView(citation.unicodeScalars.dropFirst(address.count)))
    }

    /// The characters that end no attribute and no address.
    private static let plain = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&*+,;=%".unicodeScalars)
}
