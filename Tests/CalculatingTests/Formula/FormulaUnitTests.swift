import Calculating
import Planning
import Testing

@Suite struct FormulaUnitTests {
    private let context: FormulaContext

    init() throws {
        context = try FormulaSamples.context([
            ("output", "d", "2020", "1227.7"), ("total", "d", "2020", "5341.7"), ("tax", "d", "2020", "5000"),
            ("firms", "d", "2020", "350"), ("share", "d", "2020", "23.0"), ("share", "d", "2019", "20.7"),
            ("output-growth", "d", "2020", "4.2"),
        ])
    }

    @Test(arguments: [
        ("[战略性新兴产业产值]", "亿元", 1227.7), ("[output] + [规上工业总产值]", "亿元", 6569.4), ("[output] / [total]", nil, 0.22983320),
        ("share([output], [total])", "%", 22.983320), ("占比([output]，[total])", "%", 22.983320),
        ("[output] / [firms]", "亿元/家", 3.50771428), ("[output] / [firms] * [firms]", "亿元", 1227.7),
        ("[output]^2", "亿元^2", 1507247.29), ("[output] * 2 / 4", "亿元", 613.85), ("[output] - 1000亿元", "亿元", 227.7),
        ("换算([税收], '亿元') + [output]", "亿元", 1228.2), ("inUnit([output], '万元')", "万元", 12_277_000),
        ("[share] - lastYear([share])", "个百分点", 2.3), ("lastYear([share]) + ([share] - lastYear([share]))", "%", 23.0),
        ("[output] * 小数([share])", "亿元", 282.371), ("[share] / 百分数(46)", nil, 0.5), ("[share] * 2", "%", 46),
        ("inUnit([output]/[total], '%')", "%", 0.22983320), ("abs(-[output])", "亿元", 1227.7),
        ("round([output], 0)", "亿元", 1228), ("[output] + 0", "亿元", 1227.7), ("max([output], 0)", "亿元", 1227.7),
        ("[output] % 1000亿元", "亿元", 227.7), ("计算同比([share])", "个百分点", 2.3),
        ("if([share] >= 百分数(20), [output], null)", "亿元", 1227.7), ("points(1) + [share]", "%", 24),
    ])
    func `Units follow the arithmetic`(text: String, unit: String?, expected: Double) throws {
        let formula = try Formula(text, in: FormulaSamples.scope(), mixing: .override("测试"))
        #expect(formula.unit?.symbol == unit)
        #expect(isNear(formula.value(in: context).number, expected, within: 1e-7))
    }

    @Test(arguments: [
        "[output] + [firms]", "[output] + [tax]", "[output] + 1", "[output] > 2000", "[share] - 1", "1 + [share]",
        "[share] * [output]", "[output] * [share]", "[share] * [share]", "[output] / [share]", "[share]^2",
        "sqrt([output])",
        "log([output], 10)", "[output]^0.5", "2^[output]", "sum([output], [firms])", "if(true, [output], [firms])",
        "firstNonNull([output], [firms])", "share([output], [firms])", "percent([output])", "fraction([output])",
        "inUnit([firms], '亿元')", "inUnit([share], '亿元')", "points(3) - [share]", "round(2, [firms])", "100 / [share]",
        "3个百分点 * [output]", "[output] == [firms]",
    ])
    func `Units that do not fit are refused`(text: String) throws {
        let error = try #require(try FormulaSamples.fault(text))
        #expect(error.fault.code == "unit", "\(error)")
    }

    @Test func `A refused unit names both units, the place and a remedy`() throws {
        let finding = try #require(try FormulaSamples.fault("2 * [output] + [企业数]")).finding(in: "formula")
        #expect(finding.message.chinese == "第16个字符处：“亿元”与“家”不能相加。")
        #expect(finding.message.english == "At character 16: “亿元” and “家” cannot be added.")
        #expect(finding.code == "formula.unit" && finding.place?.description == "formula:16")
        #expect(!finding.remedy.chinese.isEmpty && !finding.remedy.english.isEmpty)
    }

    @Test func `A unit that nothing is measured in is refused with the nearest one`() throws {
        #expect(try FormulaSamples.meaning("[output] > 2000亿圆") == .unknownName(.unit, "亿圆", suggestion: "亿元"))
        #expect(try FormulaSamples.meaning("inUnit(1, '亿圆')") == .unknownName(.unit, "亿圆", suggestion: "亿元"))
    }

