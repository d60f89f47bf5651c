import Calculating
public import Exchanging
public import Planning

/// Where one number comes from, for people and scripts: value, parts, and the entry of each figure.
public struct FigureExplanation: Sendable {
    private let trace: FigureTrace
    private let snapshot: Snapshot

    init(_ trace: FigureTrace, _ snapshot: Snapshot) {
        self.trace = trace
        self.snapshot = snapshot
    }

    /// The number with its versions and parts.
    public var json: JSONValue {
        guard case .object(let members) = FigureTraceJSON(trace, snapshot.catalogue).value else { return .null }
        let position = JSONValue.object([(name: "position", value: .integer(snapshot.position))] + members)
        return snapshot.catalogue.isSimulated ? position.markedAsSimulated : position
    }

    /// One line for the number and each part, indented, and below each figure the entries that brought it.
    public func lines(in language: Language) -> [String] { lines(trace, depth: 0, language) }

    private func lines(_ trace: FigureTrace, depth: Int, _ language: Language) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        let entries = trace.versions.reversed().map { indent + "  ← " + entry($0, language) }
        let isSummed = trace.figure == nil
        let parts = isSummed || trace.parts.contains { $0.value.number != nil } ? trace.parts : []
        let formula = trace.explanation.map { [indent + "  = " + $0.text] } ?? []
        return [indent + head(trace, language)] + formula + entries
            + parts.flatMap { lines($0, depth: depth + 1, language) }
    }

    private func head(_ trace: FigureTrace, _ language: Language) -> String {
        let catalogue = snapshot.catalogue
        let cell = trace.cell
        let place = [
            catalogue.statistic(cell.statistic)?.name.text(in: language) ?? cell.statistic.code,
            catalogue.area(cell.area)?.name.text(in: language) ?? cell.area.code,
            catalogue.basis(cell.basis)?.name.text(in: language) ?? cell.basis.code, cell.period.label(in: language),
        ].joined(separator: " · ")
        return place + " = " + value(trace, language)
    }

    private func value(_ trace: FigureTrace, _ language: Language) -> String {
        let unit = snapshot.catalogue.statistic(trace.cell.statistic)?.unit.text(in: language) ?? ""
        if let figure = trace.figure?.observation.figure { return "\(figure) \(unit)" }
        guard let number = trace.value.number else {
            let reason = trace.value.gap?.message.text(in: language) ?? ""
            return Bilingual("缺（\(reason)）", "missing (\(reason))").text(in: language)
        }
        let lacking = trace.value.lacking.map { id in
            snapshot.catalogue.area(id)?.name.text(in: language) ?? id.code
        }
        let sum = Self.origin(trace).text(in: language)
        let missing = Bilingual("，缺", " without ").text(in: language)
        let names = lacking.joined(separator: language == .chinese ? "、" : ", ")
        let note = lacking.isEmpty ? sum : sum + missing + names
        return "\(PivotLabels.text(number, .value)) \(unit)" + Bilingual("（\(note)）", " (\(note))").text(in: language)
    }

    private static func origin(_ trace: FigureTrace) -> Bilingual {
        trace.explanation == nil
            ? Bilingual("下级汇总", "sum of the areas below") : Bilingual("按公式计算", "by its formula")
    }

    private func entry(_ recorded: RecordedObservation, _ language: Language) -> String {
        let provenance = recorded.provenance
        let figure = recorded.observation.figure?.description ?? Bilingual("撤回", "withdrawn").text(in: language)
        return Bilingual(
            "\(figure)　\(provenance.actor)于\(provenance.localTime)报送，文件\(provenance.object)，台账序号\(provenance.position)，来源：\(recorded.observation.source.citation)",
            "\(figure)  by \(provenance.actor) at \(provenance.localTime), file \(provenance.object), ledger position \(provenance.position), source: \(recorded.observation.source.citation)"
        ).text(in: language)
    }
}

extension Snapshot {
    /// Explains the one number that statistic, area, period and basis name; every fault is named at once.
    public func explanation(of question: QueryParameters) throws(QueryRefusal) -> FigureExplanation {
        let answer = answer(to: try query(question))
        guard answer.cells.count == 1, let place = answer.cells.first.flatMap(answer.place) else {
            throw QueryRefusal([
                QueryFault(
                    "area", question.values("area").joined(separator: ","),
                    Bilingual("一次只追溯一个数值。", "One number is explained at a time."),
                    Bilingual("请各写一个统计项、地区、时期和口径。", "Name one statistic, area, period and basis."))
            ])
        }
        return FigureExplanation(trace(place), self)
    }
}
