import Exchanging
import Planning

/// The rows of the public statistics that the example was made from, as they were collected.
struct PublicStatistics {
    let indicator: String
    let kind: String
    let period: String
    let value: String
    let growth: String
    let comparability: String
    let source: String
    let grade: String

    static func rows() throws -> [PublicStatistics] {
        let table = try CSVTable(Fixtures.bytes("Fixtures/jiading-public-stats.csv"), named: "fixture")
        return table.rows.map { row in
            let cells = (0..<table.header.count).map { table.text(row, $0) }
            return PublicStatistics(
                indicator: cells[1], kind: cells[2], period: cells[3], value: cells[4], growth: cells[6],
                comparability: cells[7], source: cells[8], grade: cells[9])
        }
    }

    var isDistrictOwned: Bool { indicator.hasSuffix("(区属)") }

    var statisticName: String {
        let names = ["三个千亿级产业年均增速(十四五)": "三个千亿级产业总产出年均增速", "四大新兴产业产值": "四大新兴产业产值"]
        return names[indicator] ?? indicator.replacing("(区属)", with: "")
    }

    var growthBasis: String {
        let code = ["可比": "comparable", "同比": "year-on-year", "未注明": "unstated"][comparability] ?? ""
        return isDistrictOwned ? "district-owned-" + code : code
    }

    func isMeasured(by observation: Observation, _ statistic: Statistic.ID) -> Bool {
        observation.cell.statistic == statistic && observation.cell.period.description == period
            && observation.cell.basis.code.hasPrefix("district-owned") == isDistrictOwned
    }

    /// The address, or the number of the document.
    func isSource(_ citation: String) -> Bool {
        let address = source.split(separator: " ").first { $0.hasPrefix("http") || $0.hasPrefix("嘉府办发") }
        return address.map { citation.contains($0) } ?? false
    }
}
