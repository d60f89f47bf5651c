import Calculating
import Planning
import Testing

@Suite struct DerivedMonthTests {
    static func report(_ period: String, _ level: String, _ growth: String? = nil) throws -> CumulativeReport {
        try CumulativeReport(try Period(period), level: try Figure(level), growth: try growth.map { try Figure($0) })
    }

    /// 嘉定 in 2021 (key J2 of METHODS, jiading.gov.cn …147483): January–October and October, all units and 区属.
    ///
    /// January–September is in no source that we have; it is what October leaves of January–October, printed to one
    /// decimal as reports are. METHODS §2.6 derives −10.97 % for October from a report that it does not quote.
    @Test(arguments: [
        (["4317.1", "1.6", "503.4", "-11.0"], "0.0"), (["2421.0", "12.0", "255.1", "-0.8"], "-11.0"),
    ]) func `A published month taken out of a report comes back within rounding`(
        published: [String], other: String
    ) throws {
        let figures = try published.map { try Figure($0) }
        let values = figures.map(\.value)
        let level = values[0] - values[2]
        let base = values[0] / (1 + values[1] / 100) - values[2] / (1 + values[3] / 100)
        let before = try Self.report(
            "2021-01/09", decimalText(level, digits: 1), decimalText((level / base - 1) * 100, digits: 1))
        let month = try DerivedMonth(try Self.report("2021-01/10", published[0], published[1]), after: before)
        #expect(month.period == (try Period("2021-10")))
        #expect(month.level.agrees(with: figures[2]))
        #expect(abs(month.level.value - values[2]) < 1e-9)
        let growth = try #require(month.growth)
        #expect(growth.agrees(with: figures[3]))
        #expect(!growth.agrees(with: try Figure(other)))
    }

    @Test func `The interval holds every growth that the printed digits allow`() throws {
        var generator = SplitMix(seed: 21)
        let now = try Self.report("2024-01/06", "600.0", "5.0")
        let before = try Self.report("2024-01/05", "480.0", "7.0")
        let interval = try #require(try DerivedMonth(now, after: before).growth).interval
        var (lowest, highest) = (Double.infinity, -Double.infinity)
        for _ in 0..<2000 {
            let level = Double.random(in: now.level.interval, using: &generator)
            let earlier = Double.random(in: before.level.interval, using: &generator)
            let rate = Double.random(in: 4.95...5.05, using: &generator)
            let rateBefore = Double.random(in: 6.95...7.05, using: &generator)
            let base = level / (1 + rate / 100) - earlier / (1 + rateBefore / 100)
            let growth = ((level - earlier) / base - 1) * 100
            #expect(interval.contains(growth))
            (lowest, highest) = (min(lowest, growth), max(highest, growth))
        }
        #expect(highest - lowest > 0.7 * (interval.upperBound - interval.lowerBound))
    }

    @Test func `Without a published growth the month has a level and no growth`() throws {
        let month = try DerivedMonth(
            try Self.report("2024-01/06", "600.0", "5.0"), after: try Self.report("2024-01/05", "480.0"))
        #expect(month.growth == nil)
        #expect(month.rate == nil)
    }

    @Test func `A base that may be zero gives no growth`() throws {
        let month = try DerivedMonth(
            try Self.report("2021-01/10", "100.13", "0.0"), after: try Self.report("2021-01/09", "100.0", "0.0"))
        #expect(abs(month.level.value - 0.13) < 1e-9)
        #expect(month.growth == nil)
    }

    @Test func `Only neighbouring reports of one year are subtracted`() throws {
        let october = try Self.report("2021-01/10", "10")
        for other in ["2021-01/08", "2021-01/10", "2020-01/09", "2021-01/11"] {
            #expect(throws: MonthError.notConsecutive(try Period("2021-01/10"), after: try Period(other))) {
                try DerivedMonth(october, after: try Self.report(other, "9"))
            }
        }
        #expect(throws: MonthError.notCumulative(try Period("2021-10"))) { try Self.report("2021-10", "1") }
        #expect(throws: MonthError.growthTooLow(try Period("2021-01/10"))) {
            try Self.report("2021-01/10", "1", "-100.0")
        }
    }

    @Test func `January and February stay one period and are never halved`() throws {
        let cumulative = try [
            "2024-01/02": 30.0, "2024-01/03": 50, "2024-01/05": 90, "2024-01/06": 115, "2025-01/03": 7,
        ]
        .reduce(into: [Period: Double]()) { $0[try Period($1.key)] = $1.value }
        let months = try MonthlyLevels(cumulative: cumulative)
        #expect(
            months.levels.map { "\($0.key) \($0.value)" }.sorted() == [
                "2024-01/02 30.0", "2024-03 20.0", "2024-06 25.0",
            ])
        #expect(months.undetermined.map(\.description) == ["2024-01/05", "2025-01/03"])
        #expect(throws: MonthError.notCumulative(try Period("2024-01"))) {
            try MonthlyLevels(cumulative: [try Period("2024-01"): 1])
        }
    }

    @Test func `The cube derives a month from its figures and says which is missing`() throws {
        let catalogue = try catalogue([
            statistic("output"),
            statistic("output-growth", .growth(of: try Statistic.ID("output")), additive: false, unit: "%"),
        ])
        let cube = Cube([
            try observation("output", "d", "2024-01/05", "480.0"),
            try observation("output", "d", "2024-01/06", "600.0"),
            try observation("output", "d", "2024-01/02", "200.0"),
            try observation("output-growth", "d", "2024-01/05", "7.0", basis: "growth"),
            try observation("output-growth", "d", "2024-01/06", "5.0", basis: "growth"),
        ])
        let june = try cube.derivedMonth(at: try cell("output", "d", "2024-06"), in: catalogue)
        #expect(june.level.value == 120)
        #expect(abs(try #require(june.rate).value - (120 / (600 / 1.05 - 480 / 1.07) - 1) * 100) < 1e-9)
        #expect(throws: MonthError.figureMissing(try Period("2024-01/07"))) {
            try cube.derivedMonth(at: try cell("output", "d", "2024-07"), in: catalogue)
        }
        for month in ["2024-01", "2024-02"] {
            #expect(throws: MonthError.mergedMonths(try Period(month))) {
                try cube.derivedMonth(at: try cell("output", "d", month), in: catalogue)
            }
        }
        #expect(throws: MonthError.notMonth(try Period("2024-01/06"))) {
            try cube.derivedMonth(at: try cell("output", "d", "2024-01/06"), in: catalogue)
        }
    }

    @Test func `A residual beyond rounding is kept and said, never forced`() throws {
        let revised = try CumulativeResidual(
            of: try Figure("120.0"), in: try Period("2024-06"), before: try Figure("476.3"),
            cumulative: try Figure("600.0"))
        #expect(abs(revised.value - 3.7) < 1e-9)
        #expect(!revised.isRounding)
        let finding = try #require(revised.finding)
        #expect(finding.severity == .warning)
        #expect(finding.message.chinese.contains("相差3.7"))
    }

    @Test func `A residual that rounding explains is no finding`() throws {
        let rounded = try CumulativeResidual(
            of: try Figure("120.0"), in: try Period("2024-06"), before: try Figure("479.9"),
            cumulative: try Figure("600.0"))
        #expect(abs(rounded.value - 0.1) < 1e-9)
        #expect(rounded.isRounding)
        #expect(rounded.finding == nil)
        #expect(throws: MonthError.mergedMonths(try Period("2021-02"))) {
            try CumulativeResidual(
                of: try Figure("1"), in: try Period("2021-02"), before: try Figure("1"), cumulative: try Figure("2"))
        }
    }
}
