import Exchanging
import Planning

/// A list of the API: the same columns as JSON members and as heads of a sheet.
struct APIList: Sendable {
    /// A column.
    struct Column: Sendable {
        let key: String
        let head: Bilingual
        let schema: APISchema

        init(_ key: String, _ head: Bilingual, _ schema: APISchema = .string) {
            self.key = key
            self.head = head
            self.schema = schema
        }
    }

    let name: String
    let columns: [Column]
    let rows: [[JSONValue]]

    /// Some rows of the list as JSON.
    func json(_ range: Range<Int>, at position: Int, next: String?) -> JSONValue {
        let items = rows[range].map { row in
            JSONValue.object(zip(columns, row).map { (name: $0.key, value: $1) })
        }
        return [
            "position": .integer(position), "total": .integer(rows.count), "nextCursor": .text(next),
            "items": .array(items),
        ]
    }

    /// Some rows of the list as a sheet.
    func sheet(_ range: Range<Int>, in language: Language) -> Sheet {
        Sheet(
            name: name, columns: columns.map { $0.head.text(in: language) },
            rows: rows[range].map { $0.map { Self.cell($0, language) } })
    }

    private static func cell(_ value: JSONValue, _ language: Language) -> CSVCell {
        switch value {
        case .integer(let number): .number(number)
        case .boolean(let truth): .text(Bilingual(truth ? "是" : "否", truth ? "yes" : "no").text(in: language))
        case .string(let text): .text(text)
        case .object(let members): text(members, language)
        case .array(let elements): .text(elements.map(plain).joined(separator: language == .chinese ? "、" : ", "))
        default: ""
        }
    }

    private static func text(_ members: [(name: String, value: JSONValue)], _ language: Language) -> CSVCell {
        let wanted = language == .chinese ? "zh" : "en"
        let texts = members.filter { $0.name == wanted }.map { plain($0.value) } + members.map { plain($0.value) }
        return .text(texts.first { !$0.isEmpty } ?? "")
    }

    private static func plain(_ value: JSONValue) -> String { if case .string(let text) = value { text } else { "" } }
}

extension CSVCell {
    /// A whole number.
    fileprivate static func number(_ number: Int) -> CSVCell {
        Figure(coefficient: Int64(number), scale: 0).map { .figure($0) } ?? .text(String(number))
    }
}
