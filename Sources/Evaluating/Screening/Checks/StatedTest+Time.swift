import Planning

extension StatedTest {
    /// The percentage changed by since an earlier period; for percentages the difference in points.
    func change(
        _ item: FormItem, _ since: FormCheck.Earlier, _ least: Figure?, _ most: Figure?
    ) -> CheckResult? {
        guard let (cell, figure) = ground.given(item), let before = earlier(item, since),
            let change = ground.change(from: before.figure, to: figure, of: item.statistic)
        else { return nil }
        let isInside = least?.value ?? -.infinity <= change.value && change.value <= most?.value ?? .infinity
        guard !isInside else { return nil }
        let name = ground.name(item.statistic)
        let (now, then) = (ground.said(figure, of: item.statistic), ground.said(before.figure, of: item.statistic))
        let bounds = Self.words(least?.description, most?.description, unit: change.unit)
        let by = decimalText(change.value, digits: 1)
        return result(
            [cell],
            Bilingual(
                "\(name.chinese)为\(now.chinese)，\(before.cell.period.label(in: .chinese))为\(then.chinese)，"
                    + "变动\(by)\(change.unit)，应\(bounds.chinese)。",
                "\(name.english) is \(now.english) after \(then.english) in \(before.cell.period.label(in: .english)): "
                    + "a change of \(by) \(change.unit.text(in: .english)), which should be \(bounds.english)."),
            Bilingual("请核对数值；确有变动的，请说明原因。", "Check the figure; where it did change, say why."))
    }

    /// How far the period's own amount lies from those before.
    func deviation(_ item: FormItem, _ most: Figure) -> CheckResult? {
        guard let (cell, _) = ground.given(item), let amount = ground.amount(of: item, before: 0) else { return nil }
        let history = (1...AmountHistory.length).compactMap { ground.amount(of: item, before: $0) }
        guard history.count >= AmountHistory.least, let usual = MedianDeviation(of: history) else { return nil }
        let score = usual.score(of: amount)
        guard abs(score) > most.value else { return nil }
        let digits = ground.given(item)?.figure.scale ?? 0
        let (now, median) = (
            ground.said(amount, digits: digits, of: item.statistic),
            ground.said(usual.median, digits: digits, of: item.statistic)
        )
        let name = ground.name(item.statistic)
        let size = decimalText(abs(score), digits: 1)
        return result(
            [cell],
            Bilingual(
                "\(name.chinese)本期变动\(now.chinese)，此前\(history.count)期的中位数为\(median.chinese)，"
                    + "偏离程度\(size)，超过\(most)（以绝对中位差计）。",
                "\(name.english) moved by \(now.english); the median of \(history.count) earlier reports is "
                    + "\(median.english). The score by median absolute deviations is \(size), above \(most)."),
            Bilingual("请核对数值；确属异常波动的，请说明原因。", "Check the figure; where it is right, say why it differs."))
    }

    /// A cumulative figure is not below that of the report before, in the same year.
    func neverDecreasing(_ item: FormItem) -> CheckResult? {
        guard let (cell, figure) = ground.given(item), let before = earlier(item, .previous),
            before.cell.period.year == cell.period.year, figure.value < before.figure.value
        else { return nil }
        let name = ground.name(item.statistic)
        let (now, then) = (ground.said(figure, of: item.statistic), ground.said(before.figure, of: item.statistic))
        return result(
            [cell],
            Bilingual(
                "\(name.chinese)累计\(now.chinese)，小于\(before.cell.period.label(in: .chinese))的\(then.chinese)。",
                "The cumulative \(name.english) is \(now.english), below \(then.english) of "
                    + "\(before.cell.period.label(in: .english))."),
            Bilingual(
                "累计数不应减少。请核对是否误填当月数；确需核减的，请说明原因。",
                "A cumulative figure does not fall. Check that it is not the month's; where it was reduced, say why."))
    }

    private func earlier(_ item: FormItem, _ since: FormCheck.Earlier) -> (cell: Cell, figure: Figure)? {
        ground.earlier(item, since)
    }
}

/// How many earlier reports an amount is compared with.
enum AmountHistory {
    /// Two years of months.
    static let length = 24
    /// With fewer the median says little.
    static let least = 6
}
