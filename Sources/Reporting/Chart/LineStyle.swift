/// How a line looks: what differs in colour also differs in dash and shape, for grey paper and colour-blind eyes.
struct LineStyle: Hashable, Sendable {
    let colour: String
    let textColour: String
    let dash: String?
    let shape: MarkShape

    static let actual = LineStyle(colour: Palette.actual, textColour: Palette.actual, dash: nil, shape: .circle)
    static let path = LineStyle(colour: Palette.path, textColour: Palette.pathText, dash: "7 5", shape: .dot)
}
