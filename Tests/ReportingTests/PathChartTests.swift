import Foundation
import FoundationXML
import Testing

@testable import Reporting

@Suite struct PathChartTests {
    static let typical = [
        Jiading.output(in: .chinese), Jiading.output(in: .english), Jiading.specialized(in: .chinese),
        Specimens.falling,
        Specimens.growth, Specimens.large, Specimens.towns, Specimens.high,
    ]

    @Test func `A chart without a figure is not drawn`() {
        var chart = PathChart(headline: "无", unit: "", history: ChartSeries("实际值", []))
        #expect(chart.markup(in: .chinese, prefix: "a") == nil)
        chart.goals = [ChartPoint(.year(2021), .nan, shown: "")]
        #expect(chart.markup(in: .chinese, prefix: "a") == nil)
    }

    @Test(arguments: ChartSize.allCases) func `Anything stays inside the view box and is well-formed`(size: ChartSize)
        throws
    {
        var random = SeededRandom(seed: 2025)
        for _ in 0..<150 {
            let words = random.chance(2) ? ChartWords.chinese : .english
            guard let root = RandomChart.make(&random).drawing(size, in: words, prefix: "x y") else { continue }
            let drawing = Drawing(root: root)
            let frame = drawing.viewBox.grown(by: 0.01)
            #expect(drawing.spots.allSatisfy { frame.contains(Box(around: $0, radius: 0)) })
            #expect(drawing.texts.allSatisfy { $0.size >= 11 })
            #expect(XMLParser(data: Data(root.markup.utf8)).parse())
            expectNoOverlap(drawing)
        }
    }

    @Test(arguments: ChartSize.allCases) func `Labels of typical charts do not overlap`(size: ChartSize) throws {
        for chart in Self.typical {
            let drawing = Drawing(root: try #require(chart.drawing(size, in: .chinese, prefix: "a")))
            expectNoOverlap(drawing)
            #expect(drawing.texts.allSatisfy { drawing.viewBox.grown(by: 1).contains($0.box) })
        }
    }

    @Test(arguments: ChartSize.allCases) func `Essential labels of typical charts are all there`(size: ChartSize) throws
    {
        let drawing = Drawing(root: try #require(Jiading.output(in: .chinese).drawing(size, in: .chinese, prefix: "a")))
        let texts = Set(drawing.texts.map(\.text))
        for label in ["目标 ≥2000", "实际值 · 基期 1227.7", "目标路径", "年度目标 1410", "2024年1–11月 1538.5", "亿元"] {
            #expect(texts.contains(label))
        }
        let towns = Drawing(root: try #require(Specimens.towns.drawing(size, in: .chinese, prefix: "a")))
        for name in ["全区平均", "安亭镇", "南翔镇", "江桥镇", "马陆镇"] {
            #expect(towns.texts.contains { $0.text.hasPrefix(name) })
        }
    }

    private func expectNoOverlap(_ drawing: Drawing) {
        let labels = Drawing(root: drawing.elements(named: "labels").first ?? SVGElement(.group)).texts
        for (index, one) in labels.enumerated() {
            for other in labels[(index + 1)...] {
                #expect(!one.box.overlaps(other.box), "\(one.text) covers \(other.text)")
            }
        }
    }
}

extension PathChartTests {
    @Test func `A missing year breaks the line`() throws {
        let scene = try #require(PathScene(Specimens.falling, .wide, .chinese))
        let stretches = scene.chart.history.stretches(brokenAt: [])
        #expect(stretches.map { $0.map(\.moment.year) } == [[2015, 2016], [2019, 2020, 2021, 2022]])
    }

    @Test func `A change of definition breaks the line`() throws {
        let chart = Specimens.high
        let stretches = chart.history.stretches(brokenAt: chart.breaks)
        #expect(stretches.map { $0.map(\.moment.year) } == [[2018, 2019], [2020, 2021, 2022]])
        let drawing = Drawing(root: try #require(chart.drawing(.wide, in: .chinese, prefix: "a")))
        let line = try #require(drawing.elements(named: "break").first)
        #expect(line.elements.first?.children == [.text("口径变更：抽检办法调整")])
    }

    @Test func `The axis says when it does not start at zero`() throws {
        let cut = Drawing(root: try #require(Specimens.high.drawing(.wide, in: .chinese, prefix: "a")))
        #expect(cut.texts.contains { $0.text == "% · 纵轴不从 0 开始" })
        #expect(cut.elements(named: "axis-cut").count == 1)
        let whole = Drawing(root: try #require(Jiading.output(in: .chinese).drawing(.wide, in: .chinese, prefix: "a")))
        #expect(whole.elements(named: "axis-cut").isEmpty)
    }

    @Test func `June stands half way to the end of the year and December at it`() {
        #expect(ChartMoment.through(2021, 6).position == 2020.5)
        #expect(ChartMoment.month(2021, 12).position == ChartMoment.year(2021).position)
        #expect(ChartMoment.month(2022, 1).follows(.month(2021, 12)))
        #expect(!ChartMoment.month(2022, 1).follows(.year(2021)))
    }

    @Test func `The description says the figures in words`() throws {
        let chinese = try #require(PathScene(Jiading.specialized(in: .chinese), .wide, .chinese)).description
        #expect(
            chinese == "单位：家。基期：2020年为345。实际值：2020年为345，2025年10月为1343。目标：2025年为>400。"
                + "口径变更：自2022年起，认定办法修订，培育库并入统计。")
        let english = try #require(PathScene(Jiading.output(in: .english), .wide, .english)).description
        #expect(english.contains("Actual: Jan–Jun 2021: 607.7, Jan–Oct 2021: 1038.0"))
        let many = try #require(PathScene(Specimens.towns, .wide, .chinese)).description
        #expect(many.contains("全区平均：2016年1月至2024年4月共100个数值，首值"))
    }

    @Test func `Both sizes have ids of their own and name themselves`() throws {
        let ids = try ChartSize.allCases.flatMap { size in
            let root = try #require(Jiading.output(in: .chinese).drawing(size, in: .chinese, prefix: "指标 1"))
            let given = Drawing(root: root).all.compactMap { $0[.identifier]?.written }
            #expect(root[.labelledBy]?.written == given.joined(separator: " "))
            return given
        }
        #expect(Set(ids).count == 4)
    }

    @Test func `The same chart gives the same bytes`() {
        let markups = (0..<3).map { _ in Jiading.output(in: .chinese).markup(in: .chinese, prefix: "a") }
        #expect(Set(markups).count == 1)
    }

    @Test func `A page with charts needs no exception for styles or scripts`() throws {
        for chart in Self.typical {
            let markup = try #require(chart.markup(in: .chinese, prefix: "a"))
            #expect(!markup.contains("style") && !markup.contains("<script") && !markup.contains("href"))
        }
    }
}
