import Planning

/// What the offices of the simulated district send as files: everything before the last year.
struct SimulatedHistory: Sendable {
    /// One office's file.
    struct File: Sendable {
        let office: String
        let name: String
        let text: String

        var bytes: NamedBytes { NamedBytes(name: name, bytes: Array(text.utf8)) }
    }

    let figures: SimulatedFigures

    /// One file for each office that has anything to send, in the order of the offices.
    var files: [File] {
        SimulatedOffices.all.compactMap { office in
            let rows = rows(of: office)
            guard !rows.isEmpty else { return nil }
            let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
            return File(office: office.code, name: "history-\(office.code).csv", text: text)
        }
    }

    private static let header = "地区,统计项,时期,口径,数值,单位,来源,等级,备注"

    private static let lastYear = SimulatedDefinitions.firstYear - 1

    private func rows(of office: SimulatedOffices.Office) -> [String] {
        let area = office.area ?? SimulatedPlaces.district
        let asked = SimulatedForm.allCases.filter { $0.reporters.contains(office.code) }
            .flatMap { form in form.statistics.flatMap { rows($0, form, area, office) } }
        let sent = SimulatedStatistics.all.filter { $0.department == office.code }
            .flatMap { yearly($0, SimulatedPlaces.district, office, since: SimulatedWorld.years.lowerBound) }
        return asked + sent + (office.code == "statistics" ? yearbook(office) : [])
    }

    /// A statistic in every report that a form would have asked for.
    private func rows(
        _ statistic: SimulatedStatistic, _ form: SimulatedForm, _ area: String, _ office: SimulatedOffices.Office
    ) -> [String] {
        if form.rhythm == .yearly {
            return yearly(statistic, area, office, since: SimulatedWorld.years.lowerBound + (form.isOfTowns ? 1 : 0))
        }
        let kind = form.rhythm.periodKind
        let first = Period(kind, year: SimulatedWorld.years.lowerBound + 1)?.ordinal ?? 0
        let count = form.reportsInYear * (Self.lastYear - SimulatedWorld.years.lowerBound)
        return (first..<first + count).compactMap { Period(kind, ordinal: $0) }.compactMap { report in
            statistic.period(in: report).flatMap { row(statistic, area, $0, office) }
        }
    }

    /// The district's yearly figures of what towns report, the base year with them.
    private func yearbook(_ office: SimulatedOffices.Office) -> [String] {
        SimulatedStatistics.all.filter(\.isOfTowns).flatMap {
            yearly($0, SimulatedPlaces.district, office, since: SimulatedWorld.years.lowerBound)
        }
    }

    private func yearly(
        _ statistic: SimulatedStatistic, _ area: String, _ office: SimulatedOffices.Office, since first: Int
    ) -> [String] {
        (first...Self.lastYear).compactMap { Period(.year, year: $0) }.compactMap { row(statistic, area, $0, office) }
    }

    private func row(
        _ statistic: SimulatedStatistic, _ area: String, _ period: Period, _ office: SimulatedOffices.Office
    ) -> String? {
        figures.figure(at: .init(statistic.code, area, period)).map { figure in
            [
                area, statistic.code, "\(period)", statistic.basis, "\(figure)", statistic.unit,
                "模拟数据：\(office.name.chinese)历史数据", "A", "",
            ].joined(separator: ",")
        }
    }
}

extension SimulatedStatistic {
    /// The period that a report asks it for; nil when that report does not.
    func period(in report: Period) -> Period? {
        switch window {
        case .cumulative: report.part == 1 ? nil : Period(.cumulative, year: report.year, part: report.part)
        default: report
        }
    }
}
