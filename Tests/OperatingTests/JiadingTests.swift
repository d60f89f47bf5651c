import Calculating
import Evaluating
import Foundation
import Operating
import Planning
import Testing

/// 嘉定区战略性新兴产业发展“十四五”规划 on its published figures, through the whole house below the web.
@Suite struct JiadingTests {
    private func evaluation(_ kind: EvaluationKind, _ day: String) async throws -> Evaluation {
        let folder = try TemporaryFolder()
        let workspace = try await Workspace.open(try folder.example())
        let snapshot = await workspace.snapshot
        let plan = try #require(snapshot.plans.first)
        return snapshot.evaluation(of: plan, as: kind, asOf: try #require(Day(day)))
    }

    @Test func `The final evaluation assesses 1, 3, 4, 9 and 10 and names what the others lack`() async throws {
        let evaluation = try await evaluation(.final, "2025-12-31")
        #expect(evaluation.assessments.map(\.indicator.number) == Array(1...11))
        let lacking = evaluation.assessments.filter { $0.rating == .insufficientData }
        #expect(lacking.map(\.indicator.number) == [2, 5, 6, 7, 8, 11])
        for assessment in lacking {
            #expect(assessment.missing.contains { $0.statistic == assessment.indicator.statistic })
            let name = evaluation.plan.indicators.isEmpty ? "" : assessment.reason.chinese
            #expect(name.contains("缺"))
        }
        #expect(evaluation.assessments.filter { $0.current != nil }.map(\.indicator.number) == [1, 3, 4, 9, 10])
    }

    @Test func `The break of 专精特新 is flagged and not praised`() async throws {
        let tenth = try #require(
            try await evaluation(.final, "2025-12-31").assessments.first { $0.indicator.number == 10 })
        #expect(tenth.current?.figure.description == "1343")
        #expect(tenth.baseline?.figure.description == "345")
        #expect(tenth.rating == nil)
        #expect(tenth.final == nil)
        #expect(tenth.findings.contains { $0.code == "DQ-11" })
        #expect(!tenth.reason.chinese.contains("提前实现"))
    }

    /// METHODS §0.2: 1038.0 of 1410; .883 in proportion to time, .993 by the seasonal schedule, which decides.
    @Test func `October 2021 is .883 by time and .993 by season of the annual goal 1410`() async throws {
        let first = try #require(try await evaluation(.dynamic, "2021-10-31").assessments.first)
        let ratios = first.methods.filter { $0.method == .seasonalProgress }
            .map { (decimalText($0.progress.ratio ?? 0, digits: 3), $0.decides) }
        #expect(ratios.map(\.0) == ["0.883", "0.993"])
        #expect(ratios.map(\.1) == [false, true])
        #expect(first.rating == .asExpected)
        for number in ["1410", "0.883", "0.993"] { #expect(first.reason.chinese.contains(number)) }
    }

    @Test func `Table 1-1 chains to 8.14 and 0.63 percent a year from the ledger's own figures`() async throws {
        let folder = try TemporaryFolder()
        let snapshot = await (try await Workspace.open(try folder.example())).snapshot
        for (statistic, expected) in [("sei-output-growth", "8.14"), ("industrial-output-growth", "0.63")] {
            let id = try Statistic.ID(statistic)
            let rates = try (2016...2020).map { year in
                let period = try Period("\(year)")
                let series = snapshot.cube.series(of: id, in: try Area.ID("310114"))
                return try #require(series.compactMap { snapshot.cube[$0.cell(period)] }.first)
            }
            let factor = rates.reduce(1) { $0 * (1 + $1 / 100) }
            #expect(decimalText((pow(factor, 0.2) - 1) * 100, digits: 2) == expected)
        }
    }

    /// METHODS §2.7: to 2000 by 2025 needs 10.2523 % a year; the two published series are 7.51 points apart.
    @Test func `Every reason of a schedule names the ratio and the limit that decides`() async throws {
        let final = try #require(try await evaluation(.final, "2025-12-31").assessments.first)
        for words in ["0.769", "低于0.90", "11/12", "1678.4亿元"] { #expect(final.reason.chinese.contains(words)) }
        for words in ["0.769", "0.90"] { #expect(final.reason.english.contains(words)) }
    }

    @Test func `The first indicator carries its path, the growth it needs and the growth it had`() async throws {
        let first = try #require(try await evaluation(.final, "2025-12-31").assessments.first)
        #expect(
            first.path?.yearlyValues.map { decimalText($0, digits: 1) } == [
                "1353.6", "1492.3", "1645.3", "1814.0", "2000.0",
            ])
        #expect(first.requiredFromBaseline.map { decimalText($0.value, digits: 4) } == "10.2523")
        #expect(first.history?.years == 2016...2020)
        #expect(first.history.map { decimalText($0.average.value, digits: 2) } == "8.14")
        let folder = try TemporaryFolder()
        let snapshot = await (try await Workspace.open(try folder.example())).snapshot
        let all = PublishedHistory(
            of: Series(
                statistic: try Statistic.ID("industrial-output"), area: try Area.ID("310114"),
                basis: try Basis.ID("all")),
            through: try Period("2020"), in: snapshot.facts)
        let other = try #require(all)
        let own = try #require(first.history)
        #expect(decimalText(other.average.value, digits: 2) == "0.63")
        #expect(decimalText((own.average - other.average).value, digits: 2) == "7.51")
    }

    @Test func `Every assessed number leads to a source, a grade and a ledger position`() async throws {
        for assessment in try await evaluation(.final, "2025-12-31").assessments {
            for measure in [assessment.current, assessment.baseline].compactMap(\.self) {
                #expect(!measure.recorded.observation.source.citation.isEmpty)
                #expect(measure.recorded.provenance.position > 1)
                #expect(!measure.recorded.provenance.actor.isEmpty)
            }
        }
    }

    @Test func `The mid-term evaluation closes on 30 June 2023 and counts nothing later`() async throws {
        let folder = try TemporaryFolder()
        let snapshot = await (try await Workspace.open(try folder.example())).snapshot
        let plan = try #require(snapshot.plans.first)
        let day = EvaluationKind.midterm.defaultDay(for: plan, today: try #require(Day("2026-11-25")))
        #expect(day.description == "2023-06-30")
        let first = try #require(snapshot.evaluation(of: plan, as: .midterm, asOf: day).assessments.first)
        #expect(first.current?.figure.description == "681.5")
        #expect(first.rating == .behind)
    }
}
