import Planning

/// Runs one stated check on one report; nil where it passes, or where the figures it needs are not there.
struct StatedTest {
    let ground: ReportGround
    let level: FormCheck.Level
    let code: String
    /// What the check says, in the words of the form; nil for the checks of every form.
    let name: Bilingual?

    func result(of rule: FormCheck.Rule) -> CheckResult? {
        switch rule {
        case .relation: nil
        case .range(let item, let least, let most): found(item).flatMap { range($0, least, most) }
        case .change(let item, let since, let least, let most):
            found(item).flatMap { change($0, since, least, most) }
        case .deviation(let item, let most): found(item).flatMap { deviation($0, most) }
        case .neverDecreasing(let item): found(item).flatMap(neverDecreasing)
        case .part(let item, let whole): pair(item, whole).flatMap(part)
        case .share(let item, let part, let whole):
            pair(part, whole).flatMap { pair in found(item).flatMap { share($0, pair.0, pair.1) } }
        }
    }

    private func found(_ item: FormCheck.Item) -> FormItem? { ground.form.item(item) }

    private func pair(_ one: FormCheck.Item, _ other: FormCheck.Item) -> (FormItem, FormItem)? {
        guard let one = found(one), let other = found(other) else { return nil }
        return (one, other)
    }

    /// A result of this check, which opens with the check's own words.
    func result(_ cells: [Cell], _ message: Bilingual, _ remedy: Bilingual) -> CheckResult {
        let opening = name.map { Bilingual("\($0.chinese)：", "\($0.english): ") } ?? Bilingual("", "")
        return CheckResult(
            level: level, code: code, cells: cells,
            message: Bilingual(opening.chinese + message.chinese, opening.english + message.english), remedy: remedy)
    }

    private func range(_ item: FormItem, _ least: Figure?, _ most: Figure?) -> CheckResult? {
        guard let (cell, figure) = ground.given(item) else { return nil }
        let isInside = least?.value ?? -.infinity <= figure.value && figure.value <= most?.value ?? .infinity
        guard !isInside else { return nil }
        let (name, said) = (ground.name(item.statistic), ground.said(figure, of: item.statistic))
        let bounds = Self.words(least?.description, most?.description, unit: ground.unit(item.statistic))
        return result(
            [cell],
            Bilingual(
                "\(name.chinese)为\(said.chinese)，应\(bounds.chinese)。",
                "\(name.english) is \(said.english) and should be \(bounds.english)."),
            Bilingual("请核对数值与计量单位。", "Check the figure and its unit."))
    }

    /// A range in words: `在0%至100%之间`, `不小于0家`.
    static func words(_ least: String?, _ most: String?, unit: Unit) -> Bilingual {
        let english = unit.text(in: .english)
        switch (least, most) {
        case (let least?, let most?):
            return Bilingual("在\(least)\(unit)至\(most)\(unit)之间", "between \(least) and \(most) \(english)")
        case (let least?, nil): return Bilingual("不小于\(least)\(unit)", "at least \(least) \(english)")
        case (nil, let most?): return Bilingual("不大于\(most)\(unit)", "at most \(most) \(english)")
        case (nil, nil): return Bilingual("有数", "given")
        }
    }
}
