import Calculating
import Planning
import Testing

@Suite struct FormulaPeriodTests {
    private func value(
        _ text: String, _ figures: [(String, String)], at period: String, of statistic: String = "output"
    ) throws -> FormulaOutcome {
        let rows = figures.map { (statistic, "d", $0.0, $0.1) }
        return try FormulaSamples.value(text, in: FormulaSamples.context(rows, "d", period))
    }

    private func missing(_ period: String, _ statistic: String = "output") throws -> FormulaOutcome {
        .missing(.noFigure(try cell(statistic, "d", period)))
    }

    @Test(arguments: [
        ("2020-03", "previous([output])", "2020-02"), ("2020-01", "上期([output])", "2019-12"),
        ("2020-01/03", "previous([output])", "2020-01/02"), ("2020-01/02", "shift([output], -1)", "2019-01/12"),
        ("2020-01/02", "shift([output], -12)", "2018-01/12"), ("2019-01/12", "shift([output], 1)", "2020-01/02"),
        ("2020-Q1", "shift([output], -1)", "2019-Q4"), ("2020-H2", "平移([output], -3)", "2019-H1"),
        ("2020", "lastYear([output])", "2019"), ("2020-01/02", "上年同期([output])", "2019-01/02"),
        ("2020-03", "[output; 时期=2016]", "2016"), ("2020-03", "[output; period=year]", "2020"),
        ("2020-03", "[output; 时期=累计]", "2020-01/03"), ("2020-Q2", "[output; 时期=累计]", "2020-01/06"),
        ("2020-01", "[output; 时期=累计]", "2020-01"), ("2020-03", "lastYear([output; 时期=全年])", "2019"),
        ("2021-01/02", "previous(lastYear([output]))", "2019-01/12"),
    ])
    func `Each function reads the period it names`(at: String, text: String, read: String) throws {
        #expect(try value(text, [(read, "7")], at: at) == .number(7))
        #expect(try value(text, [], at: at) == missing(read))
    }

    @Test func `Periods that do not exist are missing with the reason`() throws {
        #expect(try value("lastYear([output])", [], at: "1900") == .missing(.noPeriod))
        #expect(try value("shift([output], 1)", [], at: "2199-12") == .missing(.noPeriod))
        #expect(try value("previous([output])", [], at: "2016/2020") == .missing(.noPeriod))
        #expect(try value("lastYear([output; 时期=累计])", [], at: "2016/2020") == .missing(.noPeriod))
    }

    @Test func `The year to date takes 1—2月 as reported and never carries over`() throws {
        let merged = [("2020-01/02", "10"), ("2020-03", "5"), ("2020-04", "6")]
        #expect(try value("cumulative([output])", merged, at: "2020-04") == .number(21))
        #expect(try value("累计([output])", merged, at: "2020-01/04") == .number(21))
        #expect(try value("cumulative([output])", merged, at: "2020-02") == .number(10))
        #expect(try value("cumulative([output])", merged, at: "2020-01") == missing("2020-01"))
        #expect(try value("cumulative([output])", merged, at: "2020-05") == missing("2020-05"))
        let single = [("2020-01", "4"), ("2020-02", "5"), ("2020-03", "6")]
        #expect(try value("cumulative([output])", single, at: "2020-03") == .number(15))
        #expect(try value("cumulative([output])", [("2020-Q1", "4"), ("2020-Q2", "5")], at: "2020-Q2") == .number(9))
        #expect(try value("cumulative([output; 缺失=按零计])", merged, at: "2020-05") == .number(21))
    }

    @Test func `A year has no year to date`() throws {
        let year = try Period("2020")
        #expect(try value("cumulative([output])", [], at: "2020") == .missing(.kindOfPeriod(.cumulative, year)))
        #expect(try value("当月([output])", [], at: "2020") == .missing(.kindOfPeriod(.currentMonth, year)))
    }

