#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Clocks, memory, and lines of results.
enum Measuring {
    /// Seconds of a clock that only goes forward.
    static func now() -> Double { seconds(CLOCK_MONOTONIC) }

    /// Processor seconds of the whole program.
    static func processorTime() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

    /// Runs a step and prints how long it took.
    static func step<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
        let (wall, cpu) = (now(), processorTime())
        let value = try body()
        line(name, [("wall_s", now() - wall), ("cpu_s", processorTime() - cpu)])
        return value
    }

    /// Runs a step that waits and prints how long it took.
    static func step<Value>(_ name: String, _ body: () async throws -> Value) async rethrows -> Value {
        let (wall, cpu) = (now(), processorTime())
        let value = try await body()
        line(name, [("wall_s", now() - wall), ("cpu_s", processorTime() - cpu)])
        return value
    }

    /// Prints the median and the 99th percentile of many short times, given in seconds.
    static func latencies(_ name: String, _ times: [Double], _ more: [(String, Double)] = []) {
        let sorted = times.sorted()
        guard let median = sorted.dropFirst(sorted.count / 2).first,
            let late = sorted.dropFirst(sorted.count * 99 / 100).first
        else { return }
        line(name, [("p50_us", median * 1e6), ("p99_us", late * 1e6)] + more)
    }

    /// One line of results as JSON.
    static func line(_ step: String, _ values: [(String, Double)]) {
        let fields = values.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
        print("{\"engine\": \"guiheng\", \"threads\": 1, \"step\": \"\(step)\", \(fields)}")
        fflush(nil)
    }

    /// Resident memory now and at most, in MB of 2^20 bytes.
    static func memory() -> [(String, Double)] {
        [("rss_mb", status("VmRSS:")), ("peak_rss_mb", status("VmHWM:"))]
    }

    private static func status(_ name: String) -> Double {
        guard let file = fopen("/proc/self/status", "r") else { return .nan }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 256)
        while fgets(&buffer, 256, file) != nil {
            let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard line.hasPrefix(name) else { continue }
            return (Double(line.filter(\.isNumber)) ?? .nan) / 1024
        }
        return .nan
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
