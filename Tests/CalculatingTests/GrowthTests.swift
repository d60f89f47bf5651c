import Calculating
import Planning
import Testing

@Suite struct GrowthTests {
    /// 嘉定 table 1-1, METHODS §2.7: 8.1427 and 0.6282 % a year, 7.5145 points apart.
    @Test func `Published growth of table 1-1 chains to 8.14 and 0.63 percent a year`() throws {
        let sei = try #require(averageGrowth(chaining: [6.7, 17.2, 8.0, 5.1, 4.2].map(Percent.init)))
        let total = try #require(averageGrowth(chaining: [5.4, 11.3, 1.7, -6.3, -7.7].map(Percent.init)))
        #expect(abs(sei.value - 8.142709) < 5e-7)
        #expect(abs(total.value - 0.628177) < 5e-7)
        #expect(abs((sei - total).value - 7.514532) < 5e-7)
    }

    /// METHODS §7: +10 then −10 is −.5013 % a year.
    @Test func `Up ten and down ten is not zero`() throws {
        let growth = try #require(averageGrowth(chaining: [Percent(10), Percent(-10)]))
        #expect(abs(growth.value + 0.5013) < 5e-5)
        #expect(averageGrowth(chaining: []) == nil)
        #expect(averageGrowth(chaining: [Percent(-100)]) == nil)
    }

    /// METHODS §0.1: +90.7 % over five years is 13.78 % a year.
    @Test func `Levels give another growth than published rates`() throws {
        let growth = try #require(averageGrowth(from: 643.8, to: 1227.7, years: 5))
        #expect(abs(growth.value - 13.78) < 0.01)
        #expect(averageGrowth(from: 0, to: 1, years: 5) == nil)
        #expect(averageGrowth(from: 1, to: 2, years: 0) == nil)
    }

    /// METHODS §2.6, from 嘉定 January–October 2021 over 2019, as published.
    @Test(arguments: [("-10.8", "-5.6"), ("5.5", "2.7"), ("1.5", "0.7")])
    func `Two-year averages print as published`(total: String, printed: String) throws {
        let average = try #require(averageGrowth(ofTotal: Percent(try Figure(total).value), over: 2))
        #expect(decimalText(average.value, digits: 1) == printed)
        #expect(average.value != (try Figure(total).value) / 2)
    }

    @Test func `No average from total loss or over no years`() {
        #expect(averageGrowth(ofTotal: Percent(-100), over: 2) == nil)
        #expect(averageGrowth(ofTotal: Percent(5), over: 0) == nil)
    }

    @Test func `Published and computed growth stand side by side`() throws {
        let catalogue = try catalogue([
            statistic("output"),
            statistic("output-growth", .growth(of: try Statistic.ID("output")), additive: false, unit: "%"),
        ])
        let cube = Cube([
            try observation("output", "d", "2016", "764.2"), try observation("output", "d", "2017", "943.1"),
            try observation("output-growth", "d", "2017", "17.2", basis: "growth"),
        ])
        let growth = cube.growth(at: try cell("output", "d", "2017"), in: catalogue)
        #expect(growth.published?.observation.figure?.description == "17.2")
        let computed = try #require(growth.computed)
        #expect(abs(computed.value - 23.41) < 0.005)
        let gap = try #require(growth.gap)
        #expect(abs(gap.value - 6.21) < 0.005)
    }

    @Test func `Growth published for another coverage is not taken`() throws {
        let catalogue = try catalogue([
            statistic("output"),
            statistic("output-growth", .growth(of: try Statistic.ID("output")), additive: false, unit: "%"),
        ])
        let cube = Cube([
            try observation("output", "d", "2021-01/10", "4317.1"),
            try observation("output-growth", "d", "2021-01/10", "12.0", basis: "district"),
        ])
        #expect(cube.growth(at: try cell("output", "d", "2021-01/10"), in: catalogue).published == nil)
    }

    /// 嘉定 table 1-1: the five shares recompute within the rounding of their printed digits.
    @Test(arguments: [
        ("764.2", "5279.5", "14.5"), ("943.1", "5919.9", "15.9"), ("1058.4", "6044.1", "17.5"),
        ("1182.4", "5716.6", "20.7"), ("1227.7", "5341.7", "23.0"),
    ])
    func `Shares of table 1-1 agree with their levels`(part: String, whole: String, printed: String) throws {
        let share = try #require(Share(of: try Figure(part), in: try Figure(whole)))
        #expect(share.agrees(with: try Figure(printed)))
        #expect(!share.agrees(with: try Figure("13.2")))
    }

    @Test func `A share of nothing is missing`() throws {
        #expect(Share(of: try Figure("1"), in: try Figure("0")) == nil)
    }
}
