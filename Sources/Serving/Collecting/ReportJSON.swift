import Evaluating
import Exchanging
import Operating
import Planning

/// What a script shows while somebody types: each line's state, checks and growth.
struct ReportJSON {
    let value: JSONValue

    init(_ sheet: ReportSheet, _ draft: ReportDraft, _ scope: PageScope) {
        let blocking = sheet.checks.count { !$0.standing.lets } + sheet.rows.count { $0.fault != nil }
        value = .object([
            (name: "revision", value: .integer(draft.revision)),
            (name: "saved", value: .string(ReportWords.saved(draft, in: scope.language))),
            (name: "blocking", value: .integer(blocking)),
            (name: "unexplained", value: .integer(sheet.checks.count { $0.standing == .unexplained })),
            (name: "rows", value: .array(sheet.rows.map { Self.row($0, scope) })),
        ])
    }

    private static func row(_ row: ReportLine, _ scope: PageScope) -> JSONValue {
        let checks = row.checks.map { ReportRow.check($0, scope) }
        return .object([
            (name: "field", value: .string(ReportAddress.valueField(row.cell))),
            (name: "state", value: .string(ReportRow.state(row))),
            (name: "fault", value: row.fault.map { .string($0.line(in: scope.language)) } ?? .null),
            (name: "change", value: .string(ReportRow.change(row.comparison.previous?.change, scope))),
            (name: "growth", value: .string(ReportRow.change(row.comparison.lastYear?.change, scope))),
            (name: "asksReason", value: .boolean(row.checks.contains { $0.result.level != .compulsory })),
            (name: "checks", value: .array(checks.map(Self.check))),
        ])
    }

    private static func check(_ check: ReportRow.Check) -> JSONValue {
        .object([
            (name: "level", value: .string(check.level)), (name: "name", value: .string(check.levelName)),
            (name: "text", value: .string(check.message + check.remedy)),
            (name: "settled", value: .boolean(check.isSettled)),
        ])
    }
}
