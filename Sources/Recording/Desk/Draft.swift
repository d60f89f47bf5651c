/// What somebody wrote down and did not send yet (草稿).
public struct Draft: Hashable, Sendable {
    /// What it is a draft of, such as `town-monthly/2024-03/anting`; never empty.
    public let key: String
    /// The account that saved it last; never empty.
    public let author: String
    /// How often it was saved, from 1; tells whether somebody else saved it in between.
    public let revision: Int
    /// What was written, as its owner encodes it.
    public let body: String
    /// When it was saved.
    public let savedAt: Moment

    /// A draft as it is saved; its revision is the number that it takes the place of, 0 for a new one, plus one.
    public init(key: String, author: String, revision: Int, body: String, savedAt: Moment) {
        self.key = key
        self.author = author
        self.revision = revision
        self.body = body
        self.savedAt = savedAt
    }
}
