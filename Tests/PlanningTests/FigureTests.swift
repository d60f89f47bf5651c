import Planning
import Testing

@Suite struct FigureTests {
    @Test(arguments: ["0", "1227.7", "1227.70", "-0.5", "-0", "-0.00", "23.0", "000.10", "999999999999999999"])
    func `A figure prints exactly as it was reported`(text: String) throws {
        let printed = try Figure(text).description
        #expect(printed == (text == "000.10" ? "0.10" : text))
    }

    @Test(arguments: [
        "", " 1", "1 ", "1,227.7", "12.5亿元", "1e3", "0x10", "NaN", "+5", "--1", "1.", ".5", "1.2.3", "１２", "٣", "½",
        "－",
        "-", "持平",
    ])
    func `Anything but plain decimal notation is refused`(text: String) {
        #expect(throws: FigureError.self) { try Figure(text) }
    }

    @Test(arguments: [
        "0", "1227.70", "-0.5", "-0", "-0.00", "000.10", "999999999999999999", "", " 1", "1,227.7", "12.5亿元", "1e3",
        "+5", "--1", "-", "-.5", "1.", ".5", "1.2.3", "1-", "0.-5", "0.", "１２", "1234567890123456789",
        "0.1234567890123456789",
    ])
    func `UTF-8 reads as its text does`(text: String) {
        let bytes = Array(text.utf8)
        let fromText = Result { () throws(FigureError) in try Figure(text) }
        let fromBytes = Result { () throws(FigureError) in try Figure(utf8: bytes.span) }
        #expect(fromText == fromBytes)
    }

    @Test func `A figure is written behind what is there already`() throws {
        var bytes = Array("值".utf8)
        for text in ["0.05", "-12", "-0.0", "7"] { try Figure(text).write(to: &bytes) }
        #expect(bytes == Array("值0.05-12-0.07".utf8))
    }

    @Test func `More than eighteen digits are refused rather than rounded`() {
        #expect(throws: FigureError.tooLong) { try Figure("1234567890123456789") }
        #expect(throws: FigureError.tooLong) { try Figure(String(repeating: "9", count: 5000)) }
    }

    @Test func `Whatever can be printed can be read`() throws {
        for scale in 0...18 {
            for coefficient in [0, 1, -9, 999_999_999_999_999_999] as [Int64] {
                let figure = try #require(Figure(coefficient: coefficient, scale: scale))
                #expect(try Figure(figure.description) == figure)
            }
        }
        #expect(throws: FigureError.tooLong) { try Figure("0.1234567890123456789") }
        #expect(throws: FigureError.tooLong) { try Figure("0.0000000000000000000") }
    }

    @Test func `Printed digits make different figures of the same value`() throws {
        let short = try Figure("1227.7")
        let long = try Figure("1227.70")
        #expect(short != long)
        #expect(short.equalsInValue(long))
        #expect(try !short.equalsInValue(Figure("1227.71")))
    }

    /// TRUST §0.4: 2^53 + 1 must survive exactly.
    @Test func `Integers beyond the precision of Double stay exact`() throws {
        let figure = try Figure("9007199254740993")
        #expect(figure.description == "9007199254740993")
        #expect(try !figure.equalsInValue(Figure("9007199254740992")))
    }

    @Test func `The rounding interval is half a unit of the last printed digit`() throws {
        let interval = try Figure("1227.7").roundingInterval
        #expect(abs(interval.lowerBound - 1227.65) < 1e-9)
        #expect(abs(interval.upperBound - 1227.75) < 1e-9)
        #expect(try Figure("345").halfUnit == 0.5)
    }

    @Test func `Every figure reads back and agrees with the nearest Double`() throws {
        var generator = SplitMix(seed: 20_251_125)
        for _ in 0..<2_000 {
            let scale = Int.random(in: 0...12, using: &generator)
            let coefficient = Int64.random(in: -999_999_999_999...999_999_999_999, using: &generator)
            let figure = try #require(Figure(coefficient: coefficient, scale: scale))
            #expect(try Figure(figure.description) == figure)
            #expect(figure.value == Double(figure.description))
        }
    }

    @Test(arguments: [(1353.55, 1, "1353.6"), (-0.5, 0, "-1"), (0.04, 1, "0.0"), (22.98, 1, "23.0"), (.nan, 1, "—")])
    func `Shown numbers round half away from zero`(value: Double, digits: Int, text: String) {
        #expect(decimalText(value, digits: digits) == text)
    }

    @Test func `The difference of two percentages is in points`() {
        let points: PercentagePoints = Percent(23.0) - Percent(13.2)
        #expect(abs(points.value - 9.8) < 1e-9)
    }
}
