/// Writes measurements in the Prometheus text format 0.0.4.
enum PrometheusText {
    static func write(
        series: [SeriesKey: PrometheusMetrics.Series], probes: [String: PrometheusMetrics.Probe], refusedSeries: Int
    ) -> String {
        var lines: [String] = []
        for (name, family) in Dictionary(grouping: series, by: \.key.name).sorted(by: { $0.key < $1.key }) {
            lines += self.family(name, family.sorted { text($0.key.labels) < text($1.key.labels) })
        }
        for (name, probe) in probes.sorted(by: { $0.key < $1.key }) {
            guard let value = probe.read() else { continue }
            lines += ["# HELP \(name) \(probe.help)", "# TYPE \(name) gauge"]
            lines.append("\(name) \(PrometheusName.number(value))")
        }
        lines += ["# TYPE metrics_series_refused_total counter", "metrics_series_refused_total \(refusedSeries)"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A name has one type: of two kinds of series under one name, only the first kind is shown.
    private static func family(
        _ name: String, _ members: [(key: SeriesKey, value: PrometheusMetrics.Series)]
    ) -> [String] {
        guard let type = members.first.map({ typeName($0.value) }) else { return [] }
        let shown = members.filter { typeName($0.value) == type }
        return ["# TYPE \(name) \(type)"] + shown.flatMap { samples($0.key, $0.value) }
    }

    private static func typeName(_ series: PrometheusMetrics.Series) -> String {
        switch series {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }

    private static func samples(_ key: SeriesKey, _ series: PrometheusMetrics.Series) -> [String] {
        switch series {
        case .counter(let counter): ["\(key.name)\(text(key.labels)) \(PrometheusName.number(counter.value))"]
        case .gauge(let gauge): ["\(key.name)\(text(key.labels)) \(PrometheusName.number(gauge.value))"]
        case .histogram(let histogram): samples(key, histogram)
        }
    }

    private static func samples(_ key: SeriesKey, _ histogram: HistogramSeries) -> [String] {
        let reading = histogram.reading
        var lines: [String] = []
        var total = 0
        for (bound, count) in zip(histogram.bounds + [.infinity], reading.counts) {
            total += count
            let labels = key.labels + [SeriesKey.Label(name: "le", value: PrometheusName.number(bound))]
            lines.append("\(key.name)_bucket\(text(labels)) \(total)")
        }
        lines.append("\(key.name)_sum\(text(key.labels)) \(PrometheusName.number(reading.sum))")
        lines.append("\(key.name)_count\(text(key.labels)) \(total)")
        return lines
    }

    private static func text(_ labels: [SeriesKey.Label]) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.map { "\($0.name)=\"\(PrometheusName.escaped($0.value))\"" }
        return "{" + pairs.joined(separator: ",") + "}"
    }
}
