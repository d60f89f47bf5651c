import Exchanging
import Operating
import Planning

/// How much each organization is asked for with a month's reports, for the office that reduces it.
struct BurdenPage {
    struct Row {
        let organization: String
        let reports: Int
        let items: Int
        let prefilled: Int
        let askedTwice: Int
        let toFind: Int
    }

    let t: PageFields
    let frame: Frame
    let month: String
    let rows: [Row]
    let hasRows: Bool
    let csv: String
    let reviewAddress: String

    init(_ month: Period, _ scope: PageScope) {
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("burdenPage", scope.language), plan: scope.snapshot.plans.first)
        self.month = month.label(in: scope.language)
        rows = scope.snapshot.burden(of: month).map { burden in
            Row(
                organization: scope.catalogue.organization(burden.organization).map { scope.text($0.name) }
                    ?? burden.organization.code, reports: burden.reports, items: burden.items,
                prefilled: burden.prefilled, askedTwice: burden.askedTwice, toFind: burden.toFind)
        }
        hasRows = !rows.isEmpty
        csv = scope.address("/burden.csv", [(name: "period", value: month.description)])
        reviewAddress = scope.address("/review", [(name: "period", value: month.description)])
    }

    /// The table as a file.
    var csvBytes: [UInt8] {
        var writer = CSVWriter()
        writer.append(["单位", "报表", "指标项", "已预填", "重复采集", "须自行填报"].map { .text($0) })
        for row in rows {
            let numbers = [row.reports, row.items, row.prefilled, row.askedTwice, row.toFind]
            writer.append([.text(row.organization)] + numbers.map { .text("\($0)") })
        }
        return writer.bytes
    }
}
