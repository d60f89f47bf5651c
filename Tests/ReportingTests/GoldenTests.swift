import Testing

@testable import Reporting

/// Every chart as a file, looked at once by a person and kept so.
@Suite struct GoldenTests {
    private let file = ChartFile(
        title: "战略性新兴产业产值：2020年1227.7亿元，到2025年须达到2000亿元，五年年均须增长10.25%",
        subtitle: "嘉定区，亿元，现价，全口径", source: "嘉定区统计局；嘉定区经济委员会", cutOff: "2024年11月，第7版")

    private let english = ChartFile(
        title: "Output of strategic emerging industries must grow 10.25 % a year to reach 2000 by 2025",
        subtitle: "Jiading district, 100 million yuan, current prices",
        source: "Jiading District Bureau of Statistics; Jiading District Economic Commission",
        cutOff: "November 2024, version 7")

    @Test(arguments: ChartSize.allCases) func `Jiading output keeps its picture`(size: ChartSize) throws {
        for (words, file) in [(ChartWords.chinese, file), (.english, english)] {
            let drawing = try #require(Jiading.output(in: words).drawing(size, in: words, prefix: "a"))
            try expectGolden(
                file.document(for: drawing, in: words), "output-\(size.rawValue)-\(words.language).svg")
        }
    }

    @Test(arguments: ChartSize.allCases) func `A break of definition keeps its picture`(size: ChartSize) throws {
        let drawing = try #require(Jiading.specialized(in: .chinese).drawing(size, in: .chinese, prefix: "a"))
        try expectGolden(plain.document(for: drawing, in: .chinese), "specialized-\(size.rawValue).svg")
    }

    @Test(arguments: ChartSize.allCases) func `Every shape of indicator keeps its picture`(size: ChartSize) throws {
        let charts = [
            "falling": Specimens.falling, "growth": Specimens.growth, "large": Specimens.large,
            "towns": Specimens.towns,
            "high": Specimens.high,
        ]
        for (name, chart) in charts {
            let drawing = try #require(chart.drawing(size, in: .chinese, prefix: "a"))
            try expectGolden(plain.document(for: drawing, in: .chinese), "\(name)-\(size.rawValue).svg")
        }
    }

    @Test func `Bullet rows keep their picture`() throws {
        for (name, row) in BulletTests.rows {
            let drawing = try #require(row.drawing(in: .chinese, prefix: "a"))
            try expectGolden(standing(drawing), "bullet-\(name).svg")
        }
    }

    @Test func `A sparkline keeps its picture`() throws {
        let values = [764.2, 943.1, nil, 1182.4, nil, 1227.7, 1353.6, 1300, nil]
        let drawing = try #require(Sparkline("产值", values).drawing(in: .chinese, prefix: "a"))
        try expectGolden(standing(drawing), "sparkline.svg")
    }

    @Test(arguments: RatingMark.allCases) func `A rating keeps its shape`(rating: RatingMark) throws {
        try expectGolden(standing(rating.drawing(saying: .chinese)), "rating-\(rating.rawValue).svg")
    }

    private var plain: ChartFile { ChartFile(title: "", subtitle: "", source: "", cutOff: "") }

    /// A small drawing as a file that viewers open.
    private func standing(_ drawing: SVGElement) -> String {
        drawing.markup.replacing("<svg ", with: "<svg xmlns=\"http://www.w3.org/2000/svg\" ", maxReplacements: 1) + "\n"
    }
}
