import Calculating
import Planning
import Testing

/// In the samples cars and medical are some of output, and parts some of cars; clusters do not add up over areas.
@Suite struct FormulaOverlapTests {
    @Test(arguments: [
        ("[cars] + [medical]", "汽车产值", "医疗设备产值"), ("sum([cars], [total], [medical])", "汽车产值", "医疗设备产值"),
        ("[output] + [cars]", "战略性新兴产业产值", "汽车产值"), ("[parts] + [output]", "零部件产值", "战略性新兴产业产值"),
        ("[parts] + [medical]", "零部件产值", "医疗设备产值"), ("[total] + [cars] + 5亿元 + [medical]", "汽车产值", "医疗设备产值"),
        ("2 * [cars] + [medical] / 2", "汽车产值", "医疗设备产值"),
        ("换算([cars], '万元') + 换算([medical], '万元')", "汽车产值", "医疗设备产值"),
        ("round([cars], 0) + lastYear([medical])", "汽车产值", "医疗设备产值"),
        ("if(true, [cars], [total]) + [medical]", "汽车产值", "医疗设备产值"),
        ("合计(下级([cars])) + 合计(下级([medical]))", "汽车产值", "医疗设备产值"),
        ("sum(children([cars] + [medical]))", "汽车产值", "医疗设备产值"),
    ])
    func `Lines that are only some of a total are never added`(text: String, one: String, other: String) throws {
        #expect(try FormulaSamples.meaning(text) == .overlapping(one, other))
    }

    @Test(arguments: [
        "[clusters; 地区=a] + [clusters; 地区=b]", "sum([clusters; 地区=a], [total], [clusters])",
        "[clusters] + parent([clusters])", "abs([clusters; 地区=a]) + 0 + [clusters; 地区=b] * 3",
        "[share; 地区=a] + [share; 地区=b]",
    ])
    func `What does not add up over areas is not added by naming the areas either`(text: String) throws {
        let fault = try #require(try FormulaSamples.meaning(text))
        guard case .addedOverAreas(let name) = fault else {
            Issue.record("\(fault)")
            return
        }
        #expect(fault.message.chinese == "“\(name)”不能在地区间相加。")
    }

    @Test(arguments: [
        "[output] - [cars] - [medical]", "share([cars], [output])", "[cars] + [total]", "max([cars], [medical])",
        "[cars] + lastYear([cars])", "[cars; 地区=a] + [cars; 地区=b]", "sum(children([cars]))", "[output] + -[cars]",
        "[cars] / [output] + [medical] / [output]", "[clusters] + lastYear([clusters])",
        "[clusters; 地区=a] - [clusters; 地区=b]", "max([clusters; 地区=a], [clusters; 地区=b])",
        "if([cars] > [medical], [cars], 0)", "计算同比([cars]) - 计算同比([medical])",
    ])
    func `Differences, shares and choices of them may stand`(text: String) throws {
        #expect(try FormulaSamples.fault(text) == nil)
    }

    @Test func `The fault names both, the place and a remedy`() throws {
        let finding = try #require(try FormulaSamples.fault("[cars] + [medical]")).finding(in: "公式")
        #expect(finding.message.chinese.contains("“汽车产值”与“医疗设备产值”可能重叠，不能相加。"))
        #expect(finding.remedy.chinese == "请直接引用公布的总数。")
        #expect(try FormulaSamples.fault("[cars] + [medical]")?.fault.code == "accumulation")
    }
}
