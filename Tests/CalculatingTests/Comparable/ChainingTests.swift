import Calculating
import Planning
import Testing

@Suite struct ChainingTests {
    @Test(arguments: ChainMethod.allCases) func `Chains agree with the definitions written a second time`(
        method: ChainMethod
    ) throws {
        var generator = SplitMix(seed: 7)
        for goods in [.two] + (0..<20).map({ _ in QuarterlyGoods.random(using: &generator) }) {
            let index = try ChainedIndex(try goods.total(), by: method)
            #expect(index.first == 2021)
            for year in 0..<goods.years {
                #expect(abs(index.annual[year] - goods.annual(year)) < 1e-9)
                for quarter in 0..<4 {
                    #expect(abs(index.parts[year][quarter] - goods.index(year, quarter, by: method)) < 1e-9)
                }
            }
        }
    }

    @Test func `Quarters by annual overlap average to the annual chain, by the others they drift`() throws {
        let total = try QuarterlyGoods.two.total()
        #expect(try ChainedIndex(total).drift.allSatisfy { abs($0) < 1e-9 })
        #expect(try ChainedIndex(total, by: .oneQuarterOverlap).drift.dropFirst(2).allSatisfy { abs($0) > 0.01 })
        #expect(try ChainedIndex(total, by: .overTheYear).drift.dropFirst(2).allSatisfy { abs($0) > 1e-6 })
    }

    @Test func `In the first linked year one-quarter overlap moves on from the last quarter without a step`() throws {
        let years = try QuarterlyGoods.two.total()
        let index = try ChainedIndex(years, by: .oneQuarterOverlap)
        for (year, turn) in zip(years.dropFirst(), 1...) {
            let values = try #require(year.atEarlierPrices)
            let expected = values[0] / years[turn - 1].atOwnPrices[3]
            #expect(abs(index.parts[turn][0] / index.parts[turn - 1][3] - expected) < 1e-12)
        }
    }

    @Test func `Over the year every quarter's growth is that at the prices of the year before`() throws {
        let years = try QuarterlyGoods.two.total()
        let index = try ChainedIndex(years, by: .overTheYear)
        for turn in 1..<years.count {
            let values = try #require(years[turn].atEarlierPrices)
            for quarter in 0..<4 {
                let growth = index.parts[turn][quarter] / index.parts[turn - 1][quarter]
                #expect(abs(growth - values[quarter] / years[turn - 1].atOwnPrices[quarter]) < 1e-12)
            }
        }
    }

