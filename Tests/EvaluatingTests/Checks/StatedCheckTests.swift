import Evaluating
import Planning
import Testing

struct StatedCheckTests {
    /// Vectors: DHIS2 `OutlierDetectionServiceMinMaxTest` (VECTORS §4.4); bounds belong to the range.
    @Test func `A range has its bounds and refuses what lies outside`() throws {
        for (values, bounds) in [
            ([50, 51, 34, 59, 58, 39, 68, 52, 51, 58, 40, 91], ("40", "60")),
            ([42, 48, 45, 46, 49, 68, 48, 49, 52, 47, 11, 87], ("45", "65")),
        ] {
            let outside = try values.filter { value in
                var sample = CheckSample([try statistic("a", unit: "分")])
                sample.checks = [try check(.range(item("a"), atLeast: Figure(bounds.0), atMost: Figure(bounds.1)))]
                sample.typed = ["a": "\(value)"]
                return try !sample.results().isEmpty
            }
            #expect(outside.count == 4, "\(outside)")
        }
    }

    @Test func `A change is seen against the month before and the year before`() throws {
        var sample = CheckSample([try statistic("a")])
        sample.recorded = ["a 2024-05": "100", "a 2023-06": "200"]
        sample.typed = ["a": "160"]
        sample.checks = [try check(.change(item("a"), since: .previous, atLeast: Figure("-50"), atMost: Figure("50")))]
        #expect(
            try sample.results().map(\.message.chinese) == [
                "核对：a为160亿元，2024年5月为100亿元，变动60.0%，应在-50%至50%之间。"
            ])
        sample.checks = [try check(.change(item("a"), since: .lastYear, atLeast: Figure("-50"), atMost: Figure("50")))]
        #expect(try sample.codes() == [])
        sample.typed = ["a": "99"]
        #expect(try sample.codes() == ["c"])
    }

    @Test func `A percentage changes in points, and nothing is compared with zero`() throws {
        var sample = CheckSample([try statistic("a", .ratio(part: nil, whole: nil), unit: "%")])
        sample.checks = [try check(.change(item("a"), since: .previous, atLeast: nil, atMost: Figure("3")))]
        sample.recorded = ["a 2024-05": "2.0"]
        sample.typed = ["a": "4.5"]
        #expect(try sample.codes() == [])
        sample.typed = ["a": "5.5"]
        #expect(try sample.results().first?.message.chinese.contains("变动3.5个百分点，应不大于3个百分点") == true)
        var amount = CheckSample([try statistic("a")])
        amount.checks = sample.checks
        amount.recorded = ["a 2024-05": "0"]
        amount.typed = ["a": "5"]
        #expect(try amount.codes() == [])
    }

    @Test func `The merged two months are not compared with one`() throws {
        var sample = CheckSample([try statistic("a")])
        sample.items = sample.items.map {
            FormItem(statistic: $0.statistic, basis: $0.basis, window: .month, mergesJanuary: true)
        }
        sample.checks = [try check(.change(item("a"), since: .previous, atLeast: Figure("-10"), atMost: Figure("10")))]
        sample.period = "2024-03"
        sample.recorded = ["a 2024-01/02": "200"]
        sample.typed = ["a": "100"]
        #expect(try sample.codes() == [])
    }

    /// The series of VECTORS §4.4 as the amounts of earlier months, 81 as this one's.
    @Test func `An amount far from the earlier ones is noticed, a stock by its change`() throws {
        let amounts = [31, 34, 38, 39, 33, 36, 35]
        var flow = CheckSample([try statistic("a")])
        flow.checks = [try check(.deviation(item("a"), atMost: Figure("3.5")), .verify)]
        var stock = CheckSample([try statistic("a", .stock, unit: "分")])
        stock.checks = flow.checks
        var level = 1000
        stock.recorded["a 2023-10"] = "\(level)"
        for (index, amount) in amounts.enumerated() {
            let period = try #require(Period(.month, ordinal: Period("2023-11").ordinal + index))
            flow.recorded["a \(period)"] = "\(amount)"
            level += amount
            stock.recorded["a \(period)"] = "\(level)"
        }
        flow.typed = ["a": "81"]
        stock.typed = ["a": "\(level + 81)"]
        #expect(try flow.codes() == ["c"] && stock.codes() == ["c"])
        flow.typed = ["a": "40"]
        stock.typed = ["a": "\(level + 40)"]
        #expect(try flow.codes() == [] && stock.codes() == [])
        flow.recorded = ["a 2024-05": "30", "a 2024-04": "31"]
        flow.typed = ["a": "900"]
        #expect(try flow.codes() == [])
    }

    @Test func `Cumulative figures are compared by what each month brought`() throws {
        var sample = CheckSample([try statistic("a")], window: .cumulative)
        sample.checks = [try check(.deviation(item("a"), atMost: Figure("3.5")), .verify)]
        var sum = 0
        for (index, amount) in [31, 34, 38, 39, 33, 36, 35, 37].enumerated() {
            sum += amount
            let month = padded(index + 1)
            sample.recorded[index == 0 ? "a 2024-01" : "a 2024-01/\(month)"] = "\(sum)"
        }
        sample.period = "2024-09"
        sample.typed = ["a": "\(sum + 90)"]
        #expect(try sample.codes() == ["c"])
        sample.typed = ["a": "\(sum + 36)"]
        #expect(try sample.codes() == [])
    }

    @Test func `The heaviest results come first`() throws {
        var sample = CheckSample([try statistic("a"), try statistic("b", .stock, unit: "家")])
        sample.checks = [try check(.range(item("a"), atLeast: Figure("0"), atMost: nil), .strict)]
        sample.typed = ["a": "-1", "b": "1.5"]
        #expect(try sample.results().map(\.level) == [.compulsory, .strict, .verify])
    }

    private func padded(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }
}
