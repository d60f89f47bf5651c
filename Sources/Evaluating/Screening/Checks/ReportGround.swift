import Planning

/// One report's figures as its checks see them.
struct ReportGround: Sendable {
    let form: Form
    let catalogue: Catalogue
    let figures: ReportFigures
    /// What the report asks for; what it only shows is taken from the record.
    private let asked: Set<Cell>

    init(_ form: Form, _ catalogue: Catalogue, _ figures: ReportFigures) {
        self.form = form
        self.catalogue = catalogue
        self.figures = figures
        asked = Set(
            form.items.filter { !$0.isReused }.compactMap { $0.cell(in: figures.area, figures.period)?.cell })
    }

    /// The figure of a cell: what is filled in where the report asks, what is on record elsewhere.
    func figure(_ cell: Cell) -> Figure? {
        asked.contains(cell) ? figures.typed[cell] : figures.recorded(cell)
    }

    /// The cell of an item in this report, or in an earlier one of the form.
    func cell(_ item: FormItem, in report: Period? = nil) -> Cell? {
        item.cell(in: figures.area, report ?? figures.period)?.cell
    }

    /// An item's figure in this report with its cell.
    func given(_ item: FormItem) -> (cell: Cell, figure: Figure)? {
        guard let cell = cell(item), let figure = figure(cell) else { return nil }
        return (cell, figure)
    }

    /// The report's period some reports ago.
    func report(before count: Int) -> Period? {
        Period(figures.period.kind, ordinal: figures.period.ordinal - count)
    }

    func statistic(_ id: Statistic.ID) -> Statistic? { catalogue.statistic(id) }

    func unit(_ id: Statistic.ID) -> Unit { statistic(id)?.unit ?? Unit("") }

    func name(_ id: Statistic.ID) -> Bilingual { statistic(id)?.name ?? Bilingual(id.code, id.code) }

    /// How far the true number can lie from a printed one: half of its last digit, nothing for a counted number.
    func halfUnit(_ figure: Figure, of statistic: Statistic.ID) -> Double {
        unit(statistic).isCount ? 0 : figure.halfUnit
    }

    /// A figure with its unit.
    func said(_ figure: Figure, of statistic: Statistic.ID) -> Bilingual { said(figure.description, unit(statistic)) }

    /// A computed number with a unit.
    func said(_ value: Double, digits: Int, of statistic: Statistic.ID) -> Bilingual {
        said(decimalText(value, digits: digits), unit(statistic))
    }

    private func said(_ text: String, _ unit: Unit) -> Bilingual {
        let english = unit.text(in: .english)
        let gap = english.isEmpty ? "" : " "
        return Bilingual(text + unit.symbol, text + gap + english)
    }
}

extension Unit {
    /// Whether it counts whole things, so that a printed number is exact.
    var isCount: Bool { Self.counts.contains(symbol) }

    private static let counts: Set<String> = [
        "家", "个", "项", "人", "户", "件", "次", "家次", "人次", "台", "辆", "套", "名", "所", "座",
    ]
}

extension ReportGround {
    /// A result about some cells of the report.
    func result(
        _ level: FormCheck.Level, _ code: String, _ cells: [Cell], _ message: Bilingual, _ remedy: Bilingual
    ) -> CheckResult {
        CheckResult(level: level, code: code, cells: cells, message: message, remedy: remedy)
    }
}
