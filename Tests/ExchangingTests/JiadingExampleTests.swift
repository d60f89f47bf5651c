import Exchanging
import Foundation
import Planning
import Testing

/// The example of Jiading District against 表1-1, 表3-1 and the public statistics it was made from.
struct JiadingExampleTests {
    @Test func `The example's definitions have no fault`() throws {
        let read = try Fixtures.jiading()
        #expect(read.findings.map { $0.line(in: .english) } == [])
        #expect(read.imports == ["data/history.csv", "data/public.csv"])
        #expect(read.catalogue != nil)
        #expect(read.plans.count == 1)
    }

    /// 嘉府办发〔2021〕42号, 表3-1.
    @Test func `All eleven targets are typed as the table words them`() throws {
        let plan = try #require(try Fixtures.jiading().plans.first)
        let figure = { (text: String) in try Figure(text) }
        let targets: [Target] = [
            .level(.atLeast(try figure("2000"))), .betterThanBaseline(.rising),
            .averageGrowth(.atLeast(try figure("10"))), .monotone(.rising), .level(.about(try figure("40"))),
            .betterThanBaseline(.rising), .increment(.atLeast(try figure("10"))),
            .level(.atLeast(try figure("350"))), .level(.about(try figure("3000"))),
            .level(.above(try figure("400"))), .increment(.between(try figure("3"), try figure("5"))),
        ]
        #expect(plan.indicators.map(\.target) == targets)
        #expect(plan.indicators.map(\.wording) == Self.wordings)
        #expect(plan.indicators.map(\.number) == Array(1...11))
        #expect(plan.indicators.map(\.effort) == (1...11).map { $0 == 10 ? .striving : .firm })
    }

