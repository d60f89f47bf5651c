import Planning
import Yams

/// A statistic as its entry says, before references between statistics are checked.
struct StatisticDraft {
    let entry: Entry
    /// The code; nil when it is none.
    let id: Statistic.ID?
    /// The statistic; nil when the entry has a fault.
    let statistic: Statistic?

    private enum AccumulationWord: String, CaseIterable {
        case stock, flow, ratio, growth, change
    }

    private static let keys = Keys(
        ["code", "name", "unit", "frequency", "accumulation", "basis"],
        optional: [
            "english", "aliases", "of", "part", "whole", "additive", "of-which", "definition", "definition-english",
            "breaks", "formula", "decimals", "mixed-bases",
        ])

    init?(_ node: Node, _ faults: inout DefinitionFaults) {
        guard let entry = Entry(node, keys: Self.keys, &faults) else { return nil }
        self.entry = entry
        id = entry.code("code", as: Statistic.self, &faults)
        let name = entry.bilingual("name", &faults)
        let unit = entry.text("unit", &faults)
        let frequency: Statistic.Frequency? = entry.word("frequency", &faults)
        let accumulation = Self.accumulation(entry, &faults)
        let isAdditive = entry.truth("additive", default: false, &faults)
        let ofWhich = entry.code("of-which", as: Statistic.self, &faults)
        let basis = entry.code("basis", as: Basis.self, &faults)
        let definition = entry.bilingual("definition", english: "definition-english", &faults)
        let breaks = entry.list("breaks", &faults).compactMap { Self.seriesBreak($0, &faults) }
        let aliases = entry.texts("aliases", &faults)
        let formula = Self.formula(entry, &faults)
        guard let id, let name, let unit, let frequency, let accumulation, let isAdditive, let basis else {
            statistic = nil
            return
        }
        statistic = Statistic(
            id: id, name: name, aliases: aliases, unit: Unit(unit), frequency: frequency,
            accumulation: accumulation, isAdditiveOverAreas: isAdditive, ofWhich: ofWhich, basis: basis,
            definition: definition ?? Bilingual("", ""), breaks: breaks, formula: formula)
    }

    /// The formula as it is written; it is checked once all statistics are known.
    private static func formula(_ entry: Entry, _ faults: inout DefinitionFaults) -> StatedFormula? {
        let decimals = entry.isEmpty("decimals") ? 2 : entry.number("decimals", &faults)
        let note = entry.text("mixed-bases", &faults)
        guard let text = entry.text("formula", &faults) else {
            noteWithoutFormula(entry, &faults)
            return nil
        }
        guard let decimals, decimals <= 9 else {
            if decimals != nil { noteDecimals(entry, &faults) }
            return nil
        }
        return StatedFormula(text, decimals: decimals, mixingNote: note)
    }

    private static func noteWithoutFormula(_ entry: Entry, _ faults: inout DefinitionFaults) {
        for key in ["decimals", "mixed-bases"] where !entry.isEmpty(key) {
            faults.add(
                "misplacedKey",
                Bilingual("没有公式的统计项不能写“\(key)”。", "A statistic without formula takes no “\(key)”."),
                Bilingual("请删去，或补写“formula: …”。", "Remove it, or add “formula: …”."), at: entry[key])
        }
    }

    private static func noteDecimals(_ entry: Entry, _ faults: inout DefinitionFaults) {
        faults.add(
            "decimals", Bilingual("小数位数最多为9位。", "There are at most 9 decimals."),
            Bilingual("请写 0 至 9。", "Write 0 to 9."), at: entry["decimals"])
    }

    private static func accumulation(_ entry: Entry, _ faults: inout DefinitionFaults) -> Statistic.Accumulation? {
        guard let word: AccumulationWord = entry.word("accumulation", &faults) else { return nil }
        let of = entry.code("of", as: Statistic.self, &faults)
        let part = entry.code("part", as: Statistic.self, &faults)
        let whole = entry.code("whole", as: Statistic.self, &faults)
        refuseOthers(entry, word, &faults)
        switch word {
        case .stock: return .stock
        case .flow: return .flow
        case .ratio: return .ratio(part: part, whole: whole)
        case .growth, .change:
            if entry.isEmpty("of") { Keys(["of"]).noteMissing("of", at: entry.node, &faults) }
            return of.map { word == .growth ? .growth(of: $0) : .change(of: $0) }
        }
    }

    private static func refuseOthers(_ entry: Entry, _ word: AccumulationWord, _ faults: inout DefinitionFaults) {
        let isOfAnother = word == .growth || word == .change
        let misplaced = (isOfAnother ? [] : ["of"]) + (word == .ratio ? [] : ["part", "whole"])
        for key in misplaced where !entry.isEmpty(key) {
            faults.add(
                "misplacedKey",
                Bilingual(
                    "accumulation 为 \(word.rawValue) 时不能写“\(key)”。", "A \(word.rawValue) takes no “\(key)”."),
                Bilingual(
                    "“of”只用于 growth、change，“part”“whole”只用于 ratio。",
                    "“of” is for growth and change, “part” and “whole” for ratio."),
                at: entry[key])
        }
    }

    private static func seriesBreak(_ node: Node, _ faults: inout DefinitionFaults) -> SeriesBreak? {
        let keys = Keys(["from", "reason"], optional: ["english"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let from = entry.period("from", &faults)
        let reason = entry.bilingual("reason", &faults)
        guard let from, let reason else { return nil }
        return SeriesBreak(from: from, reason: reason)
    }
}
