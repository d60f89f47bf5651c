import Calculating
import Exchanging
import Operating
import Planning

/// The pivot page (数据透视): figures laid out as one asks, each number leading to where it comes from.
struct PivotPage {
    struct Head {
        let name: String
        let sub: String?
    }

    struct Row {
        let name: String
        let sub: String?
        let cells: [Cell]
        let isTotal: Bool
        /// Whether the row above has the same name.
        let isAgain: Bool
    }

    struct Cell {
        let text: String
        let address: String?
        let unit: String?
        let mark: Int?
    }

    struct Note {
        let mark: Int
        let text: String
    }

    struct Fault {
        let parameter: String
        /// What was written; nil when nothing was.
        let value: String?
        let message: String
        let remedy: String
    }

    let t: PageFields
    let frame: Frame
    let form: PivotForm
    let faults: [Fault]
    let hasFaults: Bool
    let hasTable: Bool
    let isEmpty: Bool
    let caption: String
    let corner: String
    let heads: [Head]
    /// The rows as HTML.
    let body: String
    let notes: [Note]
    let csv: String
    let xlsx: String
    let json: String

    init(_ pivot: PivotQuery, _ scope: PageScope) {
        let table = pivot.table(on: scope.snapshot)
        var layout = PivotLayout(table, scope)
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("pivotPage", scope.language), plan: scope.snapshot.plans.first)
        form = PivotForm(pivot.parameters, scope)
        faults = []
        hasFaults = false
        isEmpty =
            table.rows.isEmpty || table.columns.isEmpty
            || !pivot.answer.cells.contains { $0.value.number != nil }
        hasTable = !isEmpty
        caption = layout.caption
        corner = layout.labels.name(table.rowAxes[0])
        heads = layout.heads
        body = PivotMarkup.body(layout.rows())
        notes = layout.notes
        let query = pivot.parameters.pairs.map { (name: $0.name, value: $0.value) }
        csv = "/pivot.csv" + PageScope.encoded(query)
        xlsx = "/pivot.xlsx" + PageScope.encoded(query)
        json = "/pivot.json" + PageScope.encoded(query)
    }

    /// The form with what is wrong with it.
    init(_ found: [QueryFault], _ parameters: QueryParameters, _ scope: PageScope) {
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("pivotPage", scope.language), plan: scope.snapshot.plans.first)
        form = PivotForm(PivotQuery.completed(parameters, scope.snapshot), scope)
        faults = found.map {
            Fault(
                parameter: $0.parameter, value: $0.value.isEmpty ? nil : $0.value, message: scope.text($0.message),
                remedy: scope.text($0.remedy))
        }
        hasFaults = true
        (hasTable, isEmpty, caption, corner, heads, body, notes) = (false, false, "", "", [], "", [])
        (csv, xlsx, json) = ("", "", "")
    }
}
