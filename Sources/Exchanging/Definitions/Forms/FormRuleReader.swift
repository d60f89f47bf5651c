import Planning
import Yams

/// Reads a check that is written as one key with its particulars, such as `{range: {item: rate, at-most: 100}}`.
struct FormRuleReader {
    let form: FormReader
    let items: [FormItem]

    func read(_ kind: String, _ node: Node, _ faults: inout DefinitionFaults) -> FormCheck.Rule? {
        switch kind {
        case "range": readRange(node, &faults)
        case "change": readChange(node, &faults)
        case "deviation": readDeviation(node, &faults)
        case "never-decreasing": readNeverDecreasing(node, &faults)
        case "part": readPart(node, &faults)
        default: readShare(node, &faults)
        }
    }

    private func readRange(_ node: Node, _ faults: inout DefinitionFaults) -> FormCheck.Rule? {
        let keys = Keys(["item"], optional: ["at-least", "at-most"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let bounds = readBounds(entry, &faults)
        guard let item = readItem(entry, "item", &faults), let bounds else { return nil }
        return .range(item, atLeast: bounds.least, atMost: bounds.most)
    }

    private func readChange(_ node: Node, _ faults: inout DefinitionFaults) -> FormCheck.Rule? {
        let keys = Keys(["item", "since"], optional: ["at-least", "at-most"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let bounds = readBounds(entry, &faults)
        let since: FormCheck.Earlier? = entry.word("since", &faults)
        guard let item = readItem(entry, "item", &faults), let since, let bounds else { return nil }
        if since == .previous, items.first(where: item.means)?.window == .cumulative {
            faults.add(
                "check",
                Bilingual("累计数与上期累计数之比没有意义。", "A cumulative figure does not compare with the one before."),
                Bilingual(
                    "请写 since: last-year，或用 deviation 比较当期增量。",
                    "Write since: last-year, or compare the period's own amount by deviation."), at: entry["since"])
        }
        return .change(item, since: since, atLeast: bounds.least, atMost: bounds.most)
    }

    private func readDeviation(_ node: Node, _ faults: inout DefinitionFaults) -> FormCheck.Rule? {
        guard let entry = Entry(node, keys: Keys(["item", "at-most"]), &faults) else { return nil }
        let most = entry["at-most"].flatMap { Entry.figure($0, "at-most", &faults) }
        guard let item = readItem(entry, "item", &faults), let most else { return nil }
        if most.value <= 0 {
            faults.add(
                "check", Bilingual("at-most 应大于零。", "at-most must be above zero."),
                Bilingual("例如 3.5。", "For example 3.5."), at: entry["at-most"])
        }
        return .deviation(item, atMost: most)
    }

    private func readNeverDecreasing(_ node: Node, _ faults: inout DefinitionFaults) -> FormCheck.Rule? {
        guard let entry = Entry(node, keys: Keys(["item"]), &faults) else { return nil }
        return readItem(entry, "item", &faults).map { .neverDecreasing($0) }
    }

    private func readPart(_ node: Node, _ faults: inout DefinitionFaults) -> FormCheck.Rule? {
        guard let entry = Entry(node, keys: Keys(["item", "whole"]), &faults) else { return nil }
        let item = readItem(entry, "item", &faults)
        let whole = readItem(entry, "whole", &faults)
        guard let item, let whole else { return nil }
        if unit(item) != unit(whole) {
            faults.add(
                "unit",
                Bilingual(
                    "部分与总体的单位不同：\(unit(item))、\(unit(whole))。",
                    "Part and whole are in different units: \(unit(item)), \(unit(whole))."),
                Bilingual("请核对 item 与 whole。", "Check item and whole."), at: entry["whole"])
        }
        return .part(item, whole: whole)
    }

    private func readShare(_ node: Node, _ faults: inout DefinitionFaults) -> FormCheck.Rule? {
        guard let entry = Entry(node, keys: Keys(["item", "part", "whole"]), &faults) else { return nil }
        let item = readItem(entry, "item", &faults)
        let part = readItem(entry, "part", &faults)
        let whole = readItem(entry, "whole", &faults)
        guard let item, let part, let whole else { return nil }
        if unit(item) != Unit.percent.symbol || unit(part) != unit(whole) {
            faults.add(
                "unit",
                Bilingual("比重的单位应为%，部分与总体的单位应相同。", "A share is in %, part and whole are in one unit."),
                Bilingual("请核对 item、part 与 whole。", "Check item, part and whole."), at: entry["item"])
        }
        return .share(item, part: part, whole: whole)
    }

    private func unit(_ item: FormCheck.Item) -> String { form.statistics[item.statistic]?.unit.symbol ?? "" }
}

extension FormRuleReader {
    /// An item as a statistic's code, or as `{statistic, basis, period}` where a form asks for several of it.
    private func readItem(_ entry: Entry, _ key: String, _ faults: inout DefinitionFaults) -> FormCheck.Item? {
        guard let node = entry[key] else { return nil }
        guard let item = node.mapping == nil ? plainItem(node, key, &faults) : fullItem(node, &faults) else {
            return nil
        }
        if items.contains(where: item.means) { return item }
        let known = items.map(\.statistic.code)
        let guess = nearest(to: item.statistic.code, among: known)
        faults.add(
            "reference",
            Bilingual("本报表没有项目“\(item.statistic)”。", "The form has no item “\(item.statistic)”."),
            guess.map { Bilingual("是否应为“\($0)”？", "Did you mean “\($0)”?") }
                ?? Bilingual("请先在 items 中写明该项。", "List it in items first."), at: node)
        return nil
    }

    private func plainItem(_ node: Node, _ key: String, _ faults: inout DefinitionFaults) -> FormCheck.Item? {
        guard let text = Entry.text(node, key, &faults) else { return nil }
        let statistic: Statistic.ID? = Entry.code(text, at: node, &faults)
        return statistic.map { FormCheck.Item(statistic: $0) }
    }

    private func fullItem(_ node: Node, _ faults: inout DefinitionFaults) -> FormCheck.Item? {
        let keys = Keys(["statistic"], optional: ["basis", "period"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let basis = entry.code("basis", as: Basis.self, &faults)
        let window: FormItem.Window? = entry.word("period", &faults)
        return entry.code("statistic", as: Statistic.self, &faults)
            .map { FormCheck.Item(statistic: $0, basis: basis, window: window) }
    }

    private func readBounds(
        _ entry: Entry, _ faults: inout DefinitionFaults
    ) -> (least: Figure?, most: Figure?)? {
        let least = entry["at-least"].flatMap { Entry.figure($0, "at-least", &faults) }
        let most = entry["at-most"].flatMap { Entry.figure($0, "at-most", &faults) }
        if entry.isEmpty("at-least"), entry.isEmpty("at-most") {
            faults.add(
                "check", Bilingual("没有写明上下限。", "No bound is given."),
                Bilingual("请写 at-least、at-most 之一或二者。", "Write at-least, at-most or both."), at: entry.node)
            return nil
        }
        if let least, let most, least.value > most.value {
            faults.add(
                "check", Bilingual("下限\(least)大于上限\(most)。", "The lower bound \(least) is above \(most)."),
                Bilingual("请核对 at-least 与 at-most。", "Check at-least and at-most."), at: entry["at-least"])
        }
        return (least, most)
    }
}
