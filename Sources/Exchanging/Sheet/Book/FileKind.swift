import Planning

/// What a file is that was sent as a workbook, by its first bytes. Its name is not believed.
enum FileKind: Hashable {
    /// A ZIP archive, which a workbook is.
    case archive
    case empty
    /// An old workbook (.xls, .et) or another document of its time.
    case compound
    /// A workbook that only a password opens.
    case encrypted
    /// A web page or an XML file with the name of a workbook.
    case markup
    /// Anything else.
    case unknown

    init(_ bytes: [UInt8]) {
        if bytes.isEmpty {
            self = .empty
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .archive
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = Self.holds("EncryptedPackage", bytes) ? .encrypted : .compound
        } else {
            self = Self.isMarkup(bytes) ? .markup : .unknown
        }
    }

    /// Whether a file is meant as a workbook: it is binary, or a web page with the name of one.
    static func isBook(_ bytes: [UInt8], named file: String) -> Bool {
        switch FileKind(bytes) {
        case .archive, .compound, .encrypted: true
        case .markup: [".xls", ".xlsx", ".et"].contains { file.lowercased().hasSuffix($0) }
        case .empty, .unknown: false
        }
    }

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(64).first { ![0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
            == UInt8(ascii: "<")
    }

    /// Whether the directory of a compound file names a stream, in UTF-16.
    private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return stride(from: 0, to: bytes.count - wanted.count, by: 64).contains { start in
            bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}

extension FileKind {
    /// Why it is not read; nil for an archive.
    var fault: CellFault? {
        switch self {
        case .archive: nil
        case .empty: .noBook(Bilingual("文件是空的（0 字节）。", "The file is empty (0 bytes)."), Self.again)
        case .compound:
            .noBook(
                Bilingual(
                    "文件是旧版格式（.xls 或 .et），或已加密。",
                    "The file is in an old format (.xls or .et), or it is encrypted."), Self.saveAs)
        case .encrypted:
            .noBook(
                Bilingual("文件设有打开密码，无法读取。", "A password is needed to open the file."),
                Bilingual(
                    "请在 Excel 或 WPS 中打开文件，取消打开密码，另存为 .xlsx 后重新上传。",
                    "Open it in Excel or WPS, remove the password, and save it as .xlsx."))
        case .markup:
            .noBook(
                Bilingual(
                    "文件实际上是网页（HTML）或 XML，不是 Excel 工作簿，常见于业务系统导出的“.xls”。",
                    "The file is a web page (HTML) or XML and no workbook, as systems export under the name .xls."),
                Self.saveAs)
        case .unknown:
            .noBook(Bilingual("文件不是 Excel 工作簿。", "The file is no Excel workbook."), Self.saveAs)
        }
    }

    static let saveAs = Bilingual(
        "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后重新上传。",
        "Open it in Excel or WPS and save it as “Excel workbook (*.xlsx)”.")
    static let again = Bilingual("请核对文件后重新上传。", "Check the file and send it again.")
}
