import Planning
import Recording
import Testing

/// Entries in the words of the plan: the output of strategic emerging industries of Jiading and two of its towns.
enum Sample {
    static let start = Moment(milliseconds: 1_700_000_000_000)

    static func moment(_ second: Int) -> Moment { Moment(milliseconds: start.milliseconds + Int64(second) * 1000) }

    static func cell(
        _ period: String = "2020", area: String = "310114", statistic: String = "sei-output", basis: String = "all"
    ) throws -> Cell {
        Cell(
            statistic: try Statistic.ID(statistic), area: try Area.ID(area), basis: try Basis.ID(basis),
            period: try Period(period))
    }

    static func source(_ citation: String = "嘉定区战略性新兴产业发展“十四五”规划 表1-1", note: String = "") -> Source {
        Source(citation: citation, grade: .official, note: note)
    }

    /// A figure; nil withdraws it.
    static func observation(
        _ figure: String?, _ cell: Cell, source: Source = Sample.source()
    ) throws -> Observation {
        let content: Observation.Content = if let figure { .reported(try Figure(figure)) } else { .withdrawn }
        return Observation(cell: cell, content: content, source: source)
    }

    /// An entry of figures; the content's fingerprint is that of `bytes`.
    static func submission(
        _ observations: [Observation], bytes: String, organization: String = "tjj", file: String = "产值.csv"
    ) throws -> Entry {
        let submission = Submission(
            organization: try Organization.ID(organization), fileName: file, content: Fingerprint(of: bytes.utf8),
            observations: observations)
        return Entry(actor: "wang", role: "填报人", object: file, reason: "月度报送", content: .submission(submission))
    }

    static func definitions(_ files: (String, String?)...) throws -> Entry {
        let files = try files.map { path, text in try DefinitionFile(path: path, text: text) }
        return Entry(actor: "li", role: "管理员", object: "guiheng.yaml", content: .definitions(files))
    }

    static func override(rating: String? = "asExpected", reason: String = "二期项目推迟投产，不可归责") throws -> Entry {
        let override = RatingOverride(
            plan: try Plan.ID("jd-sei-145"), indicator: try Indicator.ID("sei-output"), kind: "midterm",
            asOf: try #require(Day("2023-06-30")), computed: "behind", rating: rating, reason: reason)
        return Entry(actor: "zhao", role: "评估专家", object: "sei-output", reason: "专家复核", content: .override(override))
    }

    /// A ledger of five entries: definitions, two submissions of 3 and 2 figures, a rating, definitions again.
    static func fill(_ ledger: Ledger) async throws -> [Receipt] {
        let first = try [
            observation("1227.7", cell("2020")), observation("1390.20", cell("2021")),
            observation("-0.50", cell("2021-01/02", area: "310114102", statistic: "sei-growth")),
        ]
        let second = try [
            observation("1391.0", cell("2021"), source: source("2021年统计公报", note: "最终核实数")),
            observation(nil, cell("2020")),
        ]
        let entries = try [
            definitions(("guiheng.yaml", "title: 嘉定"), ("plans/sei.yaml", "id: jd-sei-145")),
            submission(first, bytes: "first"), submission(second, bytes: "second"), override(),
            definitions(("plans/sei.yaml", nil), ("plans/new.yaml", "id: new")),
        ]
        var receipts: [Receipt] = []
        for (index, entry) in entries.enumerated() {
            receipts.append(try await ledger.append(entry, at: moment(index)))
        }
        return receipts
    }
}