    @Test func `The plan does not say what its document does not say`() throws {
        let plan = try #require(try Fixtures.jiading().plans.first)
        #expect(plan.documentNumber == "嘉府办发〔2021〕42号")
        #expect(plan.issued == Day("2021-12-08"))
        #expect(plan.years == 2021...2025)
        #expect(plan.indicators.allSatisfy { $0.nature == nil && $0.responsible.isEmpty })
        #expect(plan.indicators.allSatisfy { $0.targetYear == 2025 && $0.baseline.description == "2020" })
        #expect(plan.sections.count == 45)
        let goals = try plan.goals.map { [$0.period.description, try #require($0.target.bound).figure.description] }
        #expect(goals == [["2021", "1410"], ["2025", "4500"]])
    }

    @Test func `The twelve towns lie below the district`() throws {
        let catalogue = try Fixtures.catalogue()
        let tree = try #require(catalogue.trees.first)
        let district = try #require(catalogue.area(named: "嘉定区"))
        let day = try #require(Day("2024-06-30"))
        let towns = tree.children(of: district.id, on: day).compactMap { catalogue.area($0)?.name.chinese }
        #expect(
            towns == [
                "新成路街道", "真新街道", "嘉定镇街道", "南翔镇", "安亭镇", "马陆镇", "徐行镇", "华亭镇", "外冈镇", "江桥镇",
                "菊园新区", "嘉定工业区",
            ])
        #expect(catalogue.area(named: "安亭")?.id.code == "310114103")
    }

    @Test(arguments: ["data/history.csv", "data/public.csv"])
    func `The example's data import without a finding`(path: String) throws {
        let imported = try Self.read(path)
        #expect(imported.findings.map { $0.line(in: .english) } == [])
        #expect(imported.isAcceptable)
        #expect(!imported.observations.isEmpty)
    }

    @Test func `No figure stands in both files`() throws {
        let cells = try Self.observations().map(\.cell)
        #expect(Set(cells).count == cells.count)
    }

    /// 嘉府办发〔2021〕42号, 表1-1.
    @Test func `Table 1-1 is complete with its printed digits`() throws {
        let rows = [
            ["2016", "764.2", "6.7", "5279.5", "5.4", "14.5"], ["2017", "943.1", "17.2", "5919.9", "11.3", "15.9"],
            ["2018", "1058.4", "8.0", "6044.1", "1.7", "17.5"], ["2019", "1182.4", "5.1", "5716.6", "-6.3", "20.7"],
            ["2020", "1227.7", "4.2", "5341.7", "-7.7", "23.0"],
        ]
        let columns = [
            "sei-output", "sei-output-growth", "industrial-output", "industrial-output-growth", "sei-share",
        ]
        let history = try Self.read("data/history.csv").observations.map(\.observation)
        for row in rows {
            for (code, printed) in zip(columns, row.dropFirst()) {
                let found = history.first {
                    $0.cell.statistic.code == code && $0.cell.period.description == row[0]
                }
                #expect(found?.figure?.description == printed, "\(code) \(row[0])")
            }
        }
    }

    @Test func `Every public figure of the district is present with its printed digits, grade and address`() throws {
        let catalogue = try Fixtures.catalogue()
        let observations = try Self.observations()
        for row in try PublicStatistics.rows() where row.kind != "target" {
            let statistic = try #require(catalogue.statistic(named: row.statisticName), "\(row.indicator)")
            let level = observations.first { row.isMeasured(by: $0, statistic.id) }
            #expect(level?.figure?.description == row.value, "\(row.indicator) \(row.period)")
            #expect(level?.source.grade.rawValue == row.grade)
            #expect(level.map { row.isSource($0.source.citation) } == true, "\(row.source)")
            guard !row.growth.isEmpty else { continue }
            let growth = try #require(catalogue.publishedGrowths(of: statistic.id).first, "\(row.indicator)")
            let published = observations.first { row.isMeasured(by: $0, growth) }
            #expect(published?.figure?.description == row.growth, "\(row.indicator) \(row.period)")
            #expect(published?.cell.basis.code == row.growthBasis, "\(row.indicator) \(row.period)")
        }
    }

    @Test func `The published changes of the share are facts of their own`() throws {
        let changes = try Self.observations().filter { $0.cell.statistic.code == "sei-share-change" }
        let found = changes.map { [$0.cell.period.description, $0.figure?.description ?? ""] }
        #expect(found == [["2021-01/10", "1.6"], ["2024-01/11", "2.5"]])
    }

    @Test func `The centres of city level and above are 7 and 88 in 2020`() throws {
        let centres = try Self.observations().filter { $0.cell.statistic.code == "technology-centres-city-and-above" }
        #expect(centres.map { $0.figure?.description } == ["95"])
        #expect(centres.first?.source.note.contains("国家级7家与市级88家") == true)
    }

    @Test func `Every indicator's figures lie on the indicator's basis`() throws {
        let plan = try #require(try Fixtures.jiading().plans.first)
        let observations = try Self.observations()
        for indicator in plan.indicators {
            let series = observations.filter { $0.cell.statistic == indicator.statistic }
            #expect(series.allSatisfy { $0.cell.basis == indicator.basis }, "\(indicator.id)")
        }
    }

    static let wordings = [
        "战略性新兴产业规模达到2000亿元", "占全市战略性新兴产业比重进一步提升", "三个千亿级产业总产出年均增速达到10%",
        "战略性新兴产业产值占工业总产值比重逐年上升", "战略性新兴产业投资占工业固定资产投资比重达到40%左右",
        "战略性新兴产业研发投入进一步提高", "新增10个市级以上企业技术中心", "全区企业技术中心总数达350家",
        "全区高新技术企业数达到3000家左右", "“专精特新”企业数力争超过400家", "新增科创板上市企业3-5家",
    ]

    static func read(_ path: String) throws -> FigureImport {
        let bytes = try Fixtures.bytes(path, in: Fixtures.example)
        return FigureTable.read(bytes, named: path, catalogue: try Fixtures.catalogue())
    }

    static func observations() throws -> [Observation] {
        try (read("data/history.csv").observations + read("data/public.csv").observations).map(\.observation)
    }
}
