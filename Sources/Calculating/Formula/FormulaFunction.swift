/// A function of the formula language, by its English name; most have a Chinese name as well.
public enum FormulaFunction: String, Sendable, Hashable, CaseIterable {
    // Of several values.
    case sum, avg, median, min, max, stddev, stddevPop, percentile, count, firstNonNull
    // Of one value.
    case abs, round, floor, ceil, sqrt, exp, ln, log10, log
    // Choice.
    case `if`
    // Units.
    case percent, points, fraction, inUnit, share
    // Periods.
    case shift, previous, lastYear, cumulative, currentMonth, window, averageGrowth, yoy, computedYoy, periodGrowth
    // Areas.
    case children, parent, shareOfParent, contribution, pull

    /// The Chinese name; nil where only the mathematical sign is usual.
    public var chinese: String? { Self.chineseNames[self] }

    /// Finds a function by its English or Chinese name.
    public init?(named name: String) {
        guard let found = Self.byName[name] else { return nil }
        self = found
    }

    /// How many arguments it takes.
    public var arity: ClosedRange<Int> {
        switch self {
        case .sum, .avg, .median, .min, .max, .stddev, .stddevPop, .count, .firstNonNull: 1...1000
        case .percentile: 2...1000
        case .if: 3...3
        case .log, .inUnit, .share, .shift, .window, .averageGrowth: 2...2
        case .round: 1...2
        default: 1...1
        }
    }

    /// Every name.
    public static let allNames: [String] = allCases.flatMap { [$0.rawValue, $0.chinese].compactMap(\.self) }

    private static let byName: [String: FormulaFunction] = allCases.reduce(into: [:]) { names, function in
        names[function.rawValue] = function
        if let chinese = function.chinese { names[chinese] = function }
    }

    private static let chineseNames: [FormulaFunction: String] = [
        .sum: "合计", .avg: "平均", .median: "中位数", .min: "最小", .max: "最大", .stddev: "标准差",
        .stddevPop: "总体标准差", .percentile: "百分位数", .count: "计数", .firstNonNull: "首个有值", .abs: "绝对值",
        .round: "四舍五入", .floor: "向下取整", .ceil: "向上取整", .sqrt: "平方根", .if: "如果", .percent: "百分数",
        .points: "百分点", .fraction: "小数", .inUnit: "换算", .share: "占比", .shift: "平移", .previous: "上期",
        .lastYear: "上年同期", .cumulative: "累计", .currentMonth: "当月", .window: "近期", .averageGrowth: "年均增速",
        .yoy: "同比", .computedYoy: "计算同比", .periodGrowth: "环比", .children: "下级", .parent: "上级",
        .shareOfParent: "占上级比重", .contribution: "贡献率", .pull: "拉动",
    ]
}
