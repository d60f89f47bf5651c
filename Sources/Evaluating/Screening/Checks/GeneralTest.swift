import Planning

/// The checks that one item of any form has without being stated.
struct GeneralTest {
    let ground: ReportGround
    let item: FormItem

    func results() -> [CheckResult] {
        guard let cell = ground.cell(item) else { return [] }
        guard let figure = ground.figure(cell) else { return item.isRequired ? [missing(cell)] : [] }
        let own = [whole(cell, figure), negative(cell, figure), outside(cell, figure), mistakenUnit(cell, figure)]
        return (own + [falling(), aboveTotal(), unlikeShare()]).compactMap(\.self)
    }

    private var name: Bilingual { ground.name(item.statistic) }

    private func said(_ figure: Figure) -> Bilingual { ground.said(figure, of: item.statistic) }

    private func missing(_ cell: Cell) -> CheckResult {
        ground.result(
            .compulsory, "check.required", [cell],
            Bilingual("\(name.chinese)未填报。", "\(name.english) is not filled in."),
            Bilingual("请填报；数值确为零的填0，缺数不等于零。", "Fill it in; write 0 where it is zero: missing is not zero."))
    }

    private func whole(_ cell: Cell, _ figure: Figure) -> CheckResult? {
        guard ground.unit(item.statistic).isCount, figure.value != figure.value.rounded() else { return nil }
        return ground.result(
            .compulsory, "check.whole", [cell],
            Bilingual(
                "\(name.chinese)为\(said(figure).chinese)，计数单位应为整数。",
                "\(name.english) is \(said(figure).english), and what is counted comes in whole numbers."),
            Bilingual("请改填整数。", "Write a whole number."))
    }

    private func negative(_ cell: Cell, _ figure: Figure) -> CheckResult? {
        let accumulation = ground.statistic(item.statistic)?.accumulation
        guard figure.value < 0, accumulation == .flow || accumulation == .stock else { return nil }
        return ground.result(
            .verify, "check.negative", [cell],
            Bilingual(
                "\(name.chinese)为负数：\(said(figure).chinese)。", "\(name.english) is negative: \(said(figure).english)."),
            Bilingual("请核对；确为负数的，请说明原因。", "Check it; where it is negative indeed, say why."))
    }

    /// A share of a whole lies between 0 and 100 percent.
    private func outside(_ cell: Cell, _ figure: Figure) -> CheckResult? {
        guard case .ratio(_?, _?) = ground.statistic(item.statistic)?.accumulation, !(0...100).contains(figure.value)
        else { return nil }
        return ground.result(
            .strict, "check.share-range", [cell],
            Bilingual(
                "\(name.chinese)为\(figure)%，比重应在0%至100%之间。",
                "\(name.english) is \(figure) %; a share lies between 0 and 100 %."),
            Bilingual("请核对分子、分母的口径。", "Check the bases of part and whole."))
    }

    /// 万元 written for 亿元, or a fraction for a percentage: the figure is about that many times an earlier one.
    private func mistakenUnit(_ cell: Cell, _ figure: Figure) -> CheckResult? {
        guard let slip = UnitSlip(ground.unit(item.statistic), ground.statistic(item.statistic)?.accumulation),
            let before = ground.earlier(item, .lastYear) ?? ground.earlier(item, .previous),
            slip.explains(figure.value, after: before.figure.value)
        else { return nil }
        return ground.result(
            .verify, "check.unit", [cell],
            Bilingual(
                "\(name.chinese)为\(said(figure).chinese)，\(before.cell.period.label(in: .chinese))为"
                    + "\(said(before.figure).chinese)，疑为计量单位误用。",
                "\(name.english) is \(said(figure).english) after \(said(before.figure).english) in "
                    + "\(before.cell.period.label(in: .english)): the unit may be mistaken."),
            Bilingual(
                "本项计量单位为\(ground.unit(item.statistic))，请核对；数值无误的，请说明原因。",
                "The unit is \(ground.unit(item.statistic).text(in: .english)). Check it; where the figure is right, say why."
            ))
    }
}

extension GeneralTest {
    private func test(_ level: FormCheck.Level, _ code: String) -> StatedTest {
        StatedTest(ground: ground, level: level, code: code, name: nil)
    }

    /// Whether the form states a check of a kind on this item, which then takes the place of the general one.
    private func isStated(_ kind: (FormCheck.Rule) -> FormCheck.Item?) -> Bool {
        ground.form.checks.contains { check in kind(check.rule)?.means(item) ?? false }
    }

    private func falling() -> CheckResult? {
        let isFlow = ground.statistic(item.statistic)?.accumulation == .flow
        let isStated = isStated { if case .neverDecreasing(let item) = $0 { item } else { nil } }
        guard item.window == .cumulative, isFlow, !isStated else { return nil }
        return test(.strict, "check.cumulative").neverDecreasing(item)
    }

    /// The nearest total (其中项) that the form has too, for the same period on the same basis.
    private func aboveTotal() -> CheckResult? {
        let isStated = isStated { if case .part(let item, _) = $0 { item } else { nil } }
        let totals = ground.catalogue.lineage(of: item.statistic).dropFirst()
        guard !isStated, let total = totals.lazy.compactMap({ partner($0, basis: item.basis) }).first else {
            return nil
        }
        return test(.compulsory, "check.of-which").part(item, total)
    }

    private func unlikeShare() -> CheckResult? {
        let isStated = isStated { if case .share(let item, _, _) = $0 { item } else { nil } }
        guard !isStated, case .ratio(let part?, let whole?) = ground.statistic(item.statistic)?.accumulation,
            let one = partner(part, basis: item.basis) ?? partner(part, basis: nil),
            let other = partner(whole, basis: one.basis)
        else { return nil }
        return test(.strict, "check.share").share(item, one, other)
    }

    /// The form's item of another statistic for the same period; nil as basis: on any.
    private func partner(_ statistic: Statistic.ID, basis: Basis.ID?) -> FormItem? {
        ground.form.items.first {
            $0.statistic == statistic && $0.window == item.window && $0.mergesJanuary == item.mergesJanuary
                && basis ?? $0.basis == $0.basis
        }
    }
}
