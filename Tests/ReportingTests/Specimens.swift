@testable import Reporting

/// Charts with the shapes that real indicators take; the numbers are made up to show the shape.
enum Specimens {
    /// Energy per unit of output must fall to about 0.30; two years are missing, one value was revised.
    static var falling: PathChart {
        var chart = PathChart(
            headline: "单位产值能耗须降至0.30吨标准煤左右", unit: "吨标准煤/万元",
            history: ChartSeries(
                "实际值",
                [
                    point(2015, 0.52, "0.52"), point(2016, 0.50, "0.50"), point(2019, 0.46, "0.46"),
                    point(2020, 0.45, "0.45"),
                    point(2021, 0.43, "0.43"), point(2022, 0.41, "0.41"),
                ]))
        chart.baseline = point(2020, 0.45, "0.45")
        chart.path = ChartSeries(
            "目标路径",
            [
                point(2021, 0.42, "0.42"), point(2022, 0.39, "0.39"), point(2023, 0.36, "0.36"),
                point(2024, 0.33, "0.33"),
                point(2025, 0.30, "0.30"),
            ])
        chart.target = ChartTarget(.year(2025), .band(0.29...0.31), shown: "0.30左右")
        chart.revisions = [point(2021, 0.445, "0.445")]
        return chart
    }

    /// Growth in per cent, positive and negative; the axis crosses zero, the target is a range.
    static var growth: PathChart {
        var chart = PathChart(
            headline: "增速由负转正", unit: "%",
            history: ChartSeries(
                "增速", [-6.3, -7.7, -1.2, 3.4, 4.1, 2.8].enumerated().map { point(2019 + $0, $1, "\($1)") }))
        chart.target = ChartTarget(.year(2025), .band(3...5), shown: "3%—5%")
        return chart
    }

    /// Investment in yuan, large numbers.
    static var large: PathChart {
        var chart = PathChart(
            headline: "固定资产投资", unit: "元",
            history: ChartSeries("投资额", (0..<6).map { point(2018 + $0, 1.1e9 + Double($0) * 1e8, "\(11 + $0)亿") }))
        chart.target = ChartTarget(.year(2025), .value(2.5e9), shown: "25亿")
        return chart
    }

    /// Monthly lines of four towns and a mean, a hundred months each, ending close together.
    static var towns: PathChart {
        var chart = PathChart(headline: "各镇月度产值", unit: "亿元", history: monthly("全区平均", 100, 0.35))
        chart.further = [
            monthly("安亭镇", 118, 0.30), monthly("南翔镇", 106, 0.31), monthly("江桥镇", 90, 0.45), monthly("马陆镇", 88, 0.46),
        ]
        return chart
    }

    /// A level around 96 to 99 per cent: the axis does not start at zero.
    static var high: PathChart {
        var chart = PathChart(
            headline: "合格率稳定在96%以上", unit: "%",
            history: ChartSeries(
                "合格率", [96.2, 97.0, 96.8, 98.1, 98.9].enumerated().map { point(2018 + $0, $1, "\($1)") }))
        chart.target = ChartTarget(.year(2025), .value(99), shown: "≥99")
        chart.breaks = [ChartBreak(before: .year(2020), reason: "抽检办法调整")]
        return chart
    }

    static func monthly(_ name: String, _ start: Double, _ slope: Double) -> ChartSeries {
        ChartSeries(
            name,
            (0..<100).map { index in
                let wave = Double((index * 37 + Int(start)) % 11) - 5
                let value = start + slope * Double(index) + wave
                return ChartPoint(
                    .month(2016 + index / 12, index % 12 + 1), value, shown: fixedNumber(value, decimals: 1))
            })
    }

    static func point(_ year: Int, _ value: Double, _ shown: String) -> ChartPoint {
        ChartPoint(.year(year), value, shown: shown)
    }
}
