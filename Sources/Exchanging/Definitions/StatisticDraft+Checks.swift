import Planning

extension StatisticDraft {
    /// Enters code and names, so that others can refer to it even when the rest has a fault.
    func register(in books: inout CodeBooks, _ faults: inout DefinitionFaults) {
        guard let id else { return }
        let names = statistic.map { [$0.name.chinese, $0.name.english] + $0.aliases } ?? []
        books.statistics.register(id, names: names, at: entry.node, &faults)
        if let statistic { books.basisOfStatistic[id] = statistic.basis }
    }

    /// Notes references to statistics and bases that are not defined.
    func checkReferences(_ books: CodeBooks, _ faults: inout DefinitionFaults) {
        guard let statistic else { return }
        books.bases.check(statistic.basis, at: entry["basis"], &faults)
        switch statistic.accumulation {
        case .growth(let other), .change(let other): books.statistics.check(other, at: entry["of"], &faults)
        case .ratio(let part, let whole):
            books.statistics.check(part, at: entry["part"], &faults)
            books.statistics.check(whole, at: entry["whole"], &faults)
        case .stock, .flow: break
        }
    }

    /// Notes a unit that does not go with what the statistic says it is.
    func checkUnit(among statistics: [Statistic], _ faults: inout DefinitionFaults) {
        guard let statistic, let unit = unitExpected(statistic, statistics), statistic.unit != unit else { return }
        faults.add(
            "unit",
            Bilingual(
                "“\(statistic.name.chinese)”的单位不能是“\(statistic.unit)”。",
                "The unit of “\(statistic.name.english)” cannot be “\(statistic.unit)”."),
            Bilingual(
                "请写 \(unit)。增速用 %，百分数之差用个百分点。",
                "Write \(unit). Growth is in %, the difference of two percentages in 个百分点."),
            at: entry["unit"])
    }

    private func unitExpected(_ statistic: Statistic, _ statistics: [Statistic]) -> Unit? {
        switch statistic.accumulation {
        case .growth: return .percent
        case .ratio(let part, let whole): return part == nil && whole == nil ? nil : .percent
        case .change(let other):
            let unit = statistics.first { $0.id == other }?.unit
            return unit == .percent ? .percentagePoint : unit
        case .stock, .flow: return nil
        }
    }
}
