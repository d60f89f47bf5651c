/// The words a chart writes by itself, in one language; everything else it writes is given to it.
/// `{…}` stands for what is filled in.
public struct ChartWords: Hashable, Sendable {
    /// The language, for `xml:lang`.
    public let language: String
    /// Moments: `{year}`, `{quarter}`, `{month}`; months by number or by name.
    public let moments: Moments
    /// Labels beside marks and axes.
    public let labels: Labels
    /// The sentences of the description that is read aloud.
    public let sentences: Sentences
    /// Names of the ratings.
    public let ratings: [RatingMark: String]
    /// Words for large round numbers on an axis, largest first.
    public let magnitudes: [Magnitude]

    /// How moments are named.
    public struct Moments: Hashable, Sendable {
        let year: String
        let quarter: String
        let month: String
        let through: String
        let throughFirst: String
        let months: [String]
    }

    /// What stands beside marks and axes.
    public struct Labels: Hashable, Sendable {
        let baseline: String
        let current: String
        let expected: String
        let target: String
        let goal: String
        let revised: String
        let definitionChanged: String
        let axisCut: String
        let missing: String
        let source: String
        let cutOff: String
    }

    /// How figures are read out.
    public struct Sentences: Hashable, Sendable {
        let unit: String
        let colon: String
        let item: String
        let comma: String
        let stop: String
        let many: String
        let since: String
    }

    /// A word for a large number: 亿 for 100,000,000.
    public struct Magnitude: Hashable, Sendable {
        let size: Double
        let word: String
    }

    /// The words of a language by its tag: `en` or anything that begins so is English, all else Chinese.
    public static func words(for tag: String) -> ChartWords {
        tag.hasPrefix("en") ? english : chinese
    }
}

/// Puts values where a text says `{name}`; what a value contains is never filled in again.
func filled(_ template: String, _ values: KeyValuePairs<String, String>) -> String {
    var output = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let name = rest[rest.index(after: open)..<close]
        output += rest[..<open] + (values.first { $0.key == name }?.value ?? "")
        rest = rest[rest.index(after: close)...]
    }
    return output + rest
}
