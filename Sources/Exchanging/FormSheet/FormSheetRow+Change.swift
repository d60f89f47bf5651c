import Planning

extension FormSheetRow {
    /// A typed figure in the row's own unit; nil where there is none.
    func figure(_ typed: TypedFigure) -> CellResult<Figure?> {
        switch typed {
        case .missing: return .success(nil)
        case .figure(let figure, nil): return .success(figure)
        case .figure(let figure, let symbol?):
            let converted = UnitScale(symbol).convert(figure, to: UnitScale(unit.symbol))
            return converted.map { .success($0) } ?? .failure(.otherUnit(symbol, asked: unit))
        }
    }

    /// What a figure changes; nil when it stands there already.
    func change(to figure: Figure?) -> FormSheetChange.Kind? {
        switch (value, figure) {
        case (nil, nil): nil
        case (nil, let new?): .added(new)
        case (let old?, nil): .emptied(old)
        case (let old?, let new?): old == new ? nil : .changed(from: old, to: new)
        }
    }
}

extension CellFault {
    /// A unit that does not measure what is asked.
    static func otherUnit(_ symbol: String, asked unit: Unit) -> CellFault {
        CellFault(
            "sheet.unit",
            Bilingual(
                "单元格中的单位“\(symbol.prefix(12))”不能换算为“\(unit)”。",
                "The unit “\(symbol.prefix(12))” in the cell cannot be converted to “\(unit)”."),
            Bilingual("请核对后按“\(unit)”填写数值。", "Check it and give the figure in \(unit)."))
    }
}
