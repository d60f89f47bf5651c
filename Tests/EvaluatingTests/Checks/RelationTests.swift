import Calculating
import Evaluating
import Planning
import Testing

/// Vectors: DHIS2 `ValidationServiceTest` (VECTORS §4.5), with A=1, B=2, C=3, D=4.
struct RelationTests {
    private let all = ["a": "1", "b": "2", "c": "3", "d": "4"]

    private func results(
        _ left: String, _ sign: FormCheck.Operator, _ right: String, _ typed: [String: String],
        missing: FormCheck.MissingRule = .skipIfAny, rounding: Bool = false
    ) throws -> [CheckResult] {
        var sample = try CheckSample(letters: "abcd")
        let relation = FormCheck.Relation(
            FormCheck.Relation.Side(left, missing: missing), sign, FormCheck.Relation.Side(right, missing: missing),
            allowsRounding: rounding)
        sample.checks = [try check(.relation(relation))]
        sample.typed = typed
        return try sample.results()
    }

    @Test func `A violated relation names both values`() throws {
        let equal = try results("[a]+[b]", .equal, "[c]-[d]", all)
        #expect(equal.map(\.message.chinese) == ["核对：左边为3，右边为-1，左边应等于右边。"])
        #expect(equal.first?.cells.map(\.statistic.code) == ["a", "b", "c", "d"])
        let greater = try results("[c]-[d]", .greater, "[b]*2", all)
        #expect(
            greater.map(\.message.english) == [
                "Check: the left side is -1, the right side 4; the left should be above the right."
            ])
    }

    @Test func `A relation that holds says nothing`() throws {
        #expect(try results("[c]-[d]", .lessOrEqual, "[a]+[b]", all).isEmpty)
        #expect(try results("[a]+[b]", .less, "[b]*2", all).isEmpty)
    }

    @Test(arguments: [
        (FormCheck.Operator.equal, [false, true, false]), (.unequal, [true, false, true]),
        (.greater, [false, false, true]), (.greaterOrEqual, [false, true, true]), (.less, [true, false, false]),
        (.lessOrEqual, [true, true, false]),
    ])
    func `Each operator holds below, at and above the right side as it should`(
        sign: FormCheck.Operator, holds: [Bool]
    ) throws {
        let found = try ["1", "2", "3"].map { try results("[a]", sign, "[b]", ["a": $0, "b": "2"]).isEmpty }
        #expect(found == holds)
    }

    @Test func `Decimal sums are compared as decimals`() throws {
        #expect(try results("[a]+[b]", .equal, "[c]", ["a": "0.1", "b": "0.2", "c": "0.3"]).isEmpty)
        #expect(try results("[a]+[b]", .equal, "[c]", ["a": "0.1", "b": "0.2", "c": "0.4"]).count == 1)
    }

    @Test func `Of a compulsory pair one alone is refused, an exclusive pair both`() throws {
        let rows: [[String: String]] = [[:], ["b": "1"], ["a": "1"], ["a": "1", "b": "1"]]
        let compulsory = try rows.map { try results("[a]", .compulsoryPair, "[b]", $0).isEmpty }
        #expect(compulsory == [true, false, false, true])
        let exclusive = try rows.map { try results("[a]", .exclusivePair, "[b]", $0).isEmpty }
        #expect(exclusive == [true, true, true, false])
        #expect(try results("[a]", .compulsoryPair, "[b]", ["a": "1"]).first?.cells.first?.statistic.code == "b")
    }

    /// Only A (1) in one report, A and B (2, 3) in the other; the relation never holds where it is checked.
    @Test(arguments: [
        (FormCheck.MissingRule.never, [true, true, true]), (.skipIfAll, [true, true, false]),
        (.skipIfAny, [false, true, false]),
    ])
    func `What is missing decides whether a relation is checked`(
        rule: FormCheck.MissingRule, isChecked: [Bool]
    ) throws {
        let reports: [[String: String]] = [["a": "1"], ["a": "2", "b": "3"], [:]]
        let found = try reports.map { try !results("[a]+[b]", .equal, "99", $0, missing: rule).isEmpty }
        #expect(found == isChecked)
    }

    @Test func `A missing figure counts as zero beside one that is there`() throws {
        let found = try results("[a]+[b]", .equal, "99", ["a": "1"], missing: .skipIfAll)
        #expect(found.first?.message.chinese.contains("左边为1，") == true)
    }

    @Test func `Rounding is allowed only where the check says so, and only that much`() throws {
        let typed = ["a": "10.04", "b": "20.03", "c": "30.1"]
        #expect(try results("[a]+[b]", .equal, "[c]", typed).count == 1)
        #expect(try results("[a]+[b]", .equal, "[c]", typed, rounding: true).isEmpty)
        #expect(
            try results("[a]+[b]", .equal, "[c]", ["a": "10.04", "b": "20.03", "c": "30.2"], rounding: true).count == 1)
    }

    @Test func `An earlier period is that of the form's item`() throws {
        var sample = try CheckSample(letters: "a")
        sample.items = sample.items.map {
            FormItem(statistic: $0.statistic, basis: $0.basis, window: .cumulative, mergesJanuary: true)
        }
        let relation = FormCheck.Relation(.init("[a]"), .greater, .init("lastYear([a])"))
        sample.checks = [try check(.relation(relation))]
        sample.typed = ["a": "5"]
        sample.recorded = ["a 2023-01/06": "6", "a 2023-06": "1"]
        #expect(try sample.codes() == ["c"])
        sample.recorded = ["a 2023-01/06": "4", "a 2023-06": "9"]
        #expect(try sample.codes() == [])
    }
}
