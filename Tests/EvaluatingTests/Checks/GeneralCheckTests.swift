import Evaluating
import Planning
import Testing

struct GeneralCheckTests {
    private func line(_ id: String, of total: String) throws -> Statistic {
        Statistic(
            id: try .init(id), name: Bilingual(id, id), unit: Unit("亿元"), frequency: .monthly, accumulation: .flow,
            isAdditiveOverAreas: true, ofWhich: try .init(total), basis: try .init("all"))
    }

    @Test func `A required item that is not filled in blocks; one that is not required does not`() throws {
        var sample = CheckSample([try statistic("a")], required: true)
        #expect(try sample.results().map(\.level) == [.compulsory])
        sample.typed = ["a": "0"]
        #expect(try sample.results() == [])
        #expect(try CheckSample([statistic("a")]).results() == [])
    }

    @Test func `What is counted comes in whole numbers`() throws {
        var sample = CheckSample([try statistic("a", .stock, unit: "家")])
        sample.typed = ["a": "412.5"]
        #expect(try sample.codes() == ["check.whole"])
        sample.typed = ["a": "412.0"]
        #expect(try sample.codes() == [])
    }

    @Test func `A negative amount is to be verified, negative growth is not`() throws {
        var sample = CheckSample([try statistic("a"), try statistic("g", .growth(of: .init("a")), unit: "%")])
        sample.typed = ["a": "-1.5", "g": "-7.7"]
        let results = try sample.results()
        #expect(results.map(\.code) == ["check.negative"] && results.map(\.level) == [.verify])
    }

    @Test(arguments: [
        ("300.2", ["check.unit"]), ("2980000", ["check.unit"]), ("0.0298", ["check.unit"]), ("900", []), ("30", []),
    ])
    func `A figure ten thousand times the last one has a mistaken unit`(typed: String, codes: [String]) throws {
        var sample = CheckSample([try statistic("a")])
        sample.recorded = ["a 2023-06": typed == "300.2" ? "3001000" : "298.0"]
        sample.typed = ["a": typed]
        #expect(try sample.codes() == codes)
    }

    @Test func `A cumulative figure does not fall within the year without a reason`() throws {
        var sample = CheckSample([try statistic("a")], window: .cumulative)
        sample.recorded = ["a 2024-01/05": "100.0"]
        sample.typed = ["a": "99.9"]
        let results = try sample.results()
        #expect(results.map(\.code) == ["check.cumulative"] && results.map(\.level) == [.strict])
        #expect(results.first?.message.chinese == "a累计99.9亿元，小于2024年1—5月的100.0亿元。")
        sample.typed = ["a": "100.0"]
        #expect(try sample.codes() == [])
        sample.period = "2024-02"
        sample.recorded = ["a 2023-01/12": "900", "a 2024-01": "50"]
        sample.typed = ["a": "80"]
        #expect(try sample.codes() == [])
        sample.typed = ["a": "40"]
        #expect(try sample.codes() == ["check.cumulative"])
    }

    @Test func `A line is not above its total, nor above the total of that`() throws {
        var sample = CheckSample([try statistic("t"), try line("m", of: "t"), try line("x", of: "m")])
        sample.typed = ["t": "300.00", "m": "312.40", "x": "1"]
        let results = try sample.results()
        #expect(results.map(\.code) == ["check.of-which"] && results.map(\.level) == [.compulsory])
        #expect(results.first?.cells.map(\.statistic.code) == ["m", "t"])
        sample.items.remove(at: 1)
        sample.typed = ["t": "300.00", "x": "301"]
        #expect(try sample.codes() == ["check.of-which"])
    }

    @Test func `Digits that differ only by rounding are no violation`() throws {
        var sample = CheckSample([try statistic("t"), try line("x", of: "t")])
        sample.typed = ["t": "12.3", "x": "12.34"]
        #expect(try sample.codes() == [])
        sample.typed = ["t": "12.3", "x": "12.36"]
        #expect(try sample.codes() == ["check.of-which"])
    }

    /// 嘉定 2020 (表 1-1): 1227.7 of 5343.5 亿元 is printed as 23.0 %; the table's own shares recompute (SCREENS §2.3).
    @Test func `A share is part over whole within its printed digits`() throws {
        let share = try statistic("s", .ratio(part: .init("a"), whole: .init("b")), unit: "%")
        var sample = CheckSample([try statistic("a"), try statistic("b"), share])
        for (typed, codes) in [("23.0", []), ("22.9", ["check.share"]), ("22.98", []), ("23.1", ["check.share"])] {
            sample.typed = ["a": "1227.7", "b": "5343.5", "s": typed]
            #expect(try sample.codes() == codes, "\(typed)")
        }
        sample.typed = ["s": "101"]
        #expect(try sample.codes() == ["check.share-range"])
    }

    @Test func `What is only reused is not tested again`() throws {
        var sample = CheckSample([try statistic("a")], required: true)
        sample.items = sample.items.map {
            FormItem(statistic: $0.statistic, basis: $0.basis, window: .month, isReused: true)
        }
        #expect(try sample.results() == [])
    }

    @Test func `A stated check takes the place of the general one`() throws {
        var sample = CheckSample([try statistic("a")], window: .cumulative)
        sample.recorded = ["a 2024-01/05": "100.0"]
        sample.typed = ["a": "99.9"]
        sample.checks = [try check(.neverDecreasing(item("a")), .verify)]
        let results = try sample.results()
        #expect(results.map(\.code) == ["c"] && results.map(\.level) == [.verify])
    }
}
