import Planning

/// What an assessor has found so far; becomes an ``Assessment``.
struct Draft {
    var current: Measure?
    var baseline: Measure?
    var expectedValue: Double?
    var methods: [MethodResult] = []
    var required: Percent?
    var final: FinalJudgement?
    var isProvisional = false
    var missing: [MissingFigure] = []
    var findings: [Finding] = []

    mutating func add(
        _ method: MethodResult.Method, _ chinese: String, _ english: String, _ progress: Progress?, decides: Bool
    ) {
        guard let progress else { return }
        methods.append(
            MethodResult(method, label: Bilingual(chinese, english), progress: progress, decides: decides))
    }

    func finished(_ indicator: Indicator, _ outcome: Assessment.Outcome, _ reason: Bilingual) -> Assessment {
        Assessment(
            indicator: indicator, outcome: outcome, current: current, baseline: baseline,
            expectedValue: expectedValue, methods: methods, required: required, final: final,
            isProvisional: isProvisional, missing: missing, findings: findings, reason: reason)
    }
}
