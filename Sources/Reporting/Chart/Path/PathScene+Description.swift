extension PathScene {
    /// The chart in words: every line with its figures, the goals, the target, the breaks.
    var description: String {
        let named = [chart.history] + chart.further + (chart.path.map { [$0] } ?? [])
        let lines = named.compactMap { sentence($0.name, $0.points) }
        let baseline = chart.baseline.flatMap { sentence(words.labels.baseline, [$0]) }
        let others = [
            sentence(chart.history.name, chart.partials), sentence(words.labels.goal, chart.goals),
            sentence(words.labels.revised, chart.revisions),
        ].compactMap(\.self)
        let unit = chart.unit.isEmpty ? [] : [filled(words.sentences.unit, ["unit": chart.unit])]
        let parts = unit + (baseline.map { [$0] } ?? []) + lines + others + targetSentence + breakSentences
        return parts.map { $0 + words.sentences.stop }.joined().trimmingSpaces
    }

    private func sentence(_ name: String, _ points: [ChartPoint]) -> String? {
        guard let first = points.first, let last = points.last else { return nil }
        let figures =
            points.count <= 12
            ? points.map { words.item($0.moment, $0.shown) }.joined(separator: words.sentences.comma)
            : summary(points, from: first, to: last)
        return name + words.sentences.colon + figures
    }

    private func summary(_ points: [ChartPoint], from first: ChartPoint, to last: ChartPoint) -> String {
        let lowest = points.min { $0.value < $1.value } ?? first
        let highest = points.max { $0.value < $1.value } ?? last
        return filled(
            words.sentences.many,
            [
                "count": String(points.count), "first": words.name(of: first.moment),
                "last": words.name(of: last.moment),
                "start": first.shown, "end": last.shown, "lowest": lowest.shown, "highest": highest.shown,
            ])
    }

    private var targetSentence: [String] {
        chart.target.map { [words.labels.target + words.sentences.colon + words.item($0.moment, $0.shown)] } ?? []
    }

    private var breakSentences: [String] {
        visibleBreaks.map { change in
            let since = filled(
                words.sentences.since, ["moment": words.name(of: change.first), "reason": change.reason])
            return words.labels.definitionChanged + words.sentences.colon + since
        }
    }
}

extension String {
    /// The text without the space that an English full stop leaves at the end.
    fileprivate var trimmingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