    @Test func `Figures of two bases are refused unless a person says why`() throws {
        let text = "[output] / [total; 口径=规上]"
        let mixed = FormulaMeaningFault.mixedBases(first: "全口径", second: "规上")
        #expect(try FormulaSamples.meaning(text) == mixed)
        #expect(try FormulaSamples.fault(text)?.range == 11..<25)
        #expect(try FormulaSamples.meaning(text, mixing: .override(" ")) == .emptyNote)
        #expect(try FormulaSamples.fault(text, mixing: .override("两口径差异已说明")) == nil)
        let formula = try Formula(text, in: FormulaSamples.scope(), mixing: .override("两口径差异已说明"))
        #expect(formula.explanation(in: context).note == "两口径差异已说明")
        #expect(formula.explanation(in: context).lines(in: .chinese)[0].contains("两口径差异已说明"))
    }

    @Test func `A level and its published growth lie on two bases`() throws {
        #expect(try FormulaSamples.meaning("[output] * (1 + fraction(同比([output])))") != nil)
        #expect(try FormulaSamples.value("同比([output])", in: context) == .number(4.2))
    }

    @Test(arguments: [
        "[output-growth] + [output-growth]", "avg([output-growth], [output-growth])", "sum(window([output-growth], 2))",
        "avg(children([output-growth]))",
    ])
    func `Growth is never added`(text: String) throws {
        #expect(try FormulaSamples.meaning(text) == .growthAdded)
    }

    @Test(arguments: [
        ("cumulative([firms])", FormulaMeaningFault.notCumulative(.cumulative, .stock)),
        ("当月([firms])", .notCumulative(.currentMonth, .stock)),
        ("cumulative([share])", .notCumulative(.cumulative, .ratio)),
        ("cumulative([output]/[total])", .notCumulative(.cumulative, .ratio)),
        ("sum(window([firms], 3))", .notCumulative(.window, .stock)),
        ("sum(children([share]))", .notAdditive(.children)),
        ("合计(下级([集群产出]))", .notAdditive(.children)), ("shareOfParent([share])", .notAdditive(.shareOfParent)),
        ("贡献率([share])", .notAdditive(.contribution)), ("拉动([战新产值增速])", .notAdditive(.pull)),
        ("contribution([clusters])", .notAdditive(.contribution)),
        ("contribution(percent([output]/[total]))", .notAdditive(.contribution)),
        ("pull([output; 时期=2020])", .fixed(.pull)), ("拉动([output; 地区=d])", .fixed(.pull)),
        ("shareOfParent([clusters])", .notAdditive(.shareOfParent)), ("children([output])", .severalValues(.children)),
        ("1亿元 + window([output], 3)", .severalValues(.window)), ("同比([output] + [total])", .needsReference(.yoy)),
        ("同比([total])", .noPublishedGrowth("规上工业总产值")), ("同比([firms])", .otherCoverage(growth: "企业数增速")),
        ("lastYear([output; 时期=2020])", .fixed(.lastYear)), ("parent([output; 地区=d])", .fixed(.parent)),
        ("shift(3, 1)", .fixed(.shift)), ("shift([output], [firms])", .needsInteger(.shift, -1200...1200)),
        ("window([output], 0)", .needsInteger(.window, 1...1200)),
        ("window([output], 1.5)", .needsInteger(.window, 1...1200)),
    ])
    func `What does not belong together over periods and areas is refused`(
        text: String, fault: FormulaMeaningFault
    ) throws {
        #expect(try FormulaSamples.meaning(text) == fault)
        #expect(!fault.message.chinese.isEmpty && !fault.message.english.isEmpty && !fault.remedy.chinese.isEmpty)
    }

    @Test(arguments: [
        ("[战略性新兴产业产直]", FormulaMeaningFault.unknownName(.figure, "战略性新兴产业产直", suggestion: "战略性新兴产业产值")),
        ("[output; 口径=全口经]", .unknownName(.basis, "全口经", suggestion: "全口径")),
        ("[output; area=citi]", .unknownName(.area, "citi", suggestion: "city")),
        ("[output; 时期=2020年]", .unknownPeriod("2020年")),
    ])
    func `An unknown name comes with the nearest known one`(text: String, fault: FormulaMeaningFault) throws {
        #expect(try FormulaSamples.meaning(text) == fault)
    }

    @Test func `Plain values have no basis, area or period`() throws {
        let scope = FormulaScope(names: ["甲"])
        for (text, fault) in [
            ("[甲; 口径=全口径]", FormulaMeaningFault.plainValue("甲")), ("同比([甲])", .needsFigures(.yoy)),
            ("贡献率([甲])", .needsFigures(.contribution)),
            ("lastYear([甲])", .needsFigures(.lastYear)), ("[乙]", .unknownName(.figure, "乙", suggestion: nil)),
        ] {
            let error = #expect(throws: FormulaError.self) { try Formula(text, in: scope) }
            guard case .meaning(let found) = error?.fault else {
                Issue.record("\(text)")
                continue
            }
            if case .unknownName = fault { continue }
            #expect(found == fault)
        }
    }
}
