import Exchanging
import FoundationEssentials
public import Logging

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes the log as one JSON object per line: `ts`, `level`, `msg`, then the metadata.
public struct JSONLines: LogHandler {
    /// The least level that is written.
    public var logLevel: Logger.Level
    /// Values that every line carries.
    public var metadata: Logger.Metadata = [:]
    /// Where further values of the moment come from.
    public var metadataProvider: Logger.MetadataProvider?
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> Date

    /// A log to standard error.
    public init(level: Logger.Level = .info) {
        self.init(level: level, now: { Date.now }, write: Self.writeToStandardError)
    }

    init(level: Logger.Level, now: @escaping @Sendable () -> Date, write: @escaping @Sendable (String) -> Void) {
        logLevel = level
        self.now = now
        self.write = write
    }

    /// One value that every line carries.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes one line.
    public func log(event: LogEvent) {
        var values = metadataProvider?.get() ?? [:]
        values.merge(metadata) { $1 }
        values.merge(event.metadata ?? [:]) { $1 }
        if let error = event.error { values["error_type"] = "\(String(reflecting: type(of: error)))" }
        let head: [(name: String, value: JSONValue)] = [
            (name: "ts", value: .string(LogTime(now()).text)),
            (name: "level", value: .string(event.level.rawValue)),
            (name: "msg", value: .string(event.message.description)),
        ]
        let reserved = Set(head.map(\.name))
        let rest = values.sorted { $0.key < $1.key }.map { key, value in
            (name: reserved.contains(key) ? key + "_" : key, value: Self.json(value))
        }
        write(JSONText(.object(head + rest)).text + "\n")
    }

    private static func json(_ value: Logger.Metadata.Value) -> JSONValue {
        switch value {
        case .string(let text): .string(text)
        case .stringConvertible(let number as Int): .integer(number)
        case .stringConvertible(let number as Double) where number.isFinite: .number(number)
        case .stringConvertible(let thing): .string(thing.description)
        case .array(let values): .array(values.map(json))
        case .dictionary(let fields):
            .object(fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: json($0.value)) })
        }
    }

    /// One system call per line keeps the lines of several threads apart.
    private static func writeToStandardError(_ line: String) {
        var rest = Array(line.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { bytes in
                #if canImport(Glibc)
                Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
                #elseif canImport(Musl)
                Musl.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
                #else
                Darwin.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
                #endif
            }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
