import Operating
import Planning

/// An uploaded file beside the report: what it changes, what is wrong with it, and the button that takes it over.
struct UploadPage {
    struct Change {
        let name: String
        let period: String
        let before: String
        let after: String
    }

    struct Line {
        let severity: String
        let severityName: String
        let place: String
        let message: String
        let remedy: String
    }

    struct Field {
        let name: String
        let value: String
    }

    let t: PageFields
    let frame: Frame
    let title: String
    let organization: String
    let period: String
    let file: String
    let kind: String
    let changes: [Change]
    let hasChanges: Bool
    let findings: [Line]
    let hasFindings: Bool
    let canTake: Bool
    let fields: [Field]
    let revision: Int
    let address: String
    let reportAddress: String

    init(_ upload: ReportUpload, _ sheet: ReportSheet, _ scope: PageScope) {
        t = Words.fields(scope.language)
        title = scope.text(sheet.form.name)
        frame = scope.frame(title: title, plan: scope.snapshot.plans.first)
        organization = scope.text(sheet.organization.name)
        period = sheet.key.period.label(in: scope.language)
        file = upload.file
        kind = Words.text(upload.isForm ? "uploadIsForm" : "uploadIsOwn", scope.language)
        changes = upload.changes.map { Self.change($0, scope) }
        hasChanges = !changes.isEmpty
        findings = upload.findings.map { Self.line($0, scope) }
        hasFindings = !findings.isEmpty
        canTake = upload.isAcceptable && hasChanges
        fields = upload.entries.flatMap {
            [
                Field(name: ReportAddress.valueField($0.cell), value: $0.text),
                Field(name: ReportAddress.reasonField($0.cell), value: $0.reason),
            ]
        }
        revision = sheet.revision
        address = ReportAddress.path(sheet.key)
        reportAddress = scope.address(ReportAddress.path(sheet.key))
    }

    private static func change(_ change: ReportUpload.Change, _ scope: PageScope) -> Change {
        let name =
            scope.catalogue.statistic(change.cell.statistic).map { scope.text($0.name) }
            ?? change.cell.statistic.code
        let suffix = change.isReason ? Words.text("reasonFor", scope.language) : ""
        return Change(
            name: suffix.isEmpty ? name : name + " · " + suffix,
            period: change.cell.period.label(in: scope.language), before: change.before.isEmpty ? "—" : change.before,
            after: change.after.isEmpty ? "—" : change.after)
    }

    private static func line(_ finding: Finding, _ scope: PageScope) -> Line {
        let key: String =
            switch finding.severity {
            case .error: "findingError"
            case .warning: "findingWarning"
            case .doubt: "findingDoubt"
            }
        let place = [finding.place?.sheet, finding.place.map { ($0.column ?? "") + ($0.line.map(String.init) ?? "") }]
        return Line(
            severity: finding.severity.rawValue, severityName: Words.text(key, scope.language),
            place: place.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " "),
            message: scope.text(finding.message), remedy: scope.text(finding.remedy))
    }
}
