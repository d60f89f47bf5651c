public import Calculating
public import Planning

/// An answer as sheets: one row for each cell, and the sources of all figures in it.
public struct FigureAnswerSheets {
    private let answer: FigureAnswer
    private let language: Language

    /// Writes an answer in one language.
    public init(_ answer: FigureAnswer, in language: Language) {
        self.answer = answer
        self.language = language
    }

    /// The cells.
    public var cells: Sheet {
        let head = [
            Bilingual("查询项", "Subject"), Bilingual("名称", "Name"), Bilingual("地区代码", "Area code"),
            Bilingual("地区", "Area"), Bilingual("时期", "Period"), Bilingual("时期名称", "Period in words"),
            Bilingual("口径", "Basis"), Bilingual("度量", "Measure"), Bilingual("数值", "Value"), Bilingual("单位", "Unit"),
            Bilingual("说明", "Note"), Bilingual("台账序号", "Ledger position"),
        ]
        return Sheet(
            name: Bilingual("数据", "Data").text(in: language), columns: head.map { $0.text(in: language) },
            rows: answer.cells.map(row), headColumns: 2)
    }

    /// Every reported figure of the answer with its source.
    public var sources: Sheet {
        var seen: Set<Cell> = []
        let figures = answer.cells.compactMap(answer.figure).filter { seen.insert($0.observation.cell).inserted }
        return EvaluationCSV.sheet(of: figures, answer.catalogue, in: language)
    }

    private func row(_ cell: AnsweredCell) -> [CSVCell] {
        let series = answer.series[cell.series]
        let period = answer.periods[cell.period]
        let figure = answer.figure(of: cell)
        return [
            .text(answer.code(ofSubject: series.subject)), .text(name(answer.name(ofSubject: series.subject))),
            .text(series.area.code), .text(name(answer.name(of: series.area))), .text(period.description),
            .text(period.label(in: language)), .text(series.basis.map { name(answer.name(of: $0)) } ?? ""),
            .text(name(cell.measure.name)), Self.value(cell.value, figure),
            .text(answer.unit(of: cell)?.text(in: language) ?? ""), .text(answer.note(of: cell, in: language)),
            .text(figure.map { String($0.provenance.position) } ?? ""),
        ]
    }

    private func name(_ text: Bilingual) -> String {
        let chosen = text.text(in: language)
        return chosen.isEmpty ? text.chinese : chosen
    }

    static func value(_ value: CellValue, _ figure: RecordedObservation?) -> CSVCell {
        if let figure = figure?.observation.figure { return .figure(figure) }
        return value.number.map { .number($0) } ?? ""
    }
}

extension FigureAnswer {
    /// What a reader must know of a cell: why it is missing, or whose values a sum lacks.
    public func note(of cell: AnsweredCell, in language: Language) -> String {
        if let gap = cell.value.gap { return text(of: gap, in: language) }
        switch cell.value {
        case .rolledUp(_, let lacking) where lacking.isEmpty:
            return Bilingual("下级汇总", "sum of the areas below").text(in: language)
        case .rolledUp(_, let lacking):
            return Bilingual("下级汇总，缺", "sum of the areas below without ").text(in: language)
                + names(lacking, language)
        case .placed(_, let count, let lacking) where !lacking.isEmpty:
            return Bilingual("在\(count)个有数地区中的位次，缺", "among \(count) areas with a value, without ")
                .text(in: language) + names(lacking, language)
        default: return ""
        }
    }

    /// A gap with the names of areas instead of their codes.
    private func text(of gap: CellGap, in language: Language) -> String {
        guard case .incomplete(let areas) = gap else { return gap.message.text(in: language) }
        return Bilingual("下级缺报：", "not reported below: ").text(in: language) + names(areas, language)
    }

    private func names(_ areas: [Area.ID], _ language: Language) -> String {
        areas.map { name(of: $0).text(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
    }
}