    @Test func `Last quarters are the same by one-quarter overlap and over the year`() throws {
        let total = try QuarterlyGoods.two.total()
        let one = try ChainedIndex(total, by: .oneQuarterOverlap)
        let other = try ChainedIndex(total, by: .overTheYear)
        for year in 0..<3 { #expect(abs(one.parts[year][3] - other.parts[year][3]) < 1e-9) }
    }

    /// METHODS §7: by annual overlap 2023 has 108.0439, 109.1435, 110.2430, 111.6785 on a chain of 105.3338 in 2022; the
    /// annual link is 1.042184 and the chain then 109.7772. Over their own year quarters may lie as they like.
    @Test(arguments: [[25.0, 25, 25, 25], [10, 20, 30, 40]])
    func `By annual overlap the quarters of METHODS average to its annual chain`(quarters: [Double]) throws {
        let flat = [25.0, 25, 25, 25]
        let index = try ChainedIndex([
            ChainYear(year: 2021, atOwnPrices: flat),
            ChainYear(year: 2022, atOwnPrices: quarters, atEarlierPrices: flat.map { $0 * 1.053338 }),
            ChainYear(
                year: 2023, atOwnPrices: flat,
                atEarlierPrices: [108.0439, 109.1435, 110.2430, 111.6785].map { $0 / 105.3338 * 25 }),
        ])
        #expect(abs(index.annual[1] - 105.3338) < 5e-5)
        #expect(abs(index.links[1] - 1.042184) < 5e-7)
        #expect(abs(index.annual[2] - 109.7772) < 1e-4)
    }

    /// METHODS §7 does not print its goods; its indices keep this identity: 112.3985 / 111.6785 is 108.7405 / 108.0439.
    @Test func `Both overlaps differ by one factor in all quarters of a year`() throws {
        var generator = SplitMix(seed: 7)
        for goods in [.two] + (0..<20).map({ _ in QuarterlyGoods.random(using: &generator) }) {
            let annual = try ChainedIndex(try goods.total())
            let last = try ChainedIndex(try goods.total(), by: .oneQuarterOverlap)
            for (left, right) in zip(annual.parts, last.parts) {
                for quarter in 1..<4 { #expect(abs(right[quarter] / left[quarter] - right[0] / left[0]) < 1e-12) }
            }
        }
    }

    @Test func `Chained components do not add up, and the residual is shown`() throws {
        let total = try ChainedTotal(try QuarterlyGoods.two.chainYears(), reference: 2021)
        #expect(abs(total.residuals[0]) < 1e-9)
        #expect(abs(total.residuals[1]) < 1e-9)
        #expect(total.residuals[2] < -1)
        #expect(total.findings.map(\.code) == ["chain.residual"])
        let finding = try #require(total.findings.first)
        #expect(finding.message.chinese.hasPrefix("2023年链式总量为"))
        #expect(finding.message.chinese.contains("残差\(decimalText(total.residuals[2], digits: 2))"))
    }

    @Test func `The reference year changes the money and not the growth`() throws {
        let goods = try QuarterlyGoods.two.chainYears()
        let first = try ChainedTotal(goods, reference: 2021)
        let last = try ChainedTotal(goods, reference: 2023)
        #expect(abs(last.total[2] - (try QuarterlyGoods.two.total()[2].value)) < 1e-9)
        #expect(abs(last.residuals[2]) < 1e-9)
        #expect(abs(last.total[2] / last.total[1] - first.total[2] / first.total[1]) < 1e-12)
        #expect(throws: ChainError.referenceMissing(2020)) { try ChainedTotal(goods, reference: 2020) }
    }

    @Test func `Gaps, doubles and unvalued years are refused by year`() throws {
        let one = try ChainYear(year: 2021, atOwnPrices: [1, 1])
        let two = try ChainYear(year: 2022, atOwnPrices: [1, 1], atEarlierPrices: [1, 2])
        let three = try ChainYear(year: 2023, atOwnPrices: [1, 1], atEarlierPrices: [1, 2])
        #expect(try ChainedIndex([three, one, two]) == (try ChainedIndex([one, two, three])))
        #expect(throws: ChainError.yearMissing(2022)) { try ChainedIndex([one, three]) }
        #expect(throws: ChainError.yearTwice(2021)) { try ChainedIndex([one, one]) }
        #expect(throws: ChainError.noYears) { try ChainedIndex([]) }
        #expect(throws: ChainError.earlierPricesMissing(year: 2022)) {
            try ChainedIndex([one, try ChainYear(year: 2022, atOwnPrices: [1, 1])])
        }
        #expect(throws: ChainError.unequalParts) {
            try ChainedIndex([one, try ChainYear(year: 2022, atOwnPrices: [1], atEarlierPrices: [1])])
        }
        #expect(throws: ChainError.unequalParts) {
            try ChainYear(year: 2022, atOwnPrices: [1], atEarlierPrices: [1, 2])
        }
    }

    @Test func `A quarter without output chains where it is not divided by`() throws {
        let years = [
            try ChainYear(year: 2021, atOwnPrices: [0, 3, 1, 0]),
            try ChainYear(year: 2022, atOwnPrices: [0, 4, 2, 1], atEarlierPrices: [0, 4, 2, 2]),
        ]
        #expect(try ChainedIndex(years).parts[1][0] == 0)
        #expect(throws: ChainError.notPositive(year: 2021)) { try ChainedIndex(years, by: .oneQuarterOverlap) }
        #expect(throws: ChainError.notPositive(year: 2021)) { try ChainedIndex(years, by: .overTheYear) }
        #expect(throws: ChainError.notPositive(year: 2021)) { try ChainYear(year: 2021, atOwnPrices: [0, 0]) }
    }

    @Test func `Components of different years or quarters are refused`() throws {
        let one = try ChainYear(year: 2021, atOwnPrices: [1, 1])
        let two = try ChainYear(year: 2022, atOwnPrices: [1, 1], atEarlierPrices: [1, 2])
        #expect(throws: ChainError.noYears) { try ChainedTotal([], reference: 2021) }
        #expect(throws: ChainError.differentYears) { try ChainedTotal([[one, two], [one]], reference: 2021) }
        #expect(throws: ChainError.unequalParts) {
            try ChainedTotal([[one], [try ChainYear(year: 2021, atOwnPrices: [1])]], reference: 2021)
        }
        #expect(throws: ChainError.earlierPricesMissing(year: 2022)) {
            try ChainedTotal([[one, two], [one, try ChainYear(year: 2022, atOwnPrices: [1, 1])]], reference: 2021)
        }
        #expect(try ChainedTotal([[two, one]], reference: 2021).years == [2021, 2022])
    }
}
