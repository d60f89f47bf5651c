import Planning

extension CellFault {
    /// The same figure as on an earlier line.
    static func repeated(_ cell: Cell, isSame: Bool, first line: Int) -> CellFault {
        let key = "\(cell.statistic) \(cell.area) \(cell.period) \(cell.basis)"
        return CellFault(
            "csv.repeated",
            Bilingual(
                "与第 \(line) 行是同一项数值（\(key)），且\(isSame ? "数值相同" : "数值不同")。",
                "The same figure as on line \(line) (\(key)), with \(isSame ? "the same value" : "a different value")."),
            isSame
                ? Bilingual("请删除其中一行。", "Delete one of the two rows.")
                : Bilingual("请核实后只保留一行；口径不同的，请在“口径”列分别注明。", "Keep the right one; if the bases differ, name them."))
    }
}
