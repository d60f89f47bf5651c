/// One target in one line: where it began, where it stands, where it should stand by now, where it must arrive.
/// Reading to the right is always towards the target, also when the figure has to fall.
public struct BulletRow: Hashable, Sendable {
    /// A value with its printed digits.
    public struct Value: Hashable, Sendable {
        /// How much.
        public let value: Double
        /// As reported or as worded.
        public let shown: String

        /// A value as it is shown.
        public init(_ value: Double, shown: String) {
            self.value = value
            self.shown = shown
        }
    }

    /// What the row is about, with the unit; read aloud.
    public var name: String
    /// The figure the plan starts from (基期).
    public var baseline: Value?
    /// The latest figure (现值).
    public var current: Value?
    /// What was expected by now (时序应达).
    public var expected: Value?
    /// What is to be reached; drawn as a diamond, or as a bar if it is a band.
    public var target: ChartTarget.Mark?
    /// The target in the words of the plan.
    public var targetShown: String
    /// The rating, drawn in front.
    public var rating: RatingMark

    /// A row without figures, which are set afterwards.
    public init(_ name: String, rating: RatingMark, target: ChartTarget.Mark?, targetShown: String) {
        self.name = name
        self.rating = rating
        self.target = target
        self.targetShown = targetShown
    }

    /// The row, 260 by 28; `nil` if there is not a single figure. `prefix` makes its ids unique in the page.
    public func drawing(in words: ChartWords, prefix: String) -> SVGElement? {
        guard let scene = BulletScene(self, words) else { return nil }
        return SVGElement(
            .svg,
            [
                .className: "chart chart-bullet", .viewBox: "0 0 260 28", .width: 260, .height: 28, .role: "img",
                .labelledBy: .text(identifier(from: prefix) + "-bullet"), .language: .text(words.language),
                .fontFamily: .text(chartFonts), .fill: .text(Palette.ink),
            ],
            [SVGElement(.title, [.identifier: .text(identifier(from: prefix) + "-bullet")], text: scene.title)]
                + scene.elements)
    }
}
