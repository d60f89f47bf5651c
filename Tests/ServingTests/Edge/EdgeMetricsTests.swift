import Foundation
import Metrics
import Testing

@testable import Serving

/// The Prometheus text format 0.0.4 (prometheus.io, Exposition formats).
struct EdgeMetricsTests {
    private let metrics = PrometheusMetrics(seriesLimit: 5)

    @Test func `A counter, a gauge and their labels are written`() {
        Counter(label: "figures.saved", dimensions: [("town", "安亭"), ("basis", "a\"b\\c\nd")], factory: metrics)
            .increment(by: 3)
        Gauge(label: "queue", dimensions: [], factory: metrics).record(2.5)
        let text = metrics.exposition()
        #expect(text.contains("# TYPE figures_saved counter\nfigures_saved{basis=\"a\\\"b\\\\c\\nd\",town=\"安亭\"} 3\n"))
        #expect(text.contains("# TYPE queue gauge\nqueue 2.5\n"))
    }

    @Test func `A timer becomes a histogram of seconds whose buckets add up`() {
        let timer = Timer(label: "answer", dimensions: [("route", "/")], factory: metrics)
        timer.recordMilliseconds(5)
        timer.recordMilliseconds(6)
        timer.recordSeconds(60)
        let text = metrics.exposition()
        #expect(text.contains("# TYPE answer_seconds histogram\n"))
        #expect(text.contains("answer_seconds_bucket{route=\"/\",le=\"0.005\"} 1\n"))
        #expect(text.contains("answer_seconds_bucket{route=\"/\",le=\"0.01\"} 2\n"))
        #expect(text.contains("answer_seconds_bucket{route=\"/\",le=\"10\"} 2\n"))
        #expect(text.contains("answer_seconds_bucket{route=\"/\",le=\"+Inf\"} 3\n"))
        #expect(text.contains("answer_seconds_count{route=\"/\"} 3\n"))
        #expect(text.contains("answer_seconds_sum{route=\"/\"} 60.011"))
    }

    @Test func `One name and one set of labels are one series whatever the order`() {
        Counter(label: "a", dimensions: [("x", "1"), ("y", "2")], factory: metrics).increment()
        Counter(label: "a", dimensions: [("y", "2"), ("x", "1")], factory: metrics).increment()
        #expect(metrics.exposition().contains("a{x=\"1\",y=\"2\"} 2\n"))
    }

    @Test func `The number of series is bounded and what was refused is counted`() {
        for number in 0..<8 {
            Counter(label: "visits", dimensions: [("path", "/\(number)")], factory: metrics).increment()
        }
        let text = metrics.exposition()
        #expect(text.components(separatedBy: "visits{").count - 1 == 5)
        #expect(text.contains("metrics_series_refused_total 3\n"))
    }

    @Test func `One name never shows two types`() {
        Counter(label: "mixed", dimensions: [("a", "1")], factory: metrics).increment()
        Gauge(label: "mixed", dimensions: [("b", "1")], factory: metrics).record(7)
        let text = metrics.exposition()
        #expect(text.components(separatedBy: "# TYPE mixed ").count == 2)
    }

    @Test func `Memory and start of the process are shown`() throws {
        let lines = metrics.exposition().split(separator: "\n")
        let memory = try #require(lines.first { $0.hasPrefix("process_resident_memory_bytes ") })
        #expect(try #require(Double(memory.split(separator: " ")[1])) > 1_000_000)
        let start = try #require(lines.first { $0.hasPrefix("process_start_time_seconds ") })
        #expect(try #require(Double(start.split(separator: " ")[1])) > 1_700_000_000)
    }

    @Test func `A watched value is asked for when it is shown, and left out when there is none`() {
        metrics.watch("ledger_entries", help: "Entries") { 42 }
        metrics.watch("never", help: "None") { nil }
        let text = metrics.exposition()
        #expect(text.contains("# HELP ledger_entries Entries\n# TYPE ledger_entries gauge\nledger_entries 42\n"))
        #expect(!text.contains("never"))
    }
}
