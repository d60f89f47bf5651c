/// The colours of all charts, by what they mean. Lines and marks reach 3 : 1 on white, text 4.5 : 1 (WCAG 2.2, 1.4.11
/// and 1.4.3); the four hues are the categorical palette of the UK Government Analysis Function.
enum Palette {
    static let actual = "#12436d"
    static let path = "#28a197"
    static let target = "#801650"
    static let goal = "#f46a25"
    static let pathText = "#176b64"
    static let goalText = "#a83f0c"
    static let ink = "#262626"
    static let note = "#595959"
    static let axis = "#767676"
    static let grid = "#dcdcdc"
    static let paper = "#ffffff"

    /// Further lines in turn: colour, its text colour, dash and shape differ together.
    static let further: [LineStyle] = [
        LineStyle(colour: target, textColour: target, dash: "8 3 2 3", shape: .square),
        LineStyle(colour: goal, textColour: goalText, dash: "10 4", shape: .triangle),
        LineStyle(colour: path, textColour: pathText, dash: "2 3", shape: .cross),
        LineStyle(colour: axis, textColour: note, dash: "12 3 3 3 3 3", shape: .hollowSquare),
        LineStyle(colour: actual, textColour: actual, dash: "5 2", shape: .hollowCircle),
    ]
}
