import ArgumentParser
import Exchanging
import FoundationEssentials
import Operating
import Planning
import Recording
import Serving

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where results and messages go: data to standard output, messages to standard error.
enum Console {
    /// Chinese unless the system's language says otherwise.
    static var language: Language {
        let environment = ProcessInfo.processInfo.environment
        let name = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return name.hasPrefix("en") ? .english : .chinese
    }

    /// Writes a line of data and hands it to the system at once; what a receipt says must not wait in a buffer.
    static func data(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    /// Writes a message.
    static func message(_ text: Bilingual) { write(text.text(in: language) + "\n", to: STDERR_FILENO) }

    /// Writes findings, one in a line.
    static func findings(_ findings: [Finding], limit: Int = 200) {
        for finding in findings.prefix(limit) { write(finding.line(in: language) + "\n", to: STDERR_FILENO) }
        let rest = findings.count - limit
        if rest > 0 { message(Bilingual("……另有\(rest)处，未列出。", "… and \(rest) more.")) }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}

/// Runs a command and turns its error into one clear message and a failing exit status.
func reporting(_ body: () async throws -> Void) async throws {
    do { try await body() } catch let error as WorkspaceError {
        Console.findings(error.findings)
        Console.message(error.message)
        throw ExitCode.failure
    } catch let error as ServingError {
        Console.message(error.message)
        throw ExitCode.failure
    }
}

/// Today in China Standard Time.
func today() -> Day {
    let beijing = Moment.now().milliseconds + 8 * 3_600_000
    return Day(daysSince1970: Int(beijing / 86_400_000))
}

/// The name of whoever runs the command.
func accountName() -> String {
    let environment = ProcessInfo.processInfo.environment
    return environment["USER"] ?? environment["LOGNAME"] ?? "guiheng"
}
