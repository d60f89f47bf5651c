public import Planning

/// A page of an answer: the cells from one place on, in the order subject, area, basis, period, measure.
public struct FigureAnswer: Sendable {
    /// What was asked.
    public let query: FigureQuery
    /// Every series of the whole answer.
    public let series: [AnsweredSeries]
    /// Every period of the whole answer.
    public let periods: [Period]
    /// The cells of this page.
    public let cells: [AnsweredCell]
    /// The place of the first cell in the whole answer.
    public let offset: Int
    /// How many cells the whole answer has.
    public let total: Int
    /// The figures that were asked.
    public let cube: Cube
    /// The definitions.
    public let catalogue: Catalogue

    /// The place where the next page begins; nil at the end.
    public var next: Int? { offset + cells.count < total ? offset + cells.count : nil }

    /// Where a cell's number stands in the cube; nil for formulas.
    public func place(of cell: AnsweredCell) -> Cell? {
        cell.elsewhere ?? series[cell.series].series?.cell(periods[cell.period])
    }

    /// The figure behind a reported number, with its printed digits, source and ledger entry.
    public func figure(of cell: AnsweredCell) -> RecordedObservation? {
        guard case .reported = cell.value else { return nil }
        return place(of: cell).flatMap(cube.figure)
    }

    /// The cell whose versions and parts explain a number; nil where it is a formula or a ratio of two sums.
    public func explanation(of cell: AnsweredCell) -> Cell? {
        guard cell.value.number != nil, let place = place(of: cell) else { return nil }
        if case .computed = cell.value, case .ratio? = series[cell.series].statistic?.accumulation, cube[place] == nil {
            return nil
        }
        return place
    }

    /// The unit of a cell; nil for places and plain numbers.
    public func unit(of cell: AnsweredCell) -> Unit? {
        cell.measure.unit(of: unit(ofSeries: cell.series))
    }

    /// The unit of a series' own values.
    public func unit(ofSeries index: Int) -> Unit? {
        let series = series[index]
        if let statistic = series.statistic { return statistic.unit }
        if case .formula(let formula) = query.subjects[series.subject] { return formula.unit }
        return nil
    }

    /// The name of a series' subject.
    public func name(ofSubject index: Int) -> Bilingual {
        switch query.subjects[index] {
        case .statistic(let statistic): statistic.name
        case .indicator(_, let indicator, _): indicator.name
        case .formula(let formula): Bilingual(formula.text, formula.text)
        }
    }

    /// The code of a series' subject; that of an indicator names its plan, and a formula is its own.
    public func code(ofSubject index: Int) -> String {
        switch query.subjects[index] {
        case .statistic(let statistic): statistic.id.code
        case .indicator(let plan, let indicator, _): "\(plan)/\(indicator.id)"
        case .formula(let formula): formula.text
        }
    }

    /// The name of an area.
    public func name(of area: Area.ID) -> Bilingual {
        catalogue.area(area)?.name ?? Bilingual(area.code, area.code)
    }

    /// The name of a basis.
    public func name(of basis: Basis.ID) -> Bilingual {
        catalogue.basis(basis)?.name ?? Bilingual(basis.code, basis.code)
    }
}
