import Planning
import Recording

/// The last year of the simulated district, report by report, in the order of time.
struct SimulatedSteps {
    let seed: UInt64
    let catalogue: Catalogue

    /// Everything that happens with the reports before the opening day.
    func all() throws(IdentifierError) -> [SimulatedStep] {
        var steps: [SimulatedStep] = []
        for form in SimulatedForm.allCases {
            guard let defined = catalogue.form(try Form.ID(form.rawValue)) else { continue }
            for part in 1...form.reportsInYear {
                guard let period = Period(form.rhythm.periodKind, year: SimulatedDefinitions.firstYear, part: part),
                    defined.asks(for: period)
                else { continue }
                for (place, office) in form.reporters.enumerated() {
                    let key = ReportKey(form: defined.id, period: period, organization: try .init(office))
                    steps += try self.steps(key, form, defined, place: place)
                }
            }
        }
        return steps.sorted { ($0.moment, $0.key) < ($1.moment, $1.key) }
    }

    private func steps(
        _ key: ReportKey, _ form: SimulatedForm, _ defined: Form, place: Int
    ) throws(IdentifierError) -> [SimulatedStep] {
        var random = SeededRandom(seed: seed, for: "report \(key)")
        let fate = SimulatedFate(of: form, part: key.period.part, place: place)
        guard fate != .silent else { return [] }
        let sent = sendingDay(key, form, defined, place, &random)
        let first = step(fate == .drafted ? .draft : .submit, key, on: sent, &random)
        switch fate {
        case .silent, .drafted, .submitted: return [first]
        case .returned:
            let reviewer = try Organization.ID(form.reviewers[0])
            return [first, step(.giveBack, key, on: workingDay(after: sent), by: reviewer, &random)]
        case .locked: return [first] + (try review(key, form, sent, &random))
        }
    }

    /// Every level approves on the next working day, and the highest one locks on the day after that.
    private func review(
        _ key: ReportKey, _ form: SimulatedForm, _ sent: Day, _ random: inout SeededRandom
    ) throws(IdentifierError) -> [SimulatedStep] {
        var day = sent
        var steps: [SimulatedStep] = []
        var last = key.organization
        for code in form.reviewers {
            day = workingDay(after: day)
            last = try Organization.ID(code)
            steps.append(step(.approve, key, on: day, by: last, &random))
        }
        return steps + [step(.lock, key, on: workingDay(after: day), by: last, &random)]
    }

    private func sendingDay(
        _ key: ReportKey, _ form: SimulatedForm, _ defined: Form, _ place: Int, _ random: inout SeededRandom
    ) -> Day {
        let due = defined.dueDay(of: key.period, on: catalogue.calendar)
        if let delay = SimulatedFate.delay(of: form, part: key.period.part, place: place) {
            let late = Int.random(in: delay, using: &random)
            return min(working(due.daysSince1970 + late), Self.lastDay)
        }
        let early = Int.random(in: 0...3, using: &random)
        let day = Day(daysSince1970: due.daysSince1970 - early)
        return min(catalogue.calendar.isWorking(day) ? day : due, Self.lastDay)
    }

    /// The working day before the opening; what is returned then is returned on the opening day itself.
    private static let lastDay = Day(daysSince1970: SimulatedClock.opening.localDay.daysSince1970 - 1)

    private func working(_ day: Int) -> Day { catalogue.calendar.workingDay(onOrAfter: Day(daysSince1970: day)) }

    private func workingDay(after day: Day) -> Day { working(day.daysSince1970 + 1) }

    private func step(
        _ action: SimulatedStep.Action, _ key: ReportKey, on day: Day, by reviewer: Organization.ID? = nil,
        _ random: inout SeededRandom
    ) -> SimulatedStep {
        let isOpeningDay = day >= SimulatedClock.opening.localDay
        let minute = Int.random(in: isOpeningDay ? 510...560 : 540...1_050, using: &random)
        let actor =
            reviewer.map { SimulatedPeople.reviewer(of: $0.code) }
            ?? SimulatedPeople.reporter(of: key.organization.code)
        return SimulatedStep(
            moment: SimulatedClock.moment(
                on: day, minute: minute, millisecond: Int.random(in: 0..<60_000, using: &random)),
            key: key, action: action, organization: reviewer ?? key.organization, actor: actor)
    }
}
