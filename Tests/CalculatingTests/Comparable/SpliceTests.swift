import Calculating
import Planning
import Testing

@Suite struct SpliceTests {
    static func levels(_ values: [Int: Double]) throws -> [Period: Double] {
        try values.reduce(into: [:]) { $0[try Period("\($1.key)")] = $1.value }
    }

    /// The classification of 2018 replaced the trial one of 2012 (METHODS §2.6, key T12).
    static func classification() throws -> SeriesBreak {
        SeriesBreak(from: try Period("2018"), reason: Bilingual("战新产业分类2018年版", "Classification of 2018"))
    }

    @Test func `Levels are never spliced over a break without a factor`() throws {
        let broken = try Self.classification()
        let levels = try Self.levels([2017: 943.1, 2018: 1058.4])
        #expect(throws: SpliceError.breakWithoutFactor(broken)) {
            try SplicedLevels(levels, breaks: [broken], factors: [])
        }
        let message = SpliceError.breakWithoutFactor(broken).message.chinese
        #expect(message.contains("2018年") && message.contains("战新产业分类2018年版"))
    }

    /// METHODS §2.7: 2017 is 943.1 as published and 980.0 on the frame of 2018.
    @Test func `The overlapping year gives the factor by which earlier levels are restated`() throws {
        let broken = SeriesBreak(from: try Period("2018"), reason: Bilingual("2018年样本框", "The frame of 2018"))
        let factor = try SpliceFactor(from: broken.from, overlappingIn: try Period("2017"), old: 943.1, new: 980.0)
        let levels = try Self.levels([2016: 764.2, 2017: 943.1, 2018: 1058.4])
        let spliced = try SplicedLevels(levels, breaks: [broken], factors: [factor])
        #expect(spliced.levels[try Period("2018")] == 1058.4)
        #expect(abs(try #require(spliced.levels[try Period("2017")]) - 980.0) < 1e-9)
        #expect(abs(try #require(spliced.levels[try Period("2016")]) - 764.2 * 980.0 / 943.1) < 1e-9)
        #expect(spliced.published == levels)
        #expect(spliced.isRestated(try Period("2017")))
        #expect(!spliced.isRestated(try Period("2018")))
        #expect(!spliced.isRestated(try Period("2015")))
    }

    @Test func `Factors of several breaks multiply`() throws {
        let breaks = [2018, 2016].compactMap { Period(.year, year: $0) }
            .map { SeriesBreak(from: $0, reason: Bilingual("改", "change")) }
        let factors = try breaks.map { try SpliceFactor(from: $0.from, stated: 2, reason: Bilingual("核定", "set")) }
        let spliced = try SplicedLevels(try Self.levels([2015: 1, 2016: 1, 2018: 1]), breaks: breaks, factors: factors)
        #expect(spliced.levels == (try Self.levels([2015: 4, 2016: 2, 2018: 1])))
        #expect(spliced.factors.map(\.from.year) == [2016, 2018])
        #expect(throws: SpliceError.breakWithoutFactor(breaks[1])) {
            try SplicedLevels(try Self.levels([2015: 1, 2018: 1]), breaks: breaks, factors: [factors[0]])
        }
    }

    @Test func `Two changes declared for one year are one break`() throws {
        let year = try Period("2018")
        let breaks = [SeriesBreak(from: year, reason: Bilingual("甲", "a")), try Self.classification()]
        let factor = try SpliceFactor(from: year, stated: 3, reason: Bilingual("核定", "set"))
        let spliced = try SplicedLevels(try Self.levels([2017: 1, 2018: 5]), breaks: breaks, factors: [factor])
        #expect(spliced.levels == (try Self.levels([2017: 3, 2018: 5])))
    }

    @Test func `A level on both sides of a break is on neither definition`() throws {
        let broken = SeriesBreak(from: try Period("2018-07"), reason: Bilingual("改", "change"))
        let factor = try SpliceFactor(from: broken.from, stated: 2, reason: Bilingual("核定", "set"))
        #expect(throws: SpliceError.breakWithin(try Period("2018"), broken)) {
            try SplicedLevels(try Self.levels([2017: 1, 2018: 1, 2019: 1]), breaks: [broken], factors: [factor])
        }
        let apart = try SplicedLevels(try Self.levels([2017: 1, 2019: 1]), breaks: [broken], factors: [factor])
        #expect(apart.levels == (try Self.levels([2017: 2, 2019: 1])))
        let halves = try ["2018-H1", "2018-H2"].map { try Period($0) }
        let spliced = try SplicedLevels([halves[0]: 1, halves[1]: 1], breaks: [broken], factors: [factor])
        #expect(spliced.levels == [halves[0]: 2, halves[1]: 1])
    }

    @Test func `A break outside of the levels needs no factor`() throws {
        let levels = try Self.levels([2018: 1058.4, 2019: 1182.4])
        #expect(try SplicedLevels(levels, breaks: [try Self.classification()], factors: []).levels == levels)
        #expect(try SplicedLevels([:], breaks: [try Self.classification()], factors: []).levels.isEmpty)
    }

    @Test func `Factors without break, base or reason are refused`() throws {
        let year = try Period("2018")
        #expect(throws: SpliceError.overlapNotPositive(year)) {
            try SpliceFactor(from: year, overlappingIn: year, old: 0, new: 1)
        }
        #expect(throws: SpliceError.factorNotPositive(year)) {
            try SpliceFactor(from: year, stated: -1, reason: Bilingual("核定", "set"))
        }
        #expect(throws: SpliceError.reasonMissing(year)) {
            try SpliceFactor(from: year, stated: 1.1, reason: Bilingual("", ""))
        }
        let factor = try SpliceFactor(from: year, stated: 2, reason: Bilingual("核定", "set"))
        #expect(throws: SpliceError.factorWithoutBreak(year)) {
            try SplicedLevels(try Self.levels([2017: 1, 2018: 1]), breaks: [], factors: [factor])
        }
        #expect(throws: SpliceError.twoFactors(year)) {
            try SplicedLevels([:], breaks: [try Self.classification()], factors: [factor, factor])
        }
        #expect(throws: SpliceError.mixedPeriods(try Period("2018-01/10"), year)) {
            try SplicedLevels([year: 1, try Period("2018-01/10"): 1], breaks: [], factors: [])
        }
    }
}
