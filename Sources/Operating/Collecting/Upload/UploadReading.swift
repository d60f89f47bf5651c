import Evaluating
import Exchanging
import Planning

/// Reads an uploaded file against one report.
struct UploadReading {
    let sheet: ReportSheet
    let catalogue: Catalogue

    /// Reads the form that was downloaded here, or else a sheet of the office's own: workbook, CSV or pasted text.
    func read(_ file: NamedBytes) throws(WorkspaceError) -> ReportUpload {
        do throws(Refusal) {
            guard Self.isWorkbook(file) else { return try readTable(file) }
            let book = try SheetBook(file.bytes, named: file.name)
            if FormKey.isCarried(by: book) { return try readForm(book) }
            return own(OwnSheet(book, settings: settings))
        } catch { return unread(file, error.finding) }
    }

    private func readTable(_ file: NamedBytes) throws(Refusal) -> ReportUpload {
        let decoded = try TextDecoding(file.bytes, named: file.name)
        let text = String(decoding: decoded.bytes, as: UTF8.self)
        let isTabbed = text.prefix { !$0.isNewline }.contains("\t")
        let table = try PastedTable(text, named: file.name, separator: isTabbed ? "\t" : ",")
        return own(OwnSheet(table.page, named: file.name, settings: settings))
    }

    private func readForm(_ book: SheetBook) throws(Refusal) -> ReportUpload {
        let form: FormSheet
        do throws(WorkspaceError) { form = try sheet.formSheet() } catch {
            return unread(NamedBytes(name: book.file, bytes: []), Self.finding(error, book.file))
        }
        let back = try FormSheetReturn(book, against: form)
        var typed: [Cell: ReportEntry] = [:]
        for change in back.differences?.changes ?? [] {
            guard let cell = CellText.read(change.code) else { continue }
            typed[cell] = (typed[cell] ?? present(cell)).taking(change.kind)
        }
        return upload(book.file, true, typed, back.findings, book.pages.first { !$0.isHidden })
    }

    private func own(_ own: OwnSheet) -> ReportUpload {
        var typed: [Cell: ReportEntry] = [:]
        for value in own.values {
            guard let line = line(for: value) else { continue }
            let before = present(line.cell)
            guard line.figure != value.figure else { continue }
            typed[line.cell] = ReportEntry(cell: line.cell, text: value.figure.description, reason: before.reason)
        }
        let isForeign = !own.values.isEmpty && own.values.allSatisfy { line(for: $0) == nil }
        return upload(
            own.file, false, typed, own.findings + (isForeign ? [Self.foreign(own.file)] : []), own.page)
    }

    private var settings: OwnSheetSettings {
        OwnSheetSettings(catalogue: catalogue, period: sheet.key.period, area: sheet.rows.first?.cell.area)
    }

    /// The line of a figure: the very cell, or for a figure without a date the only line of its statistic and area.
    private func line(for value: OwnSheetValue) -> ReportLine? {
        let open = sheet.rows.filter { !$0.isReused }
        if let same = open.first(where: { $0.cell == value.cell }) { return same }
        guard value.cell.period == sheet.key.period else { return nil }
        let alike = open.filter {
            ($0.cell.statistic, $0.cell.area) == (value.cell.statistic, value.cell.area)
        }
        return alike.count == 1 ? alike.first : nil
    }

    private func present(_ cell: Cell) -> ReportEntry {
        let line = sheet.rows.first { $0.cell == cell }
        return ReportEntry(cell: cell, text: line?.text ?? "", reason: line?.reason ?? "")
    }

    private func upload(
        _ file: String, _ isForm: Bool, _ typed: [Cell: ReportEntry], _ findings: [Finding], _ page: SheetPage?
    ) -> ReportUpload {
        let open = sheet.rows.filter { !$0.isReused }.map(\.cell)
        let changes = open.flatMap { cell in typed[cell].map { self.changes(from: present(cell), to: $0) } ?? [] }
        return ReportUpload(
            file: file, isForm: isForm, changes: changes, entries: open.map { typed[$0] ?? present($0) },
            findings: findings, page: page)
    }

    private func changes(from before: ReportEntry, to after: ReportEntry) -> [ReportUpload.Change] {
        let figure = ReportUpload.Change(cell: after.cell, before: before.text, after: after.text, isReason: false)
        let reason = ReportUpload.Change(cell: after.cell, before: before.reason, after: after.reason, isReason: true)
        return [figure, reason].filter { $0.before != $0.after }
    }

    private func unread(_ file: NamedBytes, _ finding: Finding) -> ReportUpload {
        upload(file.name, false, [:], [finding], nil)
    }

    private static func isWorkbook(_ file: NamedBytes) -> Bool {
        let isText = [".csv", ".tsv", ".txt"].contains { file.name.lowercased().hasSuffix($0) }
        return !isText || file.bytes.starts(with: "PK".utf8)
    }

    private static func foreign(_ file: String) -> Finding {
        Finding(
            .error, code: "upload.foreign",
            message: Bilingual("表中没有本报表要采集的数值。", "The sheet has no figure that this report asks for."),
            remedy: Bilingual(
                "请核对统计项名称、地区和时期；不一致的，可在 guiheng.yaml 中补充别名。",
                "Check names, areas and periods; other names can be added as aliases in guiheng.yaml."),
            at: Place(file: file))
    }

    private static func finding(_ error: WorkspaceError, _ file: String) -> Finding {
        Finding(.error, code: "upload", message: error.message, at: Place(file: file))
    }
}

extension ReportEntry {
    /// The entry with what the workbook says.
    fileprivate func taking(_ kind: FormSheetChange.Kind) -> ReportEntry {
        switch kind {
        case .added(let figure), .changed(_, let figure):
            ReportEntry(cell: cell, text: figure.description, reason: reason)
        case .emptied: ReportEntry(cell: cell, text: "", reason: reason)
        case .note(_, let note): ReportEntry(cell: cell, text: text, reason: note)
        }
    }
}
