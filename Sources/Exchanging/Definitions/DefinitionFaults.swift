import Planning
import Yams

/// The findings of one definition file, gathered while it is read.
struct DefinitionFaults {
    let file: String
    private(set) var findings: [Finding] = []

    init(file: String) { self.file = file }

    /// Whether one of them keeps the file from being used.
    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    mutating func add(_ code: String, _ message: Bilingual, _ remedy: Bilingual, at node: Node?) {
        add(code, message, remedy, line: node?.mark?.line, column: node?.mark.map { String($0.column) })
    }

    mutating func add(_ code: String, _ message: Bilingual, _ remedy: Bilingual, line: Int?, column: String? = nil) {
        let place = Place(file: file, line: line, column: column)
        findings.append(Finding(.error, code: "yaml." + code, message: message, remedy: remedy, at: place))
    }

    /// Notes what a person should look at, and what does not keep the file from being used.
    mutating func warn(_ code: String, _ message: Bilingual, _ remedy: Bilingual, at node: Node?) {
        let place = Place(file: file, line: node?.mark?.line, column: node?.mark.map { String($0.column) })
        findings.append(Finding(.warning, code: "yaml." + code, message: message, remedy: remedy, at: place))
    }
}
