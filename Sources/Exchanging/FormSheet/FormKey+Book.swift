import Planning

extension FormKey {
    /// The key that a workbook carries, in its first cell or in the keywords of the document.
    ///
    /// Refused is a workbook without one, or with two that differ.
    public init(in book: SheetBook) throws(Refusal) {
        let cells = book.pages.compactMap { page in page.row(1)?.cell(1).flatMap { FormKey($0.text) } }
        let keys = Set(cells + [FormKey(book.keywords)].compactMap(\.self))
        guard let key = keys.first else { throw Refusal(Self.missing(book.file)) }
        guard keys.count == 1 else { throw Refusal(Self.ambiguous(keys, book.file)) }
        self = key
    }

    /// Whether a workbook carries a key at all, and so is a form that was downloaded here.
    public static func isCarried(by book: SheetBook) -> Bool {
        FormKey(book.keywords) != nil
            || book.pages.contains { page in page.row(1)?.cell(1).flatMap { FormKey($0.text) } != nil }
    }

    /// Whether two keys name one report, of whatever revision.
    func isSameReport(as other: FormKey) -> Bool {
        form == other.form && organization == other.organization && period == other.period
    }

    private static func missing(_ file: String) -> Finding {
        Finding(
            .error, code: "form.key",
            message: Bilingual("文件不是从本系统下载的报表，未找到报表标识。", "The file is no form of this system: it carries no key."),
            remedy: Bilingual(
                "请重新下载报表填写；如要报送本单位自有的表格，请使用“上传自有表格”。",
                "Download the form again, or send a sheet of your own as such."),
            at: Place(file: file))
    }

    private static func ambiguous(_ keys: Set<FormKey>, _ file: String) -> Finding {
        let names = keys.map { "\($0.form) \($0.period)" }.sorted()
        return Finding(
            .error, code: "form.key",
            message: Bilingual(
                "文件中有不止一个报表标识（\(names.joined(separator: "、"))），可能由几份报表拼接而成。",
                "The file carries more than one key (\(names.joined(separator: ", ")))."),
            remedy: Bilingual("请将各报表分别上传。", "Send each form as a file of its own."), at: Place(file: file))
    }
}
