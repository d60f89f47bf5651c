/// A chart to take along: a complete SVG file with title, measure, source and data cut-off, that explains itself
/// without the page it comes from.
public struct ChartFile: Hashable, Sendable {
    /// The message.
    public let title: String
    /// The measure: indicator, unit, area, basis.
    public let subtitle: String
    /// Who reported the data.
    public let source: String
    /// Up to when the data go, and which version: `2024年3月，第7版`.
    public let cutOff: String

    /// The texts around a chart.
    public init(title: String, subtitle: String, source: String, cutOff: String) {
        self.title = title
        self.subtitle = subtitle
        self.source = source
        self.cutOff = cutOff
    }

    /// The file around a chart of ours. It carries no style sheet and no script: presentation attributes only, so that
    /// office suites and 公文 editors read it too.
    public func document(for drawing: SVGElement, in words: ChartWords) -> String {
        let width = max(drawing.number(.width), 240)
        let head = headLines(width: width)
        let foot = footLines(words, width: width, below: head.bottom + drawing.number(.height) + 6)
        let root = SVGElement(
            .svg,
            [
                .namespace: "http://www.w3.org/2000/svg",
                .viewBox: .text("0 0 \(shortNumber(width)) \(shortNumber(foot.bottom))"),
                .width: .number(width), .height: .number(foot.bottom), .role: "img", .labelledBy: "chart-name",
                .language: .text(words.language), .fontFamily: .text(chartFonts), .fill: .text(Palette.ink),
            ],
            [name, paper(width: width, height: foot.bottom)] + head.texts + [moved(drawing, by: head.bottom)]
                + foot.texts)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.markup + "\n"
    }

    private var name: SVGElement {
        SVGElement(.title, [.identifier: "chart-name"], text: title)
    }

    private func headLines(width: Double) -> TextBlock {
        let titles = TextBlock(title, size: 16, colour: Palette.ink, width: width, top: 12, isBold: true)
        let measures = TextBlock(subtitle, size: 12.5, colour: Palette.note, width: width, top: titles.bottom + 2)
        return TextBlock(texts: titles.texts + measures.texts, bottom: measures.bottom + 8)
    }

    private func footLines(_ words: ChartWords, width: Double, below top: Double) -> TextBlock {
        let sources = source.isEmpty ? "" : words.labels.source + source
        let cut = cutOff.isEmpty ? "" : words.labels.cutOff + cutOff
        let first = TextBlock(sources, size: 11, colour: Palette.note, width: width, top: top)
        let second = TextBlock(cut, size: 11, colour: Palette.note, width: width, top: first.bottom)
        return TextBlock(texts: first.texts + second.texts, bottom: second.bottom + 10)
    }

    private func paper(width: Double, height: Double) -> SVGElement {
        SVGElement(.rectangle, [.width: .number(width), .height: .number(height), .fill: .text(Palette.paper)])
    }

    private func moved(_ drawing: SVGElement, by top: Double) -> SVGElement {
        SVGElement(.group, [.transform: .text("translate(0 \(shortNumber(top)))")], drawing.elements)
    }
}

extension SVGElement {
    /// A numeric attribute, zero if it is not given.
    fileprivate func number(_ name: SVGAttribute) -> Double {
        if case .number(let number) = self[name] { number } else { 0 }
    }
}
