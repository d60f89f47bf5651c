import Foundation
import FoundationXML
import Testing

@testable import Reporting

@Suite struct BulletTests {
    static var rows: [String: BulletRow] {
        [
            "late": late, "early": early, "falling": falling, "backwards": backwards, "band": band, "open": open,
            "empty": empty,
        ]
    }

    /// 战新产值, November 2024 against the path.
    static var late: BulletRow {
        row("战略性新兴产业产值（亿元）", .behind, .value(2000), "≥2000", (1227.7, 1538.5, 1797.0))
    }

    /// 专精特新企业, October 2025.
    static var early: BulletRow { row("专精特新企业（家）", .early, .value(400), ">400", (345, 1343, 397)) }

    static var falling: BulletRow { row("单位产值能耗", .onTrack, .value(0.3), "≤0.30", (0.45, 0.41, 0.41)) }

    static var backwards: BulletRow { row("战新产值占比（%）", .behind, .value(30), "30", (22.98, 21.4, 26)) }

    static var band: BulletRow { row("新增上市企业（家）", .faster, .band(3...5), "3—5", (0, 2, 1.5)) }

    static var open: BulletRow {
        var row = BulletRow("研发投入强度（%）", rating: .withheld, target: nil, targetShown: "进一步提升")
        row.baseline = .init(5.2, shown: "5.2")
        row.current = .init(5.6, shown: "5.6")
        return row
    }

    static var empty: BulletRow {
        var row = BulletRow("企业技术中心（家）", rating: .insufficient, target: .value(350), targetShown: "350")
        row.baseline = .init(296, shown: "296")
        return row
    }

    private static func row(
        _ name: String, _ rating: RatingMark, _ target: ChartTarget.Mark, _ shown: String,
        _ figures: (baseline: Double, current: Double, expected: Double)
    ) -> BulletRow {
        var row = BulletRow(name, rating: rating, target: target, targetShown: shown)
        row.baseline = .init(figures.baseline, shown: shortNumber(figures.baseline))
        row.current = .init(figures.current, shown: shortNumber(figures.current))
        row.expected = .init(figures.expected, shown: shortNumber(figures.expected))
        return row
    }
}

extension BulletTests {
    @Test(arguments: Array(rows.values)) func `A row stays inside 260 by 28 and its texts do not overlap`(
        row: BulletRow
    ) throws {
        try expectReadable(row)
    }

    @Test func `Any figures give a row that stays inside`() throws {
        var random = SeededRandom(seed: 28)
        for _ in 0..<300 {
            let (one, other) = (random.figure(), random.figure())
            let marks: [ChartTarget.Mark?] = [nil, .value(one), .band(min(one, other)...max(one, other))]
            let mark = marks[Int.random(in: 0..<3, using: &random)]
            var row = BulletRow("<指标>", rating: .behind, target: mark, targetShown: shortNumber(one))
            row.baseline = random.chance(3) ? nil : value(&random)
            row.current = random.chance(3) ? nil : value(&random)
            row.expected = random.chance(3) ? nil : value(&random)
            try expectReadable(row)
        }
    }

    @Test func `A falling target reads to the right too`() throws {
        let scene = try #require(BulletScene(Self.falling, .chinese))
        #expect(scene.scale(0.45) < scene.scale(0.41) && scene.scale(0.41) < scene.scale(0.3))
    }

    @Test func `A runaway figure does not press the row together`() throws {
        let scene = try #require(BulletScene(Self.early, .chinese))
        #expect(scene.scale(400) - scene.scale(345) > 150)
        #expect(scene.scale.isBeyond(1343) && !scene.scale.isBeyond(397))
    }

    @Test func `A row says its figures in words`() throws {
        #expect(
            BulletScene(Self.late, .chinese)?.title
                == "战略性新兴产业产值（亿元）：滞后，基期 1227.7，现值 1538.5，时序应达 1797，目标 ≥2000")
        #expect(BulletScene(Self.empty, .chinese)?.title == "企业技术中心（家）：数据不足，基期 296，现值 暂无数据，目标 350")
    }

    @Test func `A row without a figure is not drawn`() {
        let row = BulletRow("无", rating: .withheld, target: nil, targetShown: "进一步提升")
        #expect(row.drawing(in: .chinese, prefix: "a") == nil)
    }

    @Test func `Every rating has a shape of its own`() {
        #expect(Set(RatingMark.allCases.map(\.shape)).count == RatingMark.allCases.count)
        #expect(
            RatingMark.allCases.allSatisfy {
                ChartWords.chinese.ratings[$0] != nil && ChartWords.english.ratings[$0] != nil
            })
    }

    @Test func `A sparkline leaves a gap where a value is missing`() throws {
        let root = try #require(Sparkline("产值", [1, 2, nil, .nan, 3, 4]).drawing(in: .chinese, prefix: "a"))
        let line = try #require(Drawing(root: root).elements(named: "spark").first)
        #expect(line[.pathData]?.written.split(separator: "M").count == 2)
        #expect(Sparkline("产值", [nil, .nan]).drawing(in: .chinese, prefix: "a") == nil)
    }

    private func value(_ random: inout SeededRandom) -> BulletRow.Value {
        let value = random.anything()
        return BulletRow.Value(value, shown: shortNumber(value))
    }

    private func expectReadable(_ row: BulletRow) throws {
        guard let root = row.drawing(in: .chinese, prefix: "a") else { return }
        let drawing = Drawing(root: root)
        #expect(drawing.spots.allSatisfy { drawing.viewBox.contains(Box(around: $0, radius: 0)) })
        #expect(drawing.texts.allSatisfy { $0.size >= 11 && drawing.viewBox.contains($0.box) })
        #expect(XMLParser(data: Data(root.markup.utf8)).parse())
        for (index, one) in drawing.texts.enumerated() {
            #expect(!drawing.texts[(index + 1)...].contains { $0.box.overlaps(one.box) })
        }
    }
}
