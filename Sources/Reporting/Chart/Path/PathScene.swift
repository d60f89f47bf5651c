/// A path chart on its frame, ready to be drawn.
struct PathScene {
    let chart: PathChart
    let size: ChartSize
    let words: ChartWords
    let frame: PathFrame

    /// `nil` if the chart has nothing to draw.
    init?(_ chart: PathChart, _ size: ChartSize, _ words: ChartWords) {
        let drawable = chart.drawable
        let room = PathScene.endRoom(drawable, size, words)
        guard let frame = PathFrame(drawable, size, words, endRoom: room) else { return nil }
        self.chart = drawable
        self.size = size
        self.words = words
        self.frame = frame
    }

    func drawing(prefix: String) -> SVGElement {
        let name = identifier(from: prefix) + "-" + size.rawValue
        return SVGElement(
            .svg,
            [
                .className: .text("chart chart-path chart-" + size.rawValue),
                .viewBox: .text("0 0 \(shortNumber(size.width)) \(shortNumber(size.height))"),
                .width: .number(size.width), .height: .number(size.height), .role: "img",
                .labelledBy: .text(name + "-title " + name + "-desc"), .language: .text(words.language),
                .fontFamily: .text(chartFonts), .fill: .text(Palette.ink),
            ],
            [
                SVGElement(.title, [.identifier: .text(name + "-title")], text: chart.headline),
                SVGElement(.description, [.identifier: .text(name + "-desc")], text: description),
            ] + layers)
    }

    /// From back to front.
    private var layers: [SVGElement] {
        [
            group("axes", axes), group("breaks", breakLines), group("target", targetBand), group("lines", lines),
            group("marks", marks), group("labels", labels.flatMap { $0.elements(named: "label") }),
        ].filter { !$0.elements.isEmpty }
    }

    private func group(_ name: String, _ elements: [SVGElement]) -> SVGElement {
        SVGElement(.group, [.className: .text(name)], elements)
    }

    /// Room on the right for names of lines that end there; in the narrow size only where several lines need it.
    private static func endRoom(_ chart: PathChart, _ size: ChartSize, _ words: ChartWords) -> Double {
        let named = chart.further.isEmpty ? [] : [chart.history] + chart.further
        let names = named.compactMap { series in series.points.last.map { series.name + " " + $0.shown } }
        let targets = size == .wide ? chart.target.map { [words.labels.target + " " + $0.shown] } ?? [] : []
        let widest = (names + targets).map { textWidth($0, size: size.labelSize) }.max() ?? 0
        return max(14, min(widest + (size == .wide ? 4 : 2), size.width * 0.28))
    }
}

/// The reader's own fonts, no web font: Chinese first, as the page.
let chartFonts = "Source Han Sans SC, Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif"
