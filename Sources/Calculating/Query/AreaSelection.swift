import Planning

/// Which series a query asks for: each subject with its areas and bases, in the order of the query, none twice.
struct AreaSelection {
    private struct Choice: Hashable {
        let area: Area.ID
        let under: Area.ID?
    }

    private let query: FigureQuery

    init(_ query: FigureQuery) { self.query = query }

    /// The series for some periods; nil for every time.
    func series(on periods: [Period]?, _ ground: inout QueryGround) -> [AnsweredSeries] {
        let days = periods.map { Set($0.map(\.lastDay)) }
        let common = query.areas.flatMap { areas($0, days, &ground) }
        let tops = query.areas.contains(.own) ? ground.tops().map { Choice(area: $0, under: nil) } : []
        return query.subjects.enumerated().flatMap { index, subject in
            let own = query.areas.contains(.own) ? Self.area(of: subject).map { [$0] } ?? tops : []
            return series(index, subject, Self.unique(own + common))
        }
    }

    private func series(_ index: Int, _ subject: FigureQuery.Subject, _ areas: [Choice]) -> [AnsweredSeries] {
        let (statistic, bases) = measured(subject)
        let shared: AnsweredSeries.Measured = statistic.map { .figures($0) } ?? .formula
        return areas.flatMap { choice in
            bases.map { AnsweredSeries(index, shared, in: choice.area, on: $0, under: choice.under) }
        }
    }

    private func measured(_ subject: FigureQuery.Subject) -> (Statistic?, [Basis.ID?]) {
        switch subject {
        case .statistic(let statistic): (statistic, query.bases.isEmpty ? [statistic.basis] : query.bases)
        case .indicator(_, let indicator, let statistic): (statistic, [indicator.basis])
        case .formula: (nil, [nil])
        }
    }

    private static func area(of subject: FigureQuery.Subject) -> Choice? {
        if case .indicator(_, let indicator, _) = subject { Choice(area: indicator.area, under: nil) } else { nil }
    }

    private func areas(
        _ choice: FigureQuery.AreaChoice, _ days: Set<Day>?, _ ground: inout QueryGround
    ) -> [Choice] {
        switch choice {
        case .own: []
        case .one(let area): [Choice(area: area, under: nil)]
        case .level(let level):
            ground.catalogue.areas.filter { $0.level == level }.map { Choice(area: $0.id, under: nil) }
        case .children(let parent): children(of: parent, days, &ground)
        }
    }

    /// The areas that lie below one at some time of the query; where not always, the parent is kept to be asked again.
    private func children(of parent: Area.ID, _ days: Set<Day>?, _ ground: inout QueryGround) -> [Choice] {
        ground.links(below: parent).compactMap { link in
            guard let days else { return Choice(area: link.child, under: parent) }
            let held = days.count { link.holds(on: $0) }
            guard held > 0 else { return nil }
            return Choice(area: link.child, under: held < days.count ? parent : nil)
        }
    }

    private static func unique(_ choices: [Choice]) -> [Choice] {
        var seen: Set<Area.ID> = []
        return choices.filter { seen.insert($0.area).inserted }
    }
}
