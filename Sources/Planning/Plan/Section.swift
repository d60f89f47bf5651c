/// An addressable part of a plan (章节).
public struct Section: Hashable, Sendable, Identifiable {
    /// The code of a section within its plan.
    public typealias ID = Identifier<Section>

    /// The code.
    public let id: ID
    /// Its number as printed, such as `（三）`.
    public let number: String
    /// Its title.
    public let title: Bilingual
    /// The section it lies in.
    public let parent: ID?

    /// A section by code and title.
    public init(id: ID, number: String, title: Bilingual, parent: ID? = nil) {
        self.id = id
        self.number = number
        self.title = title
        self.parent = parent
    }
}
