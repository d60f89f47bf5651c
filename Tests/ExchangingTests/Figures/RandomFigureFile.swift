import Exchanging
import Planning

/// Files of figures drawn at random, with the faults that officers make.
struct RandomFigureFile {
    private var state: UInt64
    private let separator: String
    private let lineEnd: String
    private let columns: [FigureColumn?]
    private let share: Int

    /// A file of its own for each seed; one cell in `faults` is drawn from the faulty ones, none for nil.
    init(seed: UInt64, faults: Int?) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        share = faults ?? .max
        var columns: [FigureColumn?] = FigureColumn.allCases
        var drawn = state
        func draw(_ count: Int) -> Int {
            drawn = drawn &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(drawn >> 33) % count
        }
        for optional in [FigureColumn.basis, .unit, .note] where draw(3) == 0 { columns.removeAll { $0 == optional } }
        if draw(2) == 0 { columns.append(nil) }
        for place in columns.indices { columns.swapAt(place, draw(columns.count)) }
        self.columns = columns
        separator = [",", ",", ";", "\t"][draw(4)]
        lineEnd = ["\n", "\n", "\r\n", "\r"][draw(4)]
        state = drawn
    }

    mutating func bytes(rows: Int) -> [UInt8] {
        var text = columns.map { $0?.name.english ?? "备查" }.joined(separator: separator) + lineEnd
        for _ in 0..<rows {
            text += row() + lineEnd
            if share != .max, draw(20) == 0 { text += [lineEnd, "  " + lineEnd][draw(2)] }
        }
        if draw(3) == 0 { text.removeLast() }
        return Array(text.utf8)
    }

    private mutating func row() -> String {
        var cells: [String] = []
        for column in columns { cells.append(cell(column)) }
        if share != .max, draw(40) == 0 { cells.removeLast() }
        if share != .max, draw(40) == 0 { cells.append(["", "x"][draw(2)]) }
        return cells.joined(separator: separator)
    }

    private mutating func cell(_ column: FigureColumn?) -> String {
        let isFaulty = share != .max && draw(share) == 0
        let texts = isFaulty ? Self.faulty(column) : Self.right(column)
        let text = texts[draw(texts.count)]
        let isQuoted = text.contains(separator) || draw(15) == 0 && !text.hasPrefix("\"")
        return isQuoted ? "\"" + text + "\"" : text
    }

    private static func right(_ column: FigureColumn?) -> [String] {
        switch column {
        case .area: ["嘉定区", "安亭", "310114", "310114103", "安亭镇", " 嘉定区 "]
        case .statistic: ["sei-output", "industrial-output", "sei-share"]
        case .period: ["2021", "2022", "2023", "2024", "2024-01/02", "2024-03", "2024-Q1", "2021-H2", "2023-01/10"]
        case .basis: ["", "区属", "all", "district-owned"]
        case .value: ["1", "1227.70", "-6.3", "0", "123456789012.55", "撤回", "12.5 ", "-0.0", "99999.99"]
        case .unit: [""]
        case .source: ["统计公报", "x", "政府工作报告（2024年1月，区人大会议文件）", "a, b; c"]
        case .grade: ["A", "b", "C "]
        case .note: ["", "快报数", "'-6.3是初步数", "两行\n备注"]
        case nil: ["", "张三", "1", "a\tb"]
        }
    }

    private static func faulty(_ column: FigureColumn?) -> [String] {
        switch column {
        case .area: ["安停镇", "", "=A1", "嘉定\u{200B}区"]
        case .statistic: ["战略性新兴产业产植", "technology-centres", ""]
        case .period: ["2024年3月", "2024-01", "202403", "", "2024-02"]
        case .basis: ["区署", "@x"]
        case .value: ["1,227.7", "—", "", "1.2.3", "12.5亿元", "5.", "-", "3-5", "9999999999999999999", "1227.7.", "12-"]
        case .unit: ["万元", "％", "%", "亿元", "家"]
        case .source: ["", "+cmd", "\"a\"b"]
        case .grade: ["D", "", "AA"]
        case .note: ["=1", "x\u{FEFF}"]
        case nil: ["\"\"\"x\""]
        }
    }

    private mutating func draw(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }
}
