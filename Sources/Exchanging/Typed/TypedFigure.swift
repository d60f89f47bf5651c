import Planning

/// What an officer's cell says where a figure is asked.
///
/// Sheets that offices keep have full-width digits, thousands separators and units in cells; here they mean what they
/// show. Anything that a person must decide, such as 持平, is a fault that asks for the figure.
enum TypedFigure: Hashable {
    /// A figure, with the unit that stands behind it in the cell.
    case figure(Figure, unit: String?)
    /// A dash or nothing: there is no figure, which is not zero.
    case missing

    static func read(_ cell: SheetCell?) -> CellResult<TypedFigure> {
        guard let cell else { return .success(.missing) }
        switch cell.content {
        case .text(let text): return read(trimmed(text))
        case .number(let digits): return figure(digits, unit: nil)
        case .percent(let digits): return figure(digits, unit: "%")
        case .date(let date): return .failure(.date(date))
        case .boolean, .error, .uncalculated, .scaled: return .failure(FigureReading.other(cell.text))
        }
    }

    static func read(_ text: String) -> CellResult<TypedFigure> {
        if text.isEmpty { return .success(.missing) }
        if let fault = CellFault.hiddenIn(text) { return .failure(fault) }
        if FigureReading.dashes.contains(text) || FigureReading.words.contains(text.lowercased()) {
            return .success(.missing)
        }
        let (number, unit) = split(text)
        if let digits = FigureReading.plain(number), isPlainWritten(number) { return figure(digits, unit: unit) }
        return fault(text)
    }

    private static func figure(_ digits: String, unit: String?) -> CellResult<TypedFigure> {
        do throws(FigureError) {
            return .success(.figure(try Figure(digits), unit: unit))
        } catch {
            return .failure(error == .tooLong ? FigureReading.tooLong(digits) : FigureReading.other(digits))
        }
    }

    private static func fault(_ text: String) -> CellResult<TypedFigure> {
        switch FigureReading.read(Array(text.utf8)[...]) {
        case .failure(let fault): .failure(fault)
        case .success: .failure(FigureReading.other(text))
        }
    }

    /// `12.5亿元` as `12.5` and `亿元`.
    private static func split(_ text: String) -> (number: String, unit: String?) {
        guard let last = text.unicodeScalars.lastIndex(where: { ("0"..."9").contains(FigureReading.narrow($0)) }) else {
            return (text, nil)
        }
        let end = text.unicodeScalars.index(after: last)
        let unit = trimmed(String(text.unicodeScalars[end...]))
        let isUnit = !unit.isEmpty && unit != "." && unit != "．" && unit.count <= 8
        return isUnit ? (String(text.unicodeScalars[..<end]), UnitScale.standard(unit)) : (text, nil)
    }

    private static func isPlainWritten(_ number: String) -> Bool { !number.lowercased().contains("e") }
}

extension CellFault {
    /// A date where a number is asked, as becomes of a fraction such as `3/4` in Excel.
    static func date(_ date: SheetDate) -> CellFault {
        CellFault(
            "csv.figure",
            Bilingual("单元格是日期“\(date)”，不是数值。", "The cell is the date \(date) and not a number."),
            Bilingual("请把单元格格式改为常规，重新填写数值。", "Set the format to General and type the number again."))
    }
}
