import Calculating
import Evaluating
import Planning
import Testing

/// One indicator on made-up figures, for every type of target and every way that figures can be missing.
@Suite struct AssessmentTests {
    private func indicator(_ target: Target, schedule: Schedule = Schedule()) throws -> Indicator {
        Indicator(
            id: try Indicator.ID("X"), number: 1, name: Bilingual("指标", "Indicator"), wording: "原文",
            section: try Section.ID("s"), statistic: try Statistic.ID("x"), basis: try Basis.ID("all"),
            area: try Area.ID("d"), target: target, targetYear: 2025, baseline: try Period("2020"), schedule: schedule)
    }

    private func assess(
        _ target: Target, _ accumulation: Statistic.Accumulation, _ figures: [(String, String)],
        kind: EvaluationKind = .midterm, asOf: String = "2025-12-31", breaks: [SeriesBreak] = [],
        others: [RecordedObservation] = [], goals: [Goal] = [], unit: String = "家"
    ) throws -> Assessment {
        let measured = Statistic(
            id: try Statistic.ID("x"), name: Bilingual("统计项", "Statistic"), unit: Unit(unit), frequency: .yearly,
            accumulation: accumulation, isAdditiveOverAreas: true, basis: try Basis.ID("all"), breaks: breaks)
        let catalogue = try catalogue([
            measured, statistic("g", .growth(of: measured.id), additive: false, unit: "%"),
            statistic("other"), statistic("og", .growth(of: try Statistic.ID("other")), additive: false, unit: "%"),
        ])
        let cube = Cube(try figures.map { try observation("x", "d", $0.0, $0.1) } + others)
        let indicator = try indicator(target)
        let plan = Plan(
            id: try Plan.ID("p"), title: Bilingual("规划", "Plan"), documentNumber: "", issuer: "",
            issued: try #require(Day("2021-01-01")), years: 2021...2025, area: indicator.area, sections: [],
            clauses: [],
            indicators: [indicator], goals: goals)
        let facts = Facts(cube: cube, catalogue: catalogue)
        let day = try #require(Day(asOf))
        return try #require(evaluate(plan, as: kind, asOf: day, on: facts).assessments.first)
    }

    private func atLeast(_ text: String) throws -> Bound { .atLeast(try Figure(text)) }

    @Test func `A stock on its path is as expected`() throws {
        let result = try assess(.level(atLeast("350")), .stock, [("2020", "296"), ("2022", "317")])
        #expect(result.rating == .asExpected)
        #expect(result.deciding?.method == .scheduleProgress)
        #expect(result.expectedValue.map { decimalText($0, digits: 1) } == "317.6")
    }

    @Test func `A stock that has reached its target is achieved early`() throws {
        let result = try assess(.level(atLeast("350")), .stock, [("2020", "296"), ("2023-06", "350")])
        #expect(result.rating == .achievedEarly)
    }

    @Test func `Reaching a target in the last year is not early`() throws {
        let result = try assess(.level(atLeast("350")), .stock, [("2020", "296"), ("2025", "352")], kind: .final)
        #expect(result.rating == .asExpected)
        #expect(result.final == .exceeded)
        #expect(!result.isProvisional)
    }

    @Test func `A figure after the day does not count`() throws {
        let result = try assess(
            .level(atLeast("350")), .stock, [("2020", "296"), ("2021", "300"), ("2023", "400")], asOf: "2022-06-30")
        #expect(result.current?.figure.description == "300")
        #expect(result.rating == .behind)
    }

    @Test func `Going backwards is behind`() throws {
        let result = try assess(.level(atLeast("350")), .stock, [("2020", "296"), ("2022", "290")])
        #expect(result.rating == .behind)
    }

    @Test func `Without any later figure the missing one is named`() throws {
        let result = try assess(.level(atLeast("350")), .stock, [("2020", "296")], kind: .final)
        #expect(result.rating == .insufficientData)
        #expect(result.missing.map { "\($0.statistic) \($0.period)" } == ["x 2025"])
        #expect(result.reason.chinese.contains("统计项"))
    }

    @Test func `Without a baseline a level is rated only in the target year`() throws {
        let early = try assess(.level(.about(Figure("3000"))), .stock, [("2022", "2000")])
        #expect(early.rating == .insufficientData)
        #expect(early.missing.map(\.period.description) == ["2020"])
        let late = try assess(.level(.about(Figure("3000"))), .stock, [("2025-10", "2578")], kind: .final)
        #expect(late.rating == .behind)
        #expect(late.final == .notAchieved)
        #expect(late.isProvisional)
    }

