public import Metrics
import Synchronization

/// Keeps the program's measurements and shows them to Prometheus.
///
/// An instance serves by itself; `MetricsSystem.bootstrap(_:)` with it lets libraries measure into it too.
public final class PrometheusMetrics: MetricsFactory {
    enum Series {
        case counter(CounterSeries)
        case gauge(GaugeSeries)
        case histogram(HistogramSeries)
    }

    struct Probe: Sendable {
        let help: String
        let read: @Sendable () -> Double?
    }

    private struct State {
        var series: [SeriesKey: Series] = [:]
        var probes: [String: Probe] = [:]
        var refusedSeries = 0
    }

    private let seriesLimit: Int
    private let state = Mutex(State())

    /// Keeps at most so many series; what goes beyond is counted in `metrics_series_refused_total` and dropped.
    public init(seriesLimit: Int = 2_000) {
        self.seriesLimit = seriesLimit
        watch("process_resident_memory_bytes", help: "Resident memory size in bytes", ProcessReading.residentBytes)
        let start = ProcessReading.startSeconds()
        watch("process_start_time_seconds", help: "Start time since the Unix epoch in seconds") { start }
    }

    /// Shows a gauge whose value is asked for when Prometheus asks; nothing is shown when the value is nil.
    public func watch(_ name: String, help: String, _ read: @escaping @Sendable () -> Double?) {
        state.withLock { $0.probes[PrometheusName.metric(name)] = Probe(help: help, read: read) }
    }

    /// All measurements in the text format 0.0.4.
    public func exposition() -> String {
        let (series, probes, refused) = state.withLock { ($0.series, $0.probes, $0.refusedSeries) }
        return PrometheusText.write(series: series, probes: probes, refusedSeries: refused)
    }

    /// The counter with a name and labels.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        counter(label, dimensions)
    }

    /// The counter of fractions with a name and labels.
    public func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        counter(label, dimensions)
    }

    /// The gauge with a name and labels.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    /// The histogram, or for single values the gauge, with a name and labels.
    public func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        aggregate ? histogram(label, dimensions, HistogramSeries.sizeBounds) : gauge(label, dimensions)
    }

    /// The histogram of seconds with a name and labels.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label + "_seconds", dimensions, HistogramSeries.secondBounds)
    }

    /// A series lives as long as the process: its last value stays to be read.
    public func destroyCounter(_ handler: any CounterHandler) {}
    /// See ``destroyCounter(_:)``.
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    /// See ``destroyCounter(_:)``.
    public func destroyMeter(_ handler: any MeterHandler) {}
    /// See ``destroyCounter(_:)``.
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    /// See ``destroyCounter(_:)``.
    public func destroyTimer(_ handler: any TimerHandler) {}

    private func counter(_ name: String, _ dimensions: [(String, String)]) -> CounterSeries {
        let new = CounterSeries()
        guard case .counter(let kept) = kept(name, dimensions, .counter(new)) else { return new }
        return kept
    }

    private func gauge(_ name: String, _ dimensions: [(String, String)]) -> GaugeSeries {
        let new = GaugeSeries()
        guard case .gauge(let kept) = kept(name, dimensions, .gauge(new)) else { return new }
        return kept
    }

    private func histogram(_ name: String, _ dimensions: [(String, String)], _ bounds: [Double]) -> HistogramSeries {
        let new = HistogramSeries(bounds: bounds)
        guard case .histogram(let kept) = kept(name, dimensions, .histogram(new)) else { return new }
        return kept
    }

    /// The series under this key; the new one takes the place when there is none and there is room.
    private func kept(_ name: String, _ dimensions: [(String, String)], _ new: Series) -> Series {
        let key = SeriesKey(name: PrometheusName.metric(name), dimensions: dimensions)
        return state.withLock { state in
            if let known = state.series[key] { return known }
            if state.series.count < seriesLimit { state.series[key] = new } else { state.refusedSeries += 1 }
            return new
        }
    }
}
