import Calculating
import Planning
import Testing

@Suite struct ComparableLevelTests {
    static func years(_ values: [Int: Double]) throws -> [Period: Percent] {
        try values.reduce(into: [:]) { $0[try Period("\($1.key)")] = Percent($1.value) }
    }

    static let strategic = [2016: 6.7, 2017: 17.2, 2018: 8.0, 2019: 5.1, 2020: 4.2]
    static let total = [2016: 5.4, 2017: 11.3, 2018: 1.7, 2019: -6.3, 2020: -7.7]

    /// METHODS §7, from table 1-1 of 嘉府办发〔2021〕42号.
    @Test(arguments: [
        (1227.7, strategic, [830.1, 885.7, 1038.0, 1121.0, 1178.2, 1227.7]),
        (5341.7, total, [5177.0, 5456.6, 6073.2, 6176.4, 5787.3, 5341.7]),
    ]) func `Published growth carries the level of 2020 back to 2015`(
        level: Double, growth: [Int: Double], expected: [Double]
    ) throws {
        let levels = try ComparableLevels(
            anchoredAt: level, in: try Period("2020"), growth: try Self.years(growth))
        #expect(levels.series.map(\.period.year) == Array(2015...2020))
        for (found, wanted) in zip(levels.series, expected) { #expect(abs(found.level - wanted) < 0.0501) }
    }

    @Test func `Any year can be the anchor, and growth is the same on every frame`() throws {
        let growth = try Self.years(Self.strategic)
        let levels = try ComparableLevels(anchoredAt: 1058.4, in: try Period("2018"), growth: growth)
        #expect(levels.levels[try Period("2018")] == 1058.4)
        for (before, now) in zip(levels.series, levels.series.dropFirst()) {
            let rate = try #require(growth[now.period])
            #expect(abs(now.level / before.level - 1 - rate.fraction) < 1e-12)
        }
        #expect(levels.series.count == 6)
    }

    /// METHODS §2.7: back-cast on the 2020 frame, the share of 2015 is 16.0 %, and 23.0 % in 2020.
    @Test func `Shares on one frame need both series on it`() throws {
        let part = try ComparableLevels(
            anchoredAt: 1227.7, in: try Period("2020"), growth: try Self.years(Self.strategic))
        let whole = try ComparableLevels(anchoredAt: 5341.7, in: try Period("2020"), growth: try Self.years(Self.total))
        let start = try Period("2015")
        let shares = try [start, try Period("2020")].map { period in
            try #require(part.levels[period]) / (try #require(whole.levels[period])) * 100
        }
        #expect(shares.map { decimalText($0, digits: 1) } == ["16.0", "23.0"])
    }

    @Test func `A missing rate breaks the chain instead of counting as zero growth`() throws {
        let gap = try Self.years([2016: 6.7, 2017: 17.2, 2019: 5.1, 2020: 4.2])
        #expect(throws: ComparableLevelError.growthMissing(try Period("2018"))) {
            try ComparableLevels(anchoredAt: 1227.7, in: try Period("2020"), growth: gap)
        }
        #expect(throws: ComparableLevelError.growthMissing(try Period("2018"))) {
            try ComparableLevels(anchoredAt: 943.1, in: try Period("2017"), growth: gap)
        }
    }

    /// METHODS §2.10: 1038.0 (+14.0) for January–October 2021; §0.2: the comparable share of 2020 by then is 74.2 %.
    @Test func `January to October chains over years and not with whole years`() throws {
        let october = try Period("2021-01/10")
        let levels = try ComparableLevels(anchoredAt: 1038.0, in: october, growth: [october: Percent(14.0)])
        let before = try #require(levels.levels[try Period("2020-01/10")])
        #expect(decimalText(before / 1227.7 * 100, digits: 1) == "74.2")
        #expect(throws: ComparableLevelError.otherKind(try Period("2021"), october)) {
            try ComparableLevels(anchoredAt: 1038, in: october, growth: [try Period("2021"): Percent(1)])
        }
        #expect(throws: ComparableLevelError.otherKind(try Period("2021-01/09"), october)) {
            try ComparableLevels(anchoredAt: 1038, in: october, growth: [try Period("2021-01/09"): Percent(1)])
        }
    }

    @Test func `Levels and rates from which nothing follows are refused`() throws {
        let year = try Period("2020")
        #expect(throws: ComparableLevelError.levelNotPositive(year)) {
            try ComparableLevels(anchoredAt: 0, in: year, growth: [:])
        }
        #expect(throws: ComparableLevelError.growthTooLow(year)) {
            try ComparableLevels(anchoredAt: 1, in: year, growth: [year: Percent(-100)])
        }
    }

    /// METHODS §2.6, first half of 2021: 2438.1 (+11.7 %) less 1425.1 (+24.4 %) leaves 1013.0, −2.3 %.
    @Test func `What is left of a whole grows by its own base`() throws {
        let whole = try #require(ComparableChange(current: 2438.1, growth: Percent(11.7)))
        let part = try #require(ComparableChange(current: 1425.1, growth: Percent(24.4)))
        let rest = whole - part
        #expect(abs(rest.current - 1013.0) < 1e-9)
        #expect(abs(try #require(rest.growth).value + 2.3) < 0.05)
        #expect((rest + part).growth.map { abs($0.value - 11.7) < 1e-9 } == true)
    }
}