    @Test func `A declared break withholds the rating and keeps what the numbers would have said`() throws {
        let broken = SeriesBreak(from: try Period("2022"), reason: Bilingual("认定办法改变", "criteria changed"))
        let result = try assess(
            .level(.above(Figure("400"))), .stock, [("2020", "345"), ("2025-10", "1343")], kind: .final,
            breaks: [broken])
        #expect(result.rating == nil)
        #expect(result.outcome == .withheld(nominal: .achievedEarly))
        #expect(result.findings.filter { $0.code == "DQ-11" }.count == 2)
        #expect(result.reason.chinese.contains("暂不评级"))
    }

    @Test func `An implausible jump is a doubt even where no break is declared`() throws {
        let result = try assess(.level(.above(Figure("400"))), .stock, [("2020", "345"), ("2022", "600")])
        #expect(result.outcome == .withheld(nominal: .achievedEarly))
        let plausible = try assess(.level(.above(Figure("400"))), .stock, [("2020", "345"), ("2022", "500")])
        #expect(plausible.rating == .achievedEarly)
    }

    @Test func `A ceiling that already held is as expected, not early`() throws {
        let result = try assess(
            .level(.atMost(Figure("5.5"))), .ratio(part: nil, whole: nil), [("2020", "4"), ("2022", "5")])
        #expect(result.rating == .asExpected)
    }

    @Test func `An increment is counted from the baseline`() throws {
        let result = try assess(.increment(atLeast("10")), .stock, [("2020", "95"), ("2022", "99")])
        #expect(result.rating == .asExpected)
        let range = try assess(
            .increment(.between(Figure("3"), Figure("5"))), .stock, [("2020", "2"), ("2025", "8")], kind: .final)
        #expect(range.final == .exceeded)
        let without = try assess(.increment(atLeast("10")), .stock, [("2022", "99")])
        #expect(without.missing.map(\.period.description) == ["2020"])
    }

    @Test func `Doubling and reductions are counted from the baseline`() throws {
        let double = try assess(.multiple(atLeast("2")), .stock, [("2020", "100"), ("2022", "140")])
        #expect(double.rating == .asExpected)
        let energy = try assess(
            .reduction(atLeast("13.5")), .ratio(part: nil, whole: nil), [("2020", "1.000"), ("2022", "0.972")])
        #expect(energy.rating == .behind)
        #expect(energy.deciding?.progress.ratio.map { decimalText($0, digits: 3) } == "0.490")
    }

    @Test func `A total needs every year and never counts a missing one as zero`() throws {
        let whole = try assess(
            .total(atLeast("1000")), .flow, [("2021", "200"), ("2022", "210"), ("2023-01/06", "90")], kind: .midterm,
            asOf: "2023-06-30")
        #expect(whole.rating == .asExpected)
        #expect(whole.deciding?.progress.done == 0.5)
        let gap = try assess(.total(atLeast("1000")), .flow, [("2021", "200"), ("2023", "210")])
        #expect(gap.rating == .insufficientData)
        #expect(gap.missing.map(\.period.description) == ["2022"])
    }

    @Test func `Average growth chains published rates from the first year on`() throws {
        let rates = [
            try observation("g", "d", "2021", "35.8", basis: "growth"),
            try observation("g", "d", "2022", "5.0", basis: "growth"),
            try observation("g", "d", "2024", "50", basis: "growth"),
        ]
        let result = try assess(.averageGrowth(atLeast("10")), .flow, [], others: rates)
        #expect(result.rating == .faster)
        #expect(result.required.map { decimalText($0.value, digits: 2) } == "4.14")
    }

    @Test func `A published average and early figures that imply different bases are a break`() throws {
        let facts = [
            try observation("g", "d", "2021-01/10", "35.8", basis: "growth"),
            try observation("g", "d", "2021/2024", "13.8", basis: "growth"),
        ]
        let result = try assess(
            .averageGrowth(atLeast("10")), .flow, [("2021-01/10", "1323.6"), ("2024", "3603")], kind: .final,
            others: facts)
        #expect(result.outcome == .withheld(nominal: .faster))
        #expect(result.findings.contains { $0.message.chinese.contains("2148") })
    }

