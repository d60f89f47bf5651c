import Foundation
import Testing

@testable import Serving

@Suite struct LogTimeTests {
    @Test func `A log's time is that of the date formatter`() {
        for second in stride(from: -2_000_000_000.0, through: 4_000_000_000, by: 86_399_999.125) {
            let date = Date(timeIntervalSince1970: second)
            #expect(LogTime(date).text == date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
        }
    }
}
