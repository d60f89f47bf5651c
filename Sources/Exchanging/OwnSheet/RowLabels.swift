import Planning

/// What the cells say that name a row of a table.
struct RowLabels: Hashable {
    var parts = HeaderParts()
    /// A name that nobody knows, and what it should be.
    var unknown: SheetCell?
    var expected: FigureColumn = .area
    var isTotal = false
    var isSubtotal = false
    /// A note below the table.
    var isIgnored = false

    mutating func take(_ cell: SheetCell, _ role: HeaderParts.Role?, _ words: HeaderWords) {
        let text = SheetMapping.key(cell.text)
        if role == .units {
            parts.unit = UnitScale.standard(text)
            return
        }
        let found = words.parts(cell)
        if found.role == .ignored { isIgnored = true }
        if found.hasCoordinate {
            parts.statistic = found.statistic ?? parts.statistic
            parts.area = found.area ?? parts.area
            parts.period = found.period ?? parts.period
            parts.unit = found.unit ?? parts.unit
        } else if Self.totals.contains(where: { text.hasSuffix($0) }) {
            isTotal = true
            isSubtotal = text.hasSuffix("小计")
        } else if Self.isNote(text) {
            isIgnored = true
        } else {
            unknown = cell
            expected = role == .statistics ? .statistic : role == .periods ? .period : .area
        }
    }

    /// Sees that a row is a note, by a cell that does not name it.
    mutating func takeNote(_ cell: SheetCell) {
        if Self.isNote(SheetMapping.key(cell.text)) { isIgnored = true }
    }

    private static func isNote(_ text: String) -> Bool { notes.contains { text.hasPrefix($0) } }

    private static let totals = ["合计", "总计", "小计"]
    private static let notes = [
        "注:", "注1", "备注", "说明", "填报说明", "填报人", "填表人", "制表", "审核", "单位负责人", "负责人", "统计负责人", "联系人", "联系电话", "资料来源",
        "数据来源", "报出日期", "填报日期",
    ]
}