    @Test func `Rising every year fails at the first step that does not`() throws {
        let falls = try assess(
            .monotone(.rising), .ratio(part: nil, whole: nil), [("2020", "23.0"), ("2021", "24.1"), ("2022", "24.0")])
        #expect(falls.rating == .behind)
        let rises = try assess(
            .monotone(.rising), .ratio(part: nil, whole: nil), [("2020", "23.0"), ("2021", "24.1"), ("2022", "24.2")],
            asOf: "2022-12-31")
        #expect(rises.rating == .asExpected)
        #expect(rises.missing.isEmpty)
        let same = try assess(
            .monotone(.rising), .ratio(part: nil, whole: nil), [("2021-01/10", "24"), ("2022-01/10", "24")],
            asOf: "2022-12-31")
        #expect(same.rating == .behind)
    }

    @Test func `Better than the baseline needs both figures`() throws {
        let better = try assess(
            .betterThanBaseline(.rising), .ratio(part: nil, whole: nil), [("2020", "8.8"), ("2023", "9.1")])
        #expect(better.rating == .asExpected)
        let worse = try assess(
            .betterThanBaseline(.rising), .ratio(part: nil, whole: nil), [("2020", "8.8"), ("2023", "8.8")])
        #expect(worse.rating == .behind)
        let none = try assess(.betterThanBaseline(.rising), .ratio(part: nil, whole: nil), [], kind: .final)
        #expect(none.missing.map(\.period.description) == ["2020", "2025"])
    }

    @Test func `A bound for every year fails in one of them`() throws {
        let kept = try assess(.everyYear(atLeast("60")), .stock, [("2021", "61"), ("2022", "60")], asOf: "2022-12-31")
        #expect(kept.rating == .asExpected)
        let broken = try assess(
            .everyYear(atLeast("60")), .stock, [("2021", "59"), ("2022", "60")], asOf: "2022-12-31")
        #expect(broken.rating == .behind)
    }

    @Test func `Keeping step with another growth compares the same period`() throws {
        let target = Target.relative(to: try Statistic.ID("other"), margin: try Figure("0.2"))
        func rates(_ own: String, _ others: String) throws -> [RecordedObservation] {
            [
                try observation("g", "d", "2023", own, basis: "growth"),
                try observation("other", "d", "2023", "100"),
                try observation("og", "d", "2023", others, basis: "growth"),
            ]
        }
        #expect(try assess(target, .flow, [("2023", "5")], others: rates("4.8", "5.0")).rating == .asExpected)
        #expect(try assess(target, .flow, [("2023", "5")], others: rates("4.7", "5.0")).rating == .behind)
        #expect(try assess(target, .flow, [("2023", "5")]).rating == .insufficientData)
    }

    @Test func `Targets set elsewhere or judged by people are not computed`() throws {
        #expect(try assess(.external(authority: "市"), .stock, [("2022", "1")]).rating == .insufficientData)
        #expect(try assess(.milestone("达标"), .stock, [("2022", "1")]).rating == .insufficientData)
    }

    @Test func `A source at second hand is marked`() throws {
        let cell = try cell("x", "d", "2022")
        let indirect = RecordedObservation(
            Observation(
                cell: cell, content: .reported(try Figure("317")), source: Source(citation: "转引", grade: .indirect)),
            Provenance(position: 1, time: "", actor: "", object: ""))
        let result = try assess(.level(atLeast("350")), .stock, [("2020", "296")], others: [indirect])
        #expect(result.findings.contains { $0.code == "source.indirect" })
    }

    @Test func `No sentence is empty and none shows a number that is not finite`() throws {
        let targets: [Target] = [
            .level(try atLeast("350")), .increment(try atLeast("10")), .total(try atLeast("0")),
            .averageGrowth(try atLeast("0")), .reduction(try atLeast("100")), .multiple(try atLeast("1")),
            .monotone(.falling), .betterThanBaseline(.falling), .everyYear(try atLeast("1")),
        ]
        for target in targets {
            for figures in [[], [("2020", "0"), ("2022", "0")], [("2020", "0"), ("2022-01/10", "-5"), ("2023", "7")]] {
                for kind in EvaluationKind.allCases {
                    let result = try assess(target, .flow, figures, kind: kind)
                    for text in [result.reason.chinese, result.reason.english] {
                        #expect(!text.isEmpty)
                        #expect(!text.contains("nan") && !text.contains("inf"))
                    }
                }
            }
        }
    }
}
