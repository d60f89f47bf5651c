import Calculating
import Planning
import Testing

@Suite struct ContributionTests {
    static func change(_ current: Double, _ growth: Double) throws -> ComparableChange {
        try #require(ComparableChange(current: current, growth: Percent(growth)))
    }

    static func named(_ text: String) -> Bilingual { Bilingual(text, text) }

    /// METHODS §2.6 (key T8, zkxblog.com/lab/read-6405457.html): 4935.38, +23.6 %, 67.2 % of a total that grew 21.8 %,
    /// pulls 15.63 points.
    @Test func `Heavy industry pulls 15 point 63 points`() throws {
        let whole = try Self.change(4935.38 / 0.672, 21.8)
        let heavy = try Self.change(4935.38, 23.6)
        let growth = try #require(GrowthContributions(of: whole, by: [(Self.named("重工业"), heavy)]))
        #expect(abs(growth.parts[0].pull.value - 15.63) < 0.005)
        #expect(abs(growth.rest.value - (21.8 - growth.parts[0].pull.value)) < 1e-9)
    }

    /// Levels and rates of 2009 as zkxblog.com/lab/read-6405457.html states them (key T8 of METHODS).
    static func guangdong() throws -> GrowthContributions {
        try #require(
            GrowthContributions(
                of: try change(39081.59, 9.5),
                by: [
                    (named("第一产业"), try change(2006.02, 4.9)), (named("第二产业"), try change(19270.48, 8.7)),
                    (named("第三产业"), try change(17805.09, 11.0)),
                ]))
    }

    /// METHODS §2.6: 2.76, 45.49 and 52.04 sum to 100.29.
    @Test func `Contributions of Guangdong in 2009 sum to 100 point 29, with a warning`() throws {
        let growth = try Self.guangdong()
        for (part, expected) in zip(growth.parts, [2.76, 45.49, 52.04]) {
            #expect(abs(try #require(part.share).value - expected) < 0.005)
        }
        #expect(abs(try #require(growth.sum).value - 100.29) < 0.005)
        let finding = try #require(growth.sumFinding())
        #expect(finding.severity == .warning)
        #expect(finding.message.chinese.contains("100.29%"))
    }

    @Test func `Beyond the tolerance the sum is a doubt, and an exact one says nothing`() throws {
        let narrow = try #require(try Self.guangdong().sumFinding(tolerance: PercentagePoints(0.2)))
        #expect(narrow.severity == .doubt)
        let parts = try [Self.change(60, 20), Self.change(55, 10)]
        let exact = try #require(
            GrowthContributions(of: parts[0] + parts[1], by: parts.map { (Self.named("分项"), $0) }))
        #expect(exact.sumFinding() == nil)
        #expect(abs(exact.rest.value) < 1e-9)
        #expect(abs(try #require(exact.sum).value - 100) < 1e-9)
    }

    /// METHODS §6, from table 1-1: the pull of the strategic industries on the district's growth.
    @Test(arguments: [
        (943.1, 17.2, 5919.9, 11.3, 2.602), (1058.4, 8.0, 6044.1, 1.7, 1.319), (1182.4, 5.1, 5716.6, -6.3, 0.940),
        (1227.7, 4.2, 5341.7, -7.7, 0.855),
    ]) func `Strategic industries pull as computed`(
        level: Double, growth: Double, total: Double, totalGrowth: Double, pull: Double
    ) throws {
        let parts = [(Self.named("战新产业"), try Self.change(level, growth))]
        let found = try #require(GrowthContributions(of: try Self.change(total, totalGrowth), by: parts))
        #expect(abs(found.parts[0].pull.value - pull) < 0.001)
        #expect((found.parts[0].share == nil) == (totalGrowth < 0))
    }

    /// METHODS §6: 77.6 % of 1.7 in 2018; −11.1 % of −7.7 in 2020 is meaningless, the rest is −8.555 points.
    @Test func `A falling whole has pulls and no contributions`() throws {
        let parts = [(Self.named("战新产业"), try Self.change(1058.4, 8.0))]
        let grown = try #require(GrowthContributions(of: try Self.change(6044.1, 1.7), by: parts))
        #expect(abs(try #require(grown.parts[0].share).value - 77.6) < 0.05)
        let fallen = try #require(
            GrowthContributions(
                of: try Self.change(5341.7, -7.7), by: [(Self.named("战新产业"), try Self.change(1227.7, 4.2))]))
        #expect(abs(fallen.rest.value + 8.555) < 0.001)
        #expect(fallen.sum == nil)
        #expect(fallen.sumFinding() == nil)
        guard case .growthNegative = fallen.withheld else {
            Issue.record("\(String(describing: fallen.withheld))")
            return
        }
    }

    @Test(arguments: [0.99, -0.99, 0.0]) func `Below one percent of growth there is no contribution`(rate: Double)
        throws
    {
        let parts = [(Self.named("分项"), try Self.change(50, 3))]
        let found = try #require(GrowthContributions(of: try Self.change(100, rate), by: parts))
        #expect(found.parts[0].share == nil)
        guard case .growthNearZero = found.withheld else {
            Issue.record("\(String(describing: found.withheld))")
            return
        }
    }

    /// 2.727 ÷ 2.7 is 1.01, in Doubles a little less.
    @Test(arguments: [(2.7, 2.727), (4.9, 4.949), (100, 101)]) func `Growth of 1 point 0 percent is enough`(
        base: Double, current: Double
    ) throws {
        let parts = [(Self.named("分项"), try Self.change(50, 3))]
        let whole = try #require(ComparableChange(base: base, current: current))
        #expect(GrowthContributions(of: whole, by: parts)?.withheld == .some(nil))
    }

    @Test func `At one percent of growth there is one, and none from a base of zero`() throws {
        let parts = [(Self.named("分项"), try #require(ComparableChange(base: 50, current: 52)))]
        let whole = try #require(ComparableChange(base: 100, current: 101))
        #expect(GrowthContributions(of: whole, by: parts)?.parts[0].share == Percent(200))
        let zero = try #require(ComparableChange(base: 0, current: 101))
        #expect(GrowthContributions(of: zero, by: parts) == nil)
        #expect(ComparableChange(current: 5, growth: Percent(-100)) == nil)
    }

    /// METHODS §2.6: 120/110, 80/90, 200/190.
    static let towns: [(base: Double, current: Double)] = [(110, 120), (90, 80), (190, 200)]

    static func townGrowth(leavingOut missing: Int? = nil) throws -> GrowthFromParts {
        try GrowthFromParts(
            try towns.enumerated().map { index, town in
                let change = index == missing ? nil : ComparableChange(base: town.base, current: town.current)
                return (try Area.ID("t\(index)"), change)
            })
    }

    @Test func `Towns weigh by last year's comparable shares, which gives 2 point 564 percent`() throws {
        let found = try Self.townGrowth()
        #expect(abs(found.growth.value - 2.564) < 0.0005)
        #expect(abs(found.parts.reduce(0) { $0 + $1.pull.value } - found.growth.value) < 1e-9)
        let weighted = found.parts.reduce(0) { $0 + $1.weight.fraction * ($1.change.growth?.value ?? .nan) }
        #expect(abs(weighted - found.growth.value) < 1e-9)
    }

    @Test func `It is neither the mean of the rates, 1 point 08, nor by current shares, 3 point 14`() throws {
        let found = try Self.townGrowth()
        let rates = Self.towns.map { ($0.current / $0.base - 1) * 100 }
        let mean = rates.reduce(0, +) / 3
        let byCurrentShares = zip(rates, Self.towns).reduce(0) { $0 + $1.0 * $1.1.current / 400 }
        #expect(abs(mean - 1.08) < 0.005)
        #expect(abs(byCurrentShares - 3.14) < 0.005)
        #expect(abs(found.growth.value - mean) > 1)
        #expect(abs(found.growth.value - byCurrentShares) > 0.5)
    }

    @Test func `A missing town refuses the district's growth by name`() throws {
        #expect(throws: GrowthFromPartsError.missing([try Area.ID("t1")])) { try Self.townGrowth(leavingOut: 1) }
        #expect(throws: GrowthFromPartsError.noAreas) { try GrowthFromParts([]) }
    }

    @Test func `The cube sums towns by their published growth`() throws {
        let growth = try statistic("growth", .growth(of: try Statistic.ID("output")), additive: false, unit: "%")
        let catalogue = try catalogue([statistic("output"), growth], links: [("a", "d"), ("b", "d")])
        let cube = Cube([
            try observation("output", "a", "2024", "120"), try observation("output", "b", "2024", "80"),
            try observation("growth", "a", "2024", "20.0", basis: "growth"),
        ])
        let place = try cell("output", "d", "2024")
        #expect(throws: GrowthFromPartsError.missing([try Area.ID("b")])) {
            try cube.growthFromAreas(below: place, over: catalogue.trees[0], in: catalogue)
        }
        let full = cube.applying([try observation("growth", "b", "2024", "-20.0", basis: "growth", position: 2)])
        let found = try full.growthFromAreas(below: place, over: catalogue.trees[0], in: catalogue)
        #expect(abs(found.growth.value) < 1e-9)
        #expect(throws: GrowthFromPartsError.notAdditive(growth.id)) {
            try full.growthFromAreas(
                below: try cell("growth", "d", "2024"), over: catalogue.trees[0], in: catalogue)
        }
    }

    /// METHODS §2.6: 30.88 from the parts, published +30.9. The rates are those of 嘉定 January–October 2021 (key J2,
    /// jiading.gov.cn …147483): 57.6 (+45.6), 2448.7 (+32.2), 126.7 (−7.7), 151.9 (+53.9).
    @Test func `Four fields of the online economy grow 30 point 88 percent`() throws {
        let fields = [(57.6, 45.6), (2448.7, 32.2), (126.7, -7.7), (151.9, 53.9)]
        let found = try GrowthFromParts(
            try fields.enumerated().map { (try Area.ID("f\($0)"), try Self.change($1.0, $1.1)) })
        #expect(abs(found.growth.value - 30.88) < 0.005)
        #expect(abs(found.whole.current - 2784.9) < 1e-9)
    }
}
