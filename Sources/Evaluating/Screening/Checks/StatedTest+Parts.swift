import Planning

extension StatedTest {
    /// A part is not above its whole, beyond what the printed digits leave open.
    func part(_ item: FormItem, _ whole: FormItem) -> CheckResult? {
        guard let part = ground.given(item), let total = ground.given(whole) else { return nil }
        let open = ground.halfUnit(part.figure, of: item.statistic) + ground.halfUnit(total.figure, of: whole.statistic)
        // Digits that differ only in rounding: half a unit on both sides.
        guard part.figure.value - total.figure.value > open else { return nil }
        let (name, ofWhole) = (ground.name(item.statistic), ground.name(whole.statistic))
        let (one, other) = (
            ground.said(part.figure, of: item.statistic), ground.said(total.figure, of: whole.statistic)
        )
        return result(
            [part.cell, total.cell],
            Bilingual(
                "\(name.chinese)\(one.chinese)大于\(ofWhole.chinese)\(other.chinese)，部分不应大于总体。",
                "\(name.english), \(one.english), is above \(ofWhole.english), \(other.english), which it is part of."),
            Bilingual("请核对两项数值的口径与计量单位。", "Check the basis and the unit of both."))
    }

    /// A share is the part over the whole, within what the printed digits of all three leave open.
    func share(_ item: FormItem, _ part: FormItem, _ whole: FormItem) -> CheckResult? {
        guard let share = ground.given(item), let one = ground.given(part), let total = ground.given(whole) else {
            return nil
        }
        let partHalf = ground.halfUnit(one.figure, of: part.statistic)
        let wholeHalf = ground.halfUnit(total.figure, of: whole.statistic)
        guard total.figure.value - wholeHalf > 0 else { return nil }
        let corners = [-1.0, 1].flatMap { up in
            [-1.0, 1].map { (one.figure.value + up * partHalf) / (total.figure.value + $0 * wholeHalf) * 100 }
        }
        let lowest = corners.min() ?? 0
        let highest = corners.max() ?? 0
        let stated = share.figure.roundingInterval
        let slack = 1e-9 * max(1, abs(highest))
        guard stated.upperBound < lowest - slack || stated.lowerBound > highest + slack else { return nil }
        let computed = decimalText(one.figure.value / total.figure.value * 100, digits: max(2, share.figure.scale))
        let (name, partName, wholeName) = (
            ground.name(item.statistic), ground.name(part.statistic), ground.name(whole.statistic)
        )
        return result(
            [share.cell, one.cell, total.cell],
            Bilingual(
                "\(name.chinese)填报\(share.figure)%，按\(partName.chinese)\(one.figure)与"
                    + "\(wholeName.chinese)\(total.figure)计算为\(computed)%，超出四舍五入允许的差异。",
                "\(name.english) is given as \(share.figure) %; \(partName.english) \(one.figure) over "
                    + "\(wholeName.english) \(total.figure) is \(computed) %, more apart than rounding allows."),
            Bilingual("请核对比重、部分与总体三项数值。", "Check the share, the part and the whole."))
    }
}
