import Planning
import Yams

extension FormReader {
    private static let itemKeys = Keys(
        ["statistic", "period"],
        optional: [
            "basis", "required", "merged", "reuse", "needed-by", "instructions", "instructions-english",
        ])

    mutating func readItems(
        _ form: Entry, _ rhythm: Statistic.Frequency?, _ faults: inout DefinitionFaults
    ) -> [(item: FormItem, node: Node)] {
        var items: [(item: FormItem, node: Node)] = []
        let nodes = form.list("items", &faults)
        if nodes.isEmpty, !form.isEmpty("items") { noteEmpty("items", at: form["items"], &faults) }
        for node in nodes {
            guard let item = readItem(node, rhythm, &faults) else { continue }
            if items.contains(where: { $0.item.asksLike(item) }) {
                faults.add(
                    "duplicate",
                    Bilingual(
                        "本报表已有“\(item.statistic)”同口径、同时期的项目。",
                        "The form asks for this figure of “\(item.statistic)” already."),
                    Bilingual("请只保留一项。", "Keep one of them."), at: node)
            }
            items.append((item, node))
        }
        return items
    }

    private mutating func readItem(
        _ node: Node, _ rhythm: Statistic.Frequency?, _ faults: inout DefinitionFaults
    ) -> FormItem? {
        guard let entry = Entry(node, keys: Self.itemKeys, &faults) else { return nil }
        let statistic = entry.code("statistic", as: Statistic.self, &faults)
        books.statistics.check(statistic, at: entry["statistic"], &faults)
        noteCalculated(statistic, at: entry["statistic"], &faults)
        let basis = entry.code("basis", as: Basis.self, &faults)
        books.bases.check(basis, at: entry["basis"], &faults)
        let window: FormItem.Window? = entry.word("period", &faults)
        let isRequired = entry.truth("required", default: true, &faults)
        let isMerged = entry.truth("merged", default: false, &faults)
        let isReused = entry.truth("reuse", default: false, &faults)
        let ground = readGround(entry, &faults)
        let instructions = entry.bilingual("instructions", english: "instructions-english", &faults)
        guard let statistic, let window, let isRequired, let isMerged, let isReused else { return nil }
        guard let basis = basis ?? books.basisOfStatistic[statistic] else { return nil }
        if isMerged { checkMerging(statistic, window, rhythm, at: entry["merged"], &faults) }
        return FormItem(
            statistic: statistic, basis: basis, window: window, isRequired: isRequired, mergesJanuary: isMerged,
            isReused: isReused, ground: ground, instructions: instructions ?? Bilingual("", ""))
    }

    private func noteCalculated(_ id: Statistic.ID?, at node: Node?, _ faults: inout DefinitionFaults) {
        guard let statistic = id.flatMap({ statistics[$0] }), statistic.formula != nil else { return }
        faults.add(
            "calculated",
            Bilingual(
                "“\(statistic.name.chinese)”由公式计算，不接受填报。",
                "“\(statistic.name.english)” is calculated by a formula and not reported."),
            Bilingual("请改为采集公式所用的统计项。", "Ask for what the formula uses."), at: node)
    }

    private mutating func readGround(_ item: Entry, _ faults: inout DefinitionFaults) -> FormItem.Ground? {
        guard let node = item["needed-by"], let entry = Entry(node, keys: Keys(["plan", "clause"]), &faults) else {
            return nil
        }
        let plan = entry.code("plan", as: Plan.self, &faults)
        let clause = entry.code("clause", as: Clause.self, &faults)
        guard let plan, let clause else { return nil }
        let ground = FormItem.Ground(plan: plan, clause: clause)
        note(ground, at: node)
        return ground
    }

    private func checkMerging(
        _ statistic: Statistic.ID, _ window: FormItem.Window, _ rhythm: Statistic.Frequency?, at node: Node?,
        _ faults: inout DefinitionFaults
    ) {
        let isMonthly = rhythm == .monthly && (window == .month || window == .cumulative)
        let isStock = statistics[statistic]?.accumulation == .stock
        guard !isMonthly || isStock else { return }
        faults.add(
            "merged",
            Bilingual(
                isStock ? "时点数“\(statistic)”不能1—2月合并报送。" : "只有月报的当月数或累计数可以1—2月合并报送。",
                isStock
                    ? "“\(statistic)” is a stock; January and February cannot be merged."
                    : "Only monthly or cumulative figures of a monthly form can be merged."),
            Bilingual("请删除 merged。", "Remove merged."), at: node)
    }
}

extension FormItem {
    /// Whether another item asks for the same figures.
    func asksLike(_ other: FormItem) -> Bool {
        statistic == other.statistic && basis == other.basis && window == other.window
    }
}
