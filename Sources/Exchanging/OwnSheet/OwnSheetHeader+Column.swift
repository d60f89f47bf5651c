extension OwnSheetHeader {
    init(_ column: TableColumn) {
        let meaning: SheetMeaning? =
            switch column.kind {
            case .data(let parts):
                parts.statistic.map { .statistic($0) } ?? parts.area.map { .area($0) }
                    ?? parts.period.map { .period($0) }
            case .ignored: .ignored
            case .stub, .unknown: nil
            }
        self.init(
            text: column.text, column: column.column, meaning: meaning, isUnderstood: column.kind != .unknown)
    }
}
