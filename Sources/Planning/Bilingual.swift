/// A language of the interface.
public enum Language: String, Sendable, CaseIterable {
    /// Simplified Chinese, the default.
    case chinese = "zh-CN"
    /// English.
    case english = "en"
}

/// One statement in both languages of the interface.
public struct Bilingual: Hashable, Sendable {
    /// The Chinese text, in the tone of an official document.
    public let chinese: String
    /// The English text.
    public let english: String

    /// Pairs the two texts.
    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in one language.
    public func text(in language: Language) -> String {
        language == .chinese ? chinese : english
    }
}
