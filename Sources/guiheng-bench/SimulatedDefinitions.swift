/// The definition files of a simulated city, as an officer would write them.
struct SimulatedDefinitions {
    let city: City
    let years: ClosedRange<Int>
    /// How many statistics have a target for the city.
    let targets: Int

    /// `guiheng.yaml`.
    var workspace: String {
        ([
            "# 模拟数据，仅供测试，与任何真实地区无关。Simulated data for trials; no real place.",
            "simulated: true", "title: 模拟城市（非真实数据）", "english: Simulated city (not real)", "areas:",
            "  - {code: city, name: 模拟市, english: Simulated city, level: city}",
        ] + districts + towns + ["trees:", "  - code: admin", "    name: 行政区划", "    links:"] + links
            + [
                "organizations:", "  - {code: bureau, name: 模拟统计局, english: Simulated bureau, kind: department}",
                "bases:", "  - {code: all, name: 全口径, english: All units, coverage: all}", "statistics:",
            ] + statistics).joined(separator: "\n") + "\n"
    }

    /// `plans/simulated.yaml`.
    var plan: String {
        ([
            "code: simulated", "title: 模拟规划（非真实数据）", "english: Simulated plan (not real)",
            "document-number: 模拟〔\(years.lowerBound)〕1号", "issuer: 模拟市", "issued: \(years.lowerBound)-01-01",
            "years: \(years.lowerBound)/\(years.upperBound)", "area: city", "sections:",
            "  - {code: 1, number: 一, title: 模拟目标, english: Simulated targets}", "indicators:",
        ] + indicators).joined(separator: "\n") + "\n"
    }

    private var districts: [String] {
        (1...city.districts).map {
            "  - {code: d\($0), name: 模拟\($0)区, english: Simulated district \($0), level: district}"
        }
    }

    private var towns: [String] {
        (1...city.towns).map { "  - {code: \"\($0)\", name: 模拟\($0)镇, english: Simulated town \($0), level: town}" }
    }

    private var links: [String] {
        let above = (1...city.districts).map { "d\($0)" }.joined(separator: ", ")
        let below = (0..<city.districts).map { district in
            let towns = (1...city.townsOfDistrict).map { "\"\(district * city.townsOfDistrict + $0)\"" }
            return "      - {parent: d\(district + 1), children: [\(towns.joined(separator: ", "))]}"
        }
        return ["      - {parent: city, children: [\(above)]}"] + below
    }

    private var statistics: [String] {
        (1...city.statistics).map { number in
            "  - {code: \"\(number)\", name: 模拟统计项\(number), english: Simulated statistic \(number), unit: 亿元, "
                + "frequency: monthly, accumulation: flow, additive: true, basis: all}"
        }
    }

    /// Targets that the series can just reach or just miss.
    private var indicators: [String] {
        (1...max(1, min(targets, city.statistics))).map { number in
            "  - {code: S\(number), number: \(number), name: 模拟指标\(number), english: Simulated indicator \(number), "
                + "wording: 模拟, section: 1, statistic: \"\(number)\", baseline: \(years.lowerBound), "
                + "target: {multiple: {at-least: 1.3}}}"
        }
    }
}
