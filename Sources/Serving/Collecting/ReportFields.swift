import Operating
import Planning

/// What the form of a report's page sends.
struct ReportFields {
    private let values: [String: String]

    /// The pairs of a form, of which the last one of a name counts.
    init(_ pairs: [QueryParameters.Pair]) {
        values = Dictionary(pairs.map { ($0.name, $0.value) }) { _, last in last }
    }

    /// The text of a field; empty when it was not sent.
    func text(_ name: String) -> String { values[name] ?? "" }

    /// A whole number; nil for anything else.
    func number(_ name: String) -> Int? { Int(text(name)) }

    /// What was typed, by cell; a figure without a field was not changed by this form and is not among them.
    var entries: [ReportEntry] {
        values.keys.compactMap { name in
            guard name.hasPrefix("v "), let cell = CellText.read(String(name.dropFirst(2))) else { return nil }
            return ReportEntry(
                cell: cell, text: text(name), reason: text(ReportAddress.reasonField(cell)))
        }
    }

    /// The figures that a return quotes.
    var quoted: [Cell] {
        values.keys.sorted().compactMap { name in
            name.hasPrefix("q ") ? CellText.read(String(name.dropFirst(2))) : nil
        }
    }

    /// The reports that were ticked in a list, with the version that was seen of each.
    var ticked: [(key: ReportKey, seen: Int)] {
        values.keys.sorted().compactMap { name in
            guard name.hasPrefix("r "), let key = ReportKey(String(name.dropFirst(2))), let seen = number(name) else {
                return nil
            }
            return (key, seen)
        }
    }
}
