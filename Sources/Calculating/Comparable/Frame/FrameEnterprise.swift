public import Planning

/// One enterprise as growth on frames sees it: its code and its two years.
public struct FrameEnterprise: Hashable, Sendable, Identifiable {
    /// The code of an enterprise, such as its unified social credit code.
    public typealias ID = Identifier<FrameEnterprise>

    /// The code.
    public let id: ID
    /// How it passed from frame to frame, with its figures.
    public let passage: FramePassage

    /// An enterprise by code and passage.
    public init(id: ID, _ passage: FramePassage) {
        self.id = id
        self.passage = passage
    }
}
