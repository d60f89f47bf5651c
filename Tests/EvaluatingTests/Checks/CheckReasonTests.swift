import Evaluating
import Planning
import Testing

struct CheckReasonTests {
    private func fault(_ text: String) -> CheckReason.Fault? {
        do throws(CheckReason.Fault) {
            _ = try CheckReason(text)
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        "核实无误", "无误", "属实", "已核实", "经核实，数据无误。", "数据属实", "情况属实！", "经核对无误", "没有问题", "正常", "同上", "已确认", "OK",
        "123", "……", "以上数据均真实准确", "经审核无误，情况属实", "数值正确", "确认无误", "Verified", "the figure is correct", "无", "实际情况", "是的",
    ])
    func `A phrase that only assures is no reason`(text: String) { #expect(fault(text) == .saysNothing(text)) }

    @Test(arguments: [
        "新认定批次公布", "土地款集中支付", "某企业停产检修", "春节错月", "经核实，某企业2月重复填报，本月核减", "口径调整",
        "New batch of certified firms", "企业搬迁",
    ])
    func `What says what happened is one`(text: String) { #expect(fault(text) == nil) }

    @Test func `A blank text is none, and spaces at the ends do not count`() throws {
        for text in ["", "  ", "\u{3000}\n"] { #expect(fault(text) == .empty) }
        #expect(try CheckReason("  土地款集中支付\u{3000}").text == "土地款集中支付")
    }

    @Test func `A reason settles what asks for one, and nothing compulsory`() throws {
        func result(_ level: FormCheck.Level) -> CheckResult {
            CheckResult(level: level, code: "c", cells: [], message: Bilingual("", ""), remedy: Bilingual("", ""))
        }
        #expect(result(.compulsory).standing(given: "土地款集中支付") == .blocking)
        #expect(result(.strict).standing(given: "土地款集中支付") == .settled)
        #expect(result(.strict).standing(given: nil) == .blocking)
        #expect(result(.verify).standing(given: "") == .unexplained)
        #expect(result(.verify).standing(given: "核实无误") == .reasonRefused(.saysNothing("核实无误")))
        #expect(result(.verify).standing(given: "").lets && !result(.verify).standing(given: "属实").lets)
    }
}
