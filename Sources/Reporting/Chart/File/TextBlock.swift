/// Lines of text under one another, as wide as the drawing allows.
struct TextBlock {
    let texts: [SVGElement]
    let bottom: Double

    init(texts: [SVGElement], bottom: Double) {
        self.texts = texts
        self.bottom = bottom
    }

    /// A text from `top` on, broken into lines.
    init(_ text: String, size: Double, colour: String, width: Double, top: Double, isBold: Bool = false) {
        let lines = wrapped(text, size: size, within: width - 16)
        let pitch = size * 1.4
        texts = lines.enumerated().map { index, line in
            SVGElement(
                .text,
                [
                    .x: 8, .y: .number(top + Double(index) * pitch + size), .fontSize: .number(size),
                    .fontWeight: .text(isBold ? "bold" : "normal"), .fill: .text(colour),
                ], text: line)
        }
        bottom = top + Double(lines.count) * pitch
    }
}
