import Planning

/// Whether a workbook belongs to the report that it was sent for.
struct FormKeyCheck {
    let key: FormKey
    let form: FormSheet
    let file: String

    var findings: [Finding] {
        let expected = form.key
        var findings: [Finding] = []
        if key.form != expected.form { findings.append(otherForm) }
        if key.organization != expected.organization { findings.append(otherOrganization) }
        if key.period != expected.period { findings.append(otherPeriod) }
        if findings.isEmpty, key.revision != expected.revision { findings.append(otherRevision) }
        return findings
    }

    private var otherForm: Finding {
        finding(
            "form.form",
            Bilingual(
                "文件是报表 \(key.form)，本页是“\(form.title)”（\(form.key.form)）。",
                "The file is form \(key.form), this is \(form.key.form)."),
            Bilingual("请在相应报表的页面上传，或下载本报表重新填写。", "Send it on the page of its form, or download this one."))
    }

    private var otherOrganization: Finding {
        finding(
            "form.organization",
            Bilingual(
                "文件的填报单位是 \(key.organization)，本页的填报单位是“\(form.organizationName)”（\(form.key.organization)）。",
                "The file is of \(key.organization), this is the report of \(form.key.organization)."),
            Bilingual("请上传本单位下载的报表。", "Send the form that was downloaded for this organization."))
    }

    private var otherPeriod: Finding {
        finding(
            "form.period",
            Bilingual(
                "文件的报告期是\(key.period.label(in: .chinese))，本页是\(form.periodLabel)。",
                "The file is of \(key.period.label(in: .english)), this is the report of "
                    + "\(form.key.period.label(in: .english))."),
            Bilingual("请在相应报告期的页面上传，或下载本期报表重新填写。", "Send it on the page of its period, or download this one."))
    }

    private var otherRevision: Finding {
        let isOlder = key.revision < form.key.revision
        return finding(
            "form.revision",
            Bilingual(
                isOlder
                    ? "文件按第 \(key.revision) 次修改后的报表生成，此后报表已改到第 \(form.key.revision) 次。"
                    : "文件的修改序号 \(key.revision) 大于报表现有的序号 \(form.key.revision)。",
                "The file was made of revision \(key.revision); the report is at revision \(form.key.revision)."),
            Bilingual(
                "请核对下列差异后在页面上修改，或下载最新报表重新填写。",
                "Check the differences and enter them on the page, or download the form anew."))
    }

    private func finding(_ code: String, _ message: Bilingual, _ remedy: Bilingual) -> Finding {
        Finding(.error, code: code, message: message, remedy: remedy, at: Place(file: file))
    }
}
