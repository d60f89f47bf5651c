import Foundation
import Planning
import Recording
import Testing

@Suite struct MomentTests {
    /// Foundation's formatter is the reference.
    @Test func `a moment prints as ISO 8601 and reads back`() throws {
        let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        var random = Generator(state: 7)
        for _ in 0..<2000 {
            let milliseconds = Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random)
            let moment = Moment(milliseconds: milliseconds)
            #expect(Moment(moment.description) == moment)
            guard milliseconds > -12_000_000_000_000 else { continue }
            let date = try format.parse(moment.description)
            #expect((date.timeIntervalSince1970 * 1000).rounded() == Double(milliseconds))
        }
    }

    @Test func `known moments print as known`() {
        #expect(Moment(milliseconds: 0).description == "1970-01-01T00:00:00.000Z")
        #expect(Moment(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
        #expect(Moment(milliseconds: 951_782_399_999).description == "2000-02-28T23:59:59.999Z")
        #expect(Moment(milliseconds: 951_782_400_000).description == "2000-02-29T00:00:00.000Z")
        #expect(Moment(milliseconds: .min).description == "0001-01-01T00:00:00.000Z")
        #expect(Moment(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
    }

    @Test func `a day ends when it ends in China`() throws {
        let day = try #require(Day("2023-06-30"))
        #expect(Moment(endOf: day).description == "2023-06-30T15:59:59.999Z")
        #expect(Moment(endOf: day, hoursAheadOfUTC: 0).description == "2023-06-30T23:59:59.999Z")
    }

    @Test(arguments: [
        "", "2023-06-30", "2023-06-30T15:59:59Z", "2023-06-31T15:59:59.999Z", "2023-06-30 15:59:59.999Z",
        "2023-06-30T24:00:00.000Z", "2023-06-30T15:60:00.000Z", "2023-06-30T15:59:60.000Z", "2023-06-30T15:59:59.999+",
        "2023-06-30T+5:59:59.999Z", "２023-06-30T15:59:59.9Z",
    ]) func `every other form is refused`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func `the machine's clock is near Foundation's`() {
        let difference = Double(Moment.now().milliseconds) / 1000 - Date().timeIntervalSince1970
        #expect(abs(difference) < 5)
    }
}
