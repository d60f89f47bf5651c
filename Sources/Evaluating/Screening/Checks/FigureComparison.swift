public import Planning

/// An item's figure beside those of earlier periods, as the entry grid shows them.
public struct FigureComparison: Hashable, Sendable {
    /// A figure of an earlier period.
    public struct Earlier: Hashable, Sendable {
        /// Which figure.
        public let cell: Cell
        /// The figure.
        public let figure: Figure
        /// How much the report's figure is above it; nil without one, and from a base that is not positive.
        public let change: Change?
    }

    /// What changed between two figures.
    public struct Change: Hashable, Sendable {
        /// The number.
        public let value: Double
        /// `%`, or 个百分点 between two percentages.
        public let unit: Unit
    }

    /// The report before.
    public let previous: Earlier?
    /// The same period of the year before.
    public let lastYear: Earlier?
}

extension FormScreen {
    /// The figures of a report beside the earlier ones, for any of its items.
    public func comparing(_ figures: ReportFigures) -> (FormItem) -> FigureComparison {
        let ground = ground(figures)
        return { item in
            FigureComparison(previous: ground.beside(item, .previous), lastYear: ground.beside(item, .lastYear))
        }
    }

    /// What each of an item's last reports brought and how far this one's lies from them; nil without enough of them.
    public func deviation(of item: FormItem, in figures: ReportFigures) -> Double? {
        let ground = ground(figures)
        guard let amount = ground.amount(of: item, before: 0) else { return nil }
        let history = (1...AmountHistory.length).compactMap { ground.amount(of: item, before: $0) }
        guard history.count >= AmountHistory.least else { return nil }
        return MedianDeviation(of: history)?.score(of: amount)
    }
}

extension ReportGround {
    fileprivate func beside(_ item: FormItem, _ since: FormCheck.Earlier) -> FigureComparison.Earlier? {
        guard let before = earlier(item, since) else { return nil }
        var moved: FigureComparison.Change?
        if let now = given(item)?.figure, let found = change(from: before.figure, to: now, of: item.statistic) {
            moved = FigureComparison.Change(value: found.value, unit: found.unit)
        }
        return FigureComparison.Earlier(cell: before.cell, figure: before.figure, change: moved)
    }
}
