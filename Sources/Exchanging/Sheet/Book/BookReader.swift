import Planning

/// Reads the parts of a workbook.
struct BookReader {
    /// How much a workbook may hold.
    static let cellLimit = 2_000_000
    static let sheetLimit = 256

    private let archive: ZipArchive
    private let workbook: String
    private let targets: [String: PartTarget]

    /// Opens a workbook and finds its parts; refuses macros and other documents.
    init(_ bytes: [UInt8]) throws(SheetFault) {
        do throws(ArchiveFault) { archive = try ZipArchive(bytes) } catch { throw SheetFault(error.fault) }
        try Self.checkKind(archive)
        let root = try Self.targets(in: archive, of: "", "_rels/.rels")
        workbook = root.values.first { $0.kind == "officeDocument" }?.part ?? "xl/workbook.xml"
        guard archive.contains(workbook) else { throw SheetFault(.otherDocument) }
        let (folder, name) = Self.split(workbook)
        targets = try Self.targets(in: archive, of: folder, folder + "_rels/" + name + ".rels")
    }

    /// The sheets in their order.
    func readPages() throws(SheetFault) -> [SheetPage] {
        var list = WorkbookPart()
        try Self.scan(archive, workbook) { event throws(SheetFault) in try list.take(event) }
        guard !list.sheets.isEmpty else { throw SheetFault(.otherDocument) }
        let strings = try readStrings()
        let styles = try readStyles()
        var room = Self.cellLimit
        var pages: [SheetPage] = []
        for sheet in list.sheets {
            guard let target = targets[sheet.relation], target.kind == "worksheet" else { continue }
            var part = PagePart(strings: strings, styles: styles, is1904: list.is1904, room: room)
            do throws(SheetFault) {
                try Self.scan(archive, target.part) { event throws(SheetFault) in try part.take(event) }
            } catch { throw error.on(sheet.name) }
            room = part.room
            pages.append(part.page(named: sheet.name, isHidden: sheet.isHidden))
        }
        return pages
    }

    /// The keywords of the document; empty where there are none.
    func readKeywords() throws(SheetFault) -> String {
        guard archive.contains("docProps/core.xml") else { return "" }
        var (isInside, keywords) = (false, "")
        try Self.scan(archive, "docProps/core.xml") { event throws(SheetFault) in
            switch event {
            case .start(let element): isInside = element.name == "keywords"
            case .text(let text) where isInside: keywords += text
            case .end: isInside = false
            default: break
            }
        }
        return keywords
    }

    private func readStrings() throws(SheetFault) -> [String] {
        guard let target = targets.values.first(where: { $0.kind == "sharedStrings" }), archive.contains(target.part)
        else { return [] }
        var part = StringsPart()
        try Self.scan(archive, target.part) { event throws(SheetFault) in try part.take(event) }
        return part.strings
    }

    private func readStyles() throws(SheetFault) -> [NumberFormat] {
        guard let target = targets.values.first(where: { $0.kind == "styles" }), archive.contains(target.part)
        else { return [] }
        var part = StylesPart()
        try Self.scan(archive, target.part) { event throws(SheetFault) in part.take(event) }
        return part.formats
    }
}

extension BookReader {
    private static func checkKind(_ archive: ZipArchive) throws(SheetFault) {
        let names = archive.names.map { $0.lowercased() }
        if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) { throw SheetFault(.macroBook) }
        if names.contains("xl/workbook.bin") { throw SheetFault(.binaryBook) }
        if names.contains("mimetype"), names.contains("content.xml") { throw SheetFault(.openDocument) }
        if names.contains("encryptedpackage") { throw SheetFault(ArchiveFault.encrypted("").fault) }
    }

    /// Reads a part event by event.
    private static func scan(
        _ archive: ZipArchive, _ part: String, _ take: (XMLEvent) throws(SheetFault) -> Void
    ) throws(SheetFault) {
        let bytes: [UInt8]
        do throws(ArchiveFault) { bytes = try archive.read(part) } catch { throw SheetFault(error.fault) }
        var scanner: XMLScanner
        do throws(XMLFault) { scanner = try XMLScanner(bytes) } catch { throw SheetFault(error.fault(in: part)) }
        while let event = try next(&scanner, part) { try take(event) }
    }

    private static func next(_ scanner: inout XMLScanner, _ part: String) throws(SheetFault) -> XMLEvent? {
        do throws(XMLFault) { return try scanner.next() } catch { throw SheetFault(error.fault(in: part)) }
    }

    private static func targets(
        in archive: ZipArchive, of folder: String, _ part: String
    ) throws(SheetFault) -> [String: PartTarget] {
        guard archive.contains(part) else { return [:] }
        var targets: [String: PartTarget] = [:]
        try scan(archive, part) { event throws(SheetFault) in
            guard case .start(let element) = event, element.name == "Relationship", let id = element["Id"] else {
                return
            }
            guard element["TargetMode"] != "External" else { return }
            targets[id] = try PartTarget(element, from: folder)
        }
        return targets
    }

    private static func split(_ part: String) -> (folder: String, name: String) {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        return (String(part[..<cut]), String(part[cut...]))
    }
}