    @Test func `A month is the difference of two figures from January on`() throws {
        let figures = [("2020-01/02", "10"), ("2020-01/03", "16.5"), ("2020-01/05", "30")]
        #expect(try value("当月([output])", figures, at: "2020-03") == .number(6.5))
        #expect(try value("currentMonth([output])", figures, at: "2020-01/03") == .number(6.5))
        #expect(try value("当月([output])", figures, at: "2020-04") == missing("2020-01/04"))
        for month in ["2020-01", "2020-02", "2020-01/02"] {
            #expect(try value("当月([output])", figures, at: month) == .missing(.mergedMonths(try Period(month))))
        }
    }

    @Test func `Windows run to the present period and over the turn of the year`() throws {
        let figures = [("2019-11", "1"), ("2019-12", "2"), ("2020-01", "6")]
        #expect(try value("sum(window([output], 3))", figures, at: "2020-01") == .number(9))
        #expect(try value("平均(近期([output], 3))", figures, at: "2020-01") == .number(3))
        #expect(try value("sum(window([output], 4))", figures, at: "2020-01") == missing("2019-10"))
        #expect(try value("count(window([output], 4))", figures, at: "2020-01") == .number(3))
        #expect(try value("avg(window([output; 缺失=全缺才缺], 4))", figures, at: "2020-01") == .number(3))
        #expect(try value("avg(window([output; 缺失=按零计], 4))", figures, at: "2020-01") == .number(2.25))
        #expect(try value("avg(window([output; 缺失=全缺才缺], 4))", [], at: "2020-01").number == nil)
    }

    @Test func `Growth is computed from levels, or read as published, and never the one for the other`() throws {
        let levels = [("2016", "764.2"), ("2017", "943.1")]
        #expect(isNear(try value("计算同比([output])", levels, at: "2017").number, (943.1 / 764.2 - 1) * 100))
        let published = try FormulaSamples.context([("output-growth", "d", "2017", "17.2")], "d", "2017")
        #expect(try FormulaSamples.value("同比([output])", in: published) == .number(17.2))
        #expect(try FormulaSamples.value("计算同比([output])", in: published) == missing("2017"))
        let unpublished = FormulaOutcome.missing(.noFigure(try cell("output-growth", "d", "2017", basis: "comparable")))
        #expect(try value("yoy([output])", levels, at: "2017") == unpublished)
        #expect(
            try value("计算同比([output])", [("2016", "0"), ("2017", "3")], at: "2017") == .missing(.notPositiveBefore))
    }

    @Test func `Growth over the period before has no meaning for figures from January on`() throws {
        let months = [("2020-03", "8"), ("2020-04", "10")]
        #expect(try value("环比([output])", months, at: "2020-04") == .number(25))
        let cumulative = try Period("2020-01/04")
        #expect(
            try value("环比([output])", months, at: "2020-01/04") == .missing(.kindOfPeriod(.periodGrowth, cumulative)))
    }

    /// 嘉定 table 1-1: 6.7, 17.2, 8.0, 5.1 and 4.2 % chain to 8.1427 %; METHODS §0.1: +90.7 % is 13.78 % a year.
    @Test func `Average growth chains published rates and is geometric over levels`() throws {
        let rates = zip(2016...2020, ["6.7", "17.2", "8.0", "5.1", "4.2"]).map { ("output-growth", "d", "\($0)", $1) }
        let context = try FormulaSamples.context(rates, "d", "2020")
        let chained = try FormulaSamples.value("年均增速([战新产值增速], 5)", in: context)
        #expect(isNear(chained.number, 8.142709, within: 1e-6))
        let levels = try value("averageGrowth([output], 5)", [("2015", "643.8"), ("2020", "1227.7")], at: "2020")
        #expect(isNear(levels.number, 13.78, within: 1e-3))
    }

    @Test func `Nothing is compared over a break of the series`() throws {
        let figures = [("2020", "1"), ("2021", "1"), ("2022", "5"), ("2023", "6")]
        let broken = FormulaOutcome.missing(.seriesBreak(Bilingual("口径调整", "new rule"), from: try Period("2022")))
        #expect(try value("计算同比([broken])", figures, at: "2022", of: "broken") == broken)
        #expect(try value("averageGrowth([broken], 3)", figures, at: "2023", of: "broken") == broken)
        #expect(isNear(try value("计算同比([broken])", figures, at: "2023", of: "broken").number, 20))
    }
}
