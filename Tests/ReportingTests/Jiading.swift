@testable import Reporting

/// Charts of 嘉定区战略性新兴产业发展“十四五”规划: output from 表 1-1, target from 表 3-1, the path at 10.25 % a year from it;
/// goal and cumulative figures as the district published them.
enum Jiading {
    static func output(in words: ChartWords) -> PathChart {
        let isChinese = words == .chinese
        var chart = PathChart(
            headline: isChinese
                ? "战略性新兴产业产值2020年为1227.7亿元，到2025年须达到2000亿元，年均增长10.25%"
                : "Output was 1227.7 in 2020 and must reach 2000 by 2025, 10.25 % a year",
            unit: isChinese ? "亿元" : "100 million yuan",
            history: ChartSeries(
                isChinese ? "实际值" : "Actual",
                [
                    point(2016, 764.2), point(2017, 943.1), point(2018, 1058.4), point(2019, 1182.4),
                    point(2020, 1227.7),
                ]))
        chart.baseline = point(2020, 1227.7)
        chart.path = ChartSeries(
            isChinese ? "目标路径" : "Path to target",
            [point(2021, 1353.6), point(2022, 1492.3), point(2023, 1645.3), point(2024, 1814.0), point(2025, 2000.0)])
        chart.target = ChartTarget(.year(2025), .value(2000), shown: "≥2000")
        chart.goals = [ChartPoint(.year(2021), 1410, shown: "1410")]
        chart.partials = [
            ChartPoint(.through(2021, 6), 607.7, shown: "607.7"),
            ChartPoint(.through(2021, 10), 1038.0, shown: "1038.0"),
            ChartPoint(.through(2023, 6), 681.5, shown: "681.5"),
            ChartPoint(.through(2024, 11), 1538.5, shown: "1538.5"),
        ]
        return chart
    }

    /// 专精特新企业: 345 in 2020, 1343 in October 2025, target above 400; the definition changed in 2022.
    static func specialized(in words: ChartWords) -> PathChart {
        let isChinese = words == .chinese
        var chart = PathChart(
            headline: isChinese
                ? "专精特新企业2025年10月为1343家，已超过400家的目标" : "1343 enterprises in October 2025, above the target of 400",
            unit: isChinese ? "家" : "enterprises",
            history: ChartSeries(
                isChinese ? "实际值" : "Actual",
                [point(2020, 345, "345"), ChartPoint(.month(2025, 10), 1343, shown: "1343")]))
        chart.baseline = point(2020, 345, "345")
        chart.target = ChartTarget(.year(2025), .value(400), shown: ">400")
        chart.breaks = [
            ChartBreak(before: .year(2022), reason: isChinese ? "认定办法修订，培育库并入统计" : "recognition rules were revised")
        ]
        return chart
    }

    static func point(_ year: Int, _ value: Double, _ shown: String? = nil) -> ChartPoint {
        ChartPoint(.year(year), value, shown: shown ?? fixedNumber(value, decimals: 1))
    }
}
