import Foundation
import Planning
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        "2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q4", "2024-03", "2024-12", "2024-01/02", "2024-01/10",
        "2024-01/12", "2021/2024",
    ])
    func `A period prints as it was written`(text: String) throws {
        #expect(try Period(text).description == text)
    }

    @Test(arguments: [
        "", "24", "2024年", "2024-1", "2024-13", "2024-00", "2024-H3", "2024-Q5", "2024-Q0", "2024-01/01", "2024-01/13",
        "2024-02/03", "2024/2024", "2024/2023", "1800", "2024-3", "２０２４", "2024-01-01", "2024-01/2", " 2024",
    ])
    func `A text that names no period is refused`(text: String) {
        #expect(throws: PeriodError.self) { try Period(text) }
    }

    @Test func `January and February are one period`() throws {
        let merged = try Period("2024-01/02")
        #expect(merged.kind == .cumulative)
        #expect(merged.months == 2)
        #expect(merged.lastDay.description == "2024-02-29")
        #expect(merged.label(in: .chinese) == "2024年1—2月")
        #expect(try Period("2023-01/02").lastDay.description == "2023-02-28")
    }

    @Test func `A year and January to December are two periods of the same days`() throws {
        let year = try Period("2024")
        let cumulative = try Period("2024-01/12")
        #expect(year != cumulative)
        #expect(year.lastDay == cumulative.lastDay)
        #expect(year < cumulative)
    }

    @Test func `Every period of every kind reads back and follows its ordinal`() throws {
        for kind in [Period.Kind.year, .half, .quarter, .month, .cumulative, .span(years: 4)] {
            var last: Int?
            for year in 2015...2026 {
                for part in 1...12 {
                    guard let period = Period(kind, year: year, part: part) else { continue }
                    #expect(try Period(period.description) == period)
                    #expect(Period(kind, ordinal: period.ordinal) == period)
                    if let last { #expect(period.ordinal - last == (kind == .cumulative && part == 2 ? 2 : 1)) }
                    last = period.ordinal
                }
            }
        }
    }

    /// DHIS2 dhis2-core `AdxPeriodTest`, 58 cases (BSD-3, figures).
    @Test func `ADX intervals agree with DHIS2 where the kinds coincide`() throws {
        let cases = try AdxCases.load()
        #expect(cases.parse.count + cases.serialize.count + cases.reject.count == 58)
        var coinciding = 0
        for (identifier, interval) in cases.parse + cases.serialize.map({ ($0.1, $0.0) }) {
            guard let period = ours(identifier) else {
                #expect(Period(interval: interval) == nil, "\(interval) is not one of our kinds")
                continue
            }
            coinciding += 1
            #expect(Period(interval: interval) == period)
            #expect(period.interval == interval)
        }
        #expect(coinciding == 17)
        for interval in cases.reject { #expect(Period(interval: interval) == nil) }
    }

    /// DHIS2 identifiers of kinds that both have: 202401, 202401B, 2024Q1, 2024S1, 2024.
    private func ours(_ identifier: String) -> Period? {
        let year = String(identifier.prefix(4))
        let rest = String(identifier.dropFirst(4))
        let text =
            switch rest {
            case "": year
            case "Q1", "Q2", "Q3", "Q4": "\(year)-\(rest)"
            case "S1": "\(year)-H1"
            case "S2": "\(year)-H2"
            case "01B": "\(year)-01/02"
            default: rest.count == 2 && Int(rest) != nil ? "\(year)-\(rest)" : ""
            }
        return try? Period(text)
    }
}

private struct AdxCases: Decodable {
    let parse: [(String, String)]
    let serialize: [(String, String)]
    let reject: [String]

    private enum Key: CodingKey { case parse, serialize, reject }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        parse = try container.decode([[String]].self, forKey: .parse).map { ($0[0], $0[1]) }
        serialize = try container.decode([[String]].self, forKey: .serialize).map { ($0[0], $0[1]) }
        reject = try container.decode([String].self, forKey: .reject)
    }

    static func load() throws -> AdxCases {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/adx_periods.json")
        return try JSONDecoder().decode(AdxCases.self, from: Data(contentsOf: file))
    }
}
