public import Calculating
public import Planning

/// The words of a pivot table: what each row and column stands for, in which unit, and what each number reads as.
public struct PivotLabels: Sendable {
    /// The table.
    public let table: PivotTable
    /// The language.
    public let language: Language

    /// The words of a table in one language.
    public init(_ table: PivotTable, in language: Language) {
        self.table = table
        self.language = language
    }

    /// One value of an axis in words.
    public func label(_ axis: PivotTable.Axis, _ place: Int) -> String {
        switch axis {
        case .subject: subject(place)
        case .area: text(table.answer.name(of: table.areas[place]))
        case .period: table.answer.periods[place].label(in: language)
        case .measure: table.answer.query.measures[place].name.text(in: language)
        }
    }

    /// One value of an axis as code.
    public func code(_ axis: PivotTable.Axis, _ place: Int) -> String {
        switch axis {
        case .subject: table.answer.code(ofSubject: table.subjects[place].index)
        case .area: table.areas[place].code
        case .period: table.answer.periods[place].description
        case .measure: table.answer.query.measures[place].rawValue
        }
    }

    /// The name of an axis.
    public func name(_ axis: PivotTable.Axis) -> String {
        switch axis {
        case .subject: Bilingual("统计项", "Statistic").text(in: language)
        case .area: Bilingual("地区", "Area").text(in: language)
        case .period: Bilingual("时期", "Period").text(in: language)
        case .measure: Bilingual("度量", "Measure").text(in: language)
        }
    }

    /// The unit of a row, where all its cells have the same; nil where that depends on the column.
    public func unit(of row: PivotTable.Row) -> String? {
        common(table.columns.map { (row, $0) })
    }

    /// The unit of a column, where all its cells have the same.
    public func unit(of column: PivotTable.Column) -> String? { common(table.rows.map { ($0, column) }) }

    /// A column in words: the chosen axis, then the measure where it goes across too.
    public func parts(of column: PivotTable.Column) -> [String] {
        zip(table.columnAxes, column.places).map { label($0, $1) }
    }

    /// What the whole table has in common: axes with one value that stand neither down nor across.
    public var common: [String] {
        PivotTable.Axis.allCases.filter { !table.rowAxes.contains($0) && !table.columnAxes.contains($0) }
            .filter { table.count(of: $0) == 1 }.map { label($0, 0) }
    }

    /// A cell's number as readers see it.
    public func text(of cell: AnsweredCell) -> String? {
        if let figure = table.answer.figure(of: cell)?.observation.figure { return figure.description }
        return cell.value.number.map { Self.text($0, cell.measure) }
    }

    /// A computed number: rates to one digit, shares to two, places whole, amounts to four at most.
    public static func text(_ number: Double, _ measure: FigureMeasure) -> String {
        switch measure {
        case .growth, .computedGrowth: return decimalText(number, digits: 1)
        case .share: return decimalText(number, digits: 2)
        case .rank: return decimalText(number, digits: 0)
        case .value, .toDate:
            let text = decimalText(number, digits: 4)
            guard text.contains(".") else { return text }
            let end = text.lastIndex { $0 != "0" } ?? text.startIndex
            return text[end] == "." ? String(text[..<end]) : String(text[...end])
        }
    }

    private func common(_ places: [(PivotTable.Row, PivotTable.Column)]) -> String? {
        var found: String?
        for (row, column) in places {
            guard let cell = table.cell(row, column) else { continue }
            let unit = table.answer.unit(of: cell)?.text(in: language) ?? ""
            if let found, found != unit { return nil }
            found = unit
        }
        return found
    }

    private func subject(_ place: Int) -> String {
        let subject = table.subjects[place]
        let name = text(table.answer.name(ofSubject: subject.index))
        let isOnSeveral = table.subjects.count { $0.index == subject.index } > 1
        guard isOnSeveral, let basis = subject.basis else { return name }
        return "\(name)（\(text(table.answer.name(of: basis)))）"
    }

    private func text(_ name: Bilingual) -> String {
        let chosen = name.text(in: language)
        return chosen.isEmpty ? name.chinese : chosen
    }
}
