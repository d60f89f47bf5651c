import Planning
import Testing

@testable import Exchanging

/// Periods as officers write them.
@Suite struct SheetPeriodTests {
    @Test(arguments: [
        ("2024年3月", "2024-03"), ("2024.03", "2024-03"), ("2024-3", "2024-03"), ("2024/03", "2024-03"),
        ("202403", "2024-03"), ("２０２４年３月", "2024-03"), ("2024年1-3月", "2024-01/03"), ("2024年1—2月", "2024-01/02"),
        ("2024年1～2月", "2024-01/02"), ("2024年1至10月累计", "2024-01/10"), ("2024年1月-3月", "2024-01/03"),
        ("2024年", "2024"), ("2024年度", "2024"), ("2024", "2024"), ("2024年全年", "2024"), ("2024年上半年", "2024-H1"),
        ("2024年第三季度", "2024-Q3"), ("2024年1季度", "2024-Q1"), ("2024年前三季度", "2024-01/09"), ("截至2024年3月末", "2024-03"),
        ("2024 年 3 月", "2024-03"), ("2024-01/02", "2024-01/02"), ("2021-2024年", "2021/2024"), ("2024年12月", "2024-12"),
    ])
    func `A period with its year is read`(text: String, period: String) throws {
        #expect(SheetPeriod.read(text) == (try Period(period)))
    }

    @Test(arguments: [
        ("3月", "2024-03"), ("1-3月", "2024-01/03"), ("1—2月", "2024-01/02"), ("上半年", "2024-H1"), ("一季度", "2024-Q1"),
    ])
    func `A period without its year takes the one given`(text: String, period: String) throws {
        #expect(SheetPeriod.read(text, year: 2024) == (try Period(period)))
        #expect(SheetPeriod.read(text) == nil)
    }

    @Test(arguments: [
        "", "3", "13月", "2024年13月", "2024年2-3月", "2024年1-1月", "1899年", "20240301", "2024年3月1日", "12345", "安亭镇",
        "2024.1.2",
        "季度", "月", "2024年第五季度",
    ])
    func `Anything else is none`(text: String) { #expect(SheetPeriod.read(text, year: 2024) == nil) }

    @Test(arguments: [
        ("嘉定区2024年3月战新产业月报", "2024-03"), ("2024年1-3月主要指标", "2024-01/03"), ("附件2：2023年战新产业统计表", "2023"),
        ("战新产业月报（2024.03）", "2024-03"), ("2024.1-3月", "2024-01/03"), ("关于报送2024年1—2月数据的通知", "2024-01/02"),
    ])
    func `A title names its period`(text: String, period: String) throws {
        #expect(SheetPeriod.find(in: text) == (try Period(period)))
    }

    @Test(arguments: [
        "主要指标", "报出日期：2024年4月8日", "2024-04-08", "2024.4.8", "填报日期 2024/01/08", "联系电话59530000", "沪府规〔2023〕1号", "第12期",
        "共 2024 家",
    ])
    func `A title without a period names none`(text: String) { #expect(SheetPeriod.find(in: text) == nil) }
}
