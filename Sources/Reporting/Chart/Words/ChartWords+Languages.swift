extension ChartWords {
    /// Simplified Chinese.
    public static let chinese = ChartWords(
        language: "zh-CN",
        moments: Moments(
            year: "{year}年", quarter: "{year}年第{quarter}季度", month: "{year}年{month}月", through: "{year}年1–{month}月",
            throughFirst: "{year}年1月", months: (1...12).map(String.init)),
        labels: Labels(
            baseline: "基期", current: "现值", expected: "时序应达", target: "目标", goal: "年度目标", revised: "修订前",
            definitionChanged: "口径变更", axisCut: "纵轴不从 0 开始", missing: "暂无数据", source: "数据来源：", cutOff: "数据截至："),
        sentences: Sentences(
            unit: "单位：{unit}", colon: "：", item: "{moment}为{value}", comma: "，", stop: "。",
            many: "{first}至{last}共{count}个数值，首值{start}，末值{end}，最低{lowest}，最高{highest}",
            since: "自{moment}起，{reason}"),
        ratings: [
            .early: "提前实现", .faster: "快于预期", .onTrack: "基本符合预期", .behind: "滞后", .insufficient: "数据不足",
            .withheld: "暂不评级",
        ],
        magnitudes: [
            Magnitude(size: 1e12, word: "万亿"), Magnitude(size: 1e8, word: "亿"), Magnitude(size: 1e4, word: "万"),
        ])

    /// English.
    public static let english = ChartWords(
        language: "en",
        moments: Moments(
            year: "{year}", quarter: "Q{quarter} {year}", month: "{month} {year}", through: "Jan–{month} {year}",
            throughFirst: "Jan {year}",
            months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]),
        labels: Labels(
            baseline: "Baseline", current: "Current", expected: "Expected by now", target: "Target",
            goal: "Annual goal",
            revised: "Before revision", definitionChanged: "Definition changed", axisCut: "Axis does not start at 0",
            missing: "No data yet", source: "Source: ", cutOff: "Data as of "),
        sentences: Sentences(
            unit: "Unit: {unit}", colon: ": ", item: "{moment}: {value}", comma: ", ", stop: ". ",
            many:
                "{count} values from {first} to {last}, first {start}, last {end}, lowest {lowest}, highest {highest}",
            since: "from {moment} on, {reason}"),
        ratings: [
            .early: "Achieved early", .faster: "Ahead of schedule", .onTrack: "Broadly on schedule",
            .behind: "Behind schedule",
            .insufficient: "Insufficient data", .withheld: "Not rated",
        ],
        magnitudes: [
            Magnitude(size: 1e12, word: "tn"), Magnitude(size: 1e9, word: "bn"), Magnitude(size: 1e6, word: "m"),
        ])
}
