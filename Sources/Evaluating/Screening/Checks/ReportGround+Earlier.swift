import Planning

extension ReportGround {
    /// The figure of an earlier period that an item's figure compares with; nil where none covers as many months.
    func earlier(_ item: FormItem, _ since: FormCheck.Earlier) -> (cell: Cell, figure: Figure)? {
        guard let own = cell(item), let before = earlierCell(item, own, since), let figure = figure(before) else {
            return nil
        }
        return (before, figure)
    }

    private func earlierCell(_ item: FormItem, _ own: Cell, _ since: FormCheck.Earlier) -> Cell? {
        switch since {
        case .lastYear: return own.period.yearBefore.map(own.series.cell)
        case .previous:
            guard let before = report(before: 1).flatMap({ cell(item, in: $0) }) else { return nil }
            let isCumulative = item.window == .cumulative
            return isCumulative || before.period.months == own.period.months ? before : nil
        }
    }

    /// What changed, in percent, or in points for a percentage; nil from a base that is not positive.
    func change(
        from before: Figure, to now: Figure, of statistic: Statistic.ID
    ) -> (value: Double, unit: Unit)? {
        let unit = unit(statistic)
        if unit == .percent || unit == .percentagePoint { return (now.value - before.value, .percentagePoint) }
        guard before.value > 0 else { return nil }
        return ((now.value / before.value - 1) * 100, .percent)
    }

    /// What one report's own period brought: a flow's amount, a stock's or a share's change.
    ///
    /// The merged January and February are two months and compare with no other report.
    func amount(of item: FormItem, before count: Int) -> Double? {
        guard let report = report(before: count), let own = cell(item, in: report), let now = figure(own) else {
            return nil
        }
        guard !(item.mergesJanuary && own.period.lastDay.month == 2) else { return nil }
        let isFlow = statistic(item.statistic)?.accumulation == .flow
        if isFlow, item.window != .cumulative { return now.value }
        guard let before = self.report(before: count + 1).flatMap({ cell(item, in: $0) }) else { return nil }
        if isFlow, before.period.year < own.period.year { return now.value }
        return figure(before).map { now.value - $0.value }
    }
}
