import Planning
import Testing

@testable import Exchanging

/// Amounts are converted by moving the decimal point.
@Suite struct UnitScaleTests {
    @Test(arguments: [
        ("12345.60", "万元", "亿元", "1.234560"), ("1.5", "亿元", "万元", "15000"), ("1.23456", "亿元", "万元", "12345.6"),
        ("-3", "千元", "万元", "-0.3"), ("100", "元", "万元", "0.0100"), ("2", "万亿元", "亿元", "20000"),
        ("7", "万人", "人", "70000"),
        ("3", "人民币万元", "万元", "3"), ("5", "％", "%", "5"), ("5", "百分点", "个百分点", "5"), ("2", "万平方米", "平方米", "20000"),
    ])
    func `A figure keeps its digits`(text: String, from: String, to: String, result: String) throws {
        #expect(UnitScale(from).convert(try Figure(text), to: UnitScale(to))?.description == result)
    }

    @Test(arguments: [("1", "家", "亿元"), ("1", "%", "个百分点"), ("999999999999999999", "亿元", "元"), ("1", "千克", "克")])
    func `What does not measure the same, or does not fit, is not converted`(text: String, from: String, to: String)
        throws
    {
        #expect(UnitScale(from).convert(try Figure(text), to: UnitScale(to)) == nil)
    }
}
