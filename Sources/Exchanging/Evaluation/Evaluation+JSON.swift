public import Evaluating
public import Planning

/// An evaluation as JSON, for scripts: the same numbers that pages show, figures exactly as reported.
public struct EvaluationJSON {
    private let evaluation: Evaluation
    private let catalogue: Catalogue

    /// Writes an evaluation with the names of a catalogue.
    public init(_ evaluation: Evaluation, _ catalogue: Catalogue) {
        self.evaluation = evaluation
        self.catalogue = catalogue
    }

    /// The whole evaluation.
    public var value: JSONValue { catalogue.isSimulated ? members.markedAsSimulated : members }

    private var members: JSONValue {
        let counts = evaluation.counts
        return [
            "plan": ["id": .string(evaluation.plan.id.code), "title": .string(evaluation.plan.title.chinese)],
            "kind": .string(evaluation.kind.rawValue),
            "asOf": .string(evaluation.asOf.description),
            "ledgerPosition": .integer(evaluation.position),
            "counts": .object(
                Rating.allCases.map { (name: $0.rawValue, value: .integer(counts[$0] ?? 0)) }
                    + [(name: "withheld", value: .integer(counts[nil] ?? 0))]),
            "indicators": .array(evaluation.assessments.map(assessment)),
        ]
    }

    /// One indicator's assessment.
    public func assessment(_ assessment: Assessment) -> JSONValue {
        .object(identity(assessment.indicator) + judgement(assessment) + numbers(assessment))
    }

    private typealias Members = [(name: String, value: JSONValue)]

    private func identity(_ indicator: Indicator) -> Members {
        [
            (name: "id", value: .string(indicator.id.code)),
            (name: "number", value: .integer(indicator.number)),
            (name: "name", value: both(indicator.name)),
            (name: "wording", value: .string(indicator.wording)),
            (name: "statistic", value: .string(indicator.statistic.code)),
        ]
    }

    private func judgement(_ assessment: Assessment) -> Members {
        [
            (name: "status", value: .string(status(assessment))),
            (name: "rating", value: Self.text(assessment.rating?.name.chinese)),
            (name: "ratingCode", value: Self.text(assessment.rating?.rawValue)),
            (name: "nominalRatingCode", value: nominal(assessment)),
            (name: "final", value: Self.text(assessment.final?.name.chinese)),
            (name: "provisional", value: .boolean(assessment.isProvisional)),
            (name: "reason", value: both(assessment.reason)),
        ]
    }

    private func numbers(_ assessment: Assessment) -> Members {
        [
            (name: "current", value: measure(assessment.current)),
            (name: "baseline", value: measure(assessment.baseline)),
            (name: "expectedValue", value: Self.number(assessment.expectedValue)),
            (name: "path", value: path(assessment)),
            (name: "requiredFromBaselinePercent", value: Self.number(assessment.requiredFromBaseline?.value)),
            (name: "requiredGrowthPercent", value: Self.number(assessment.required?.value)),
            (name: "historyPercent", value: history(assessment.history)),
            (name: "methods", value: .array(assessment.methods.map(method))),
            (name: "missing", value: .array(assessment.missing.map(missing))),
            (name: "findings", value: .array(assessment.findings.map(Self.finding))),
            (name: "expert", value: expert(assessment.expert)),
        ]
    }

    /// The path's value at the end of each year.
    private func path(_ assessment: Assessment) -> JSONValue {
        guard let path = assessment.path else { return .null }
        let first = assessment.indicator.targetYear - path.yearlyValues.count + 1
        return [
            "model": .string(path.model.rawValue),
            "years": .array(
                path.yearlyValues.enumerated().map { index, value in
                    ["year": .integer(first + index), "value": .number(value)]
                }),
        ]
    }

    private func history(_ history: PublishedHistory?) -> JSONValue {
        guard let history else { return .null }
        return [
            "from": .integer(history.years.lowerBound), "to": .integer(history.years.upperBound),
            "average": .number(history.average.value),
        ]
    }

    private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    private static func number(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }

    /// `rated`, `withheld` because the series breaks, or `insufficient`.
    private func status(_ assessment: Assessment) -> String {
        switch assessment.outcome {
        case .rated(.insufficientData), .insufficient: "insufficient"
        case .rated: "rated"
        case .withheld: "withheld"
        }
    }

    private func nominal(_ assessment: Assessment) -> JSONValue {
        if case .withheld(let rating) = assessment.outcome { .string(rating.rawValue) } else { .null }
    }

    private func both(_ text: Bilingual) -> JSONValue { ["zh": .string(text.chinese), "en": .string(text.english)] }

    private func measure(_ measure: Measure?) -> JSONValue {
        measure.map { Self.recorded($0.recorded, catalogue) } ?? .null
    }

    private func method(_ result: MethodResult) -> JSONValue {
        [
            "id": .string(result.method.rawValue), "label": both(result.label), "done": .number(result.progress.done),
            "expected": .number(result.progress.expected),
            "ratio": Self.number(result.progress.ratio), "decides": .boolean(result.decides),
        ]
    }

    private func missing(_ missing: MissingFigure) -> JSONValue {
        [
            "statistic": .string(missing.statistic.code),
            "name": .string(catalogue.statistic(missing.statistic)?.name.chinese ?? missing.statistic.code),
            "period": .string(missing.period.description),
        ]
    }

    private func expert(_ expert: ExpertRating?) -> JSONValue {
        guard let expert else { return .null }
        return [
            "rating": .string(expert.rating.name.chinese), "ratingCode": .string(expert.rating.rawValue),
            "reason": .string(expert.reason), "ledger": Self.provenance(expert.provenance),
        ]
    }

    /// A finding with its place and remedy.
    public static func finding(_ finding: Finding) -> JSONValue {
        [
            "severity": .string(finding.severity.rawValue), "code": .string(finding.code),
            "message": ["zh": .string(finding.message.chinese), "en": .string(finding.message.english)],
            "remedy": ["zh": .string(finding.remedy.chinese), "en": .string(finding.remedy.english)],
            "place": text(finding.place?.description),
        ]
    }

    /// A figure with its unit, basis, source and ledger entry.
    public static func recorded(_ recorded: RecordedObservation, _ catalogue: Catalogue) -> JSONValue {
        let observation = recorded.observation
        return [
            "statistic": .string(observation.cell.statistic.code), "area": .string(observation.cell.area.code),
            "basis": .string(observation.cell.basis.code), "period": .string(observation.cell.period.description),
            "value": text(observation.figure?.description),
            "unit": text(catalogue.statistic(observation.cell.statistic)?.unit.symbol),
            "source": [
                "citation": .string(observation.source.citation), "grade": .string(observation.source.grade.rawValue),
                "note": .string(observation.source.note),
            ],
            "ledger": provenance(recorded.provenance),
        ]
    }

    private static func provenance(_ provenance: Provenance) -> JSONValue {
        [
            "position": .integer(provenance.position), "time": .string(provenance.time),
            "actor": .string(provenance.actor), "object": .string(provenance.object),
        ]
    }
}
