public import Planning

extension JSONValue {
    /// A text in both languages, `{"zh": …, "en": …}`.
    public static func both(_ text: Bilingual) -> JSONValue {
        ["zh": .string(text.chinese), "en": .string(text.english)]
    }

    /// A text, or `null`.
    public static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension Period {
    /// The period as readers of both languages say it.
    public var name: Bilingual { Bilingual(label(in: .chinese), label(in: .english)) }
}
