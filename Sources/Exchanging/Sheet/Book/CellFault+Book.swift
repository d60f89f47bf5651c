import Planning

extension CellFault {
    /// A file that is no workbook that can be read.
    static func noBook(_ message: Bilingual, _ remedy: Bilingual) -> CellFault {
        CellFault("xlsx.file", message, remedy)
    }

    /// A workbook that is not laid out as the format has it.
    static func damagedBook(_ message: Bilingual) -> CellFault {
        CellFault(
            "xlsx.damaged", message,
            Bilingual(
                "请用 Excel 或 WPS 打开并另存为新的 .xlsx 文件，再重新上传。",
                "Open it in Excel or WPS, save it as a new .xlsx file, and send that."))
    }

    /// A workbook that is larger than what is read.
    static func largeBook(_ message: Bilingual) -> CellFault {
        CellFault(
            "xlsx.large", message,
            Bilingual(
                "请只保留需要报送的工作表和区域，删除多余的行、列和图片后另存。",
                "Keep only the sheets and cells that are needed and save it again."))
    }

    static let macroBook = noBook(
        Bilingual("文件含有宏（.xlsm），为防范风险不予读取。", "The file holds macros (.xlsm) and is not read, for safety."),
        Bilingual("请另存为不含宏的“Excel 工作簿（*.xlsx）”后重新上传。", "Save it as “Excel workbook (*.xlsx)” without macros."))

    static let binaryBook = noBook(
        Bilingual("文件是 Excel 二进制工作簿（.xlsb）。", "The file is a binary workbook (.xlsb)."), FileKind.saveAs)

    static let openDocument = noBook(
        Bilingual("文件是开放文档格式（.ods 等）。", "The file is an OpenDocument file (.ods or another)."), FileKind.saveAs)

    static let otherDocument = noBook(
        Bilingual(
            "压缩包中没有工作簿，文件可能是 Word 文档或普通压缩文件。",
            "There is no workbook in the archive; it may be a Word document or a plain ZIP file."), FileKind.saveAs)
}

extension ArchiveFault {
    var fault: CellFault {
        switch self {
        case .damaged: .damagedBook(Bilingual("文件不完整或已损坏。", "The file is cut off or damaged."))
        case .tooManyMembers(let count):
            .largeBook(
                Bilingual(
                    "文件内部有 \(count) 个部件，超过上限 2000 个。", "The file has \(count) parts inside; the limit is 2,000."))
        case .repeatedMember(let name):
            .damagedBook(
                Bilingual(
                    "文件内部有两个同名部件“\(name.prefix(60))”，无法判断以哪个为准。",
                    "Two parts inside have the name “\(name.prefix(60))”, and nothing says which one counts."))
        case .overlapping:
            .damagedBook(Bilingual("文件内部的部件互相重叠，不是正常的工作簿。", "The parts inside overlap: this is no regular workbook."))
        case .encrypted: FileKind.encrypted.fault ?? .damagedBook(Bilingual("文件已加密。", "The file is encrypted."))
        case .tooLarge(let name):
            .largeBook(
                Bilingual(
                    "部件“\(name.prefix(60))”解压后过大（单个上限 64 MiB，合计上限 128 MiB）。",
                    "The part “\(name.prefix(60))” is too large unpacked (64 MiB each, 128 MiB in all)."))
        case .expandsTooFar(let name):
            .largeBook(
                Bilingual(
                    "部件“\(name.prefix(60))”的压缩比超过 200 倍，不是正常的工作簿。",
                    "The part “\(name.prefix(60))” expands more than 200 times: this is no regular workbook."))
        case .noMember(let name):
            .damagedBook(
                Bilingual("文件内部缺少部件“\(name.prefix(60))”。", "The part “\(name.prefix(60))” is missing inside the file."))
        }
    }
}

extension XMLFault {
    func fault(in part: String) -> CellFault {
        switch self {
        case .documentType:
            .damagedBook(
                Bilingual(
                    "部件“\(part)”含有文档类型声明（DOCTYPE），正常的工作簿没有。",
                    "The part “\(part)” declares a document type, which no regular workbook does."))
        case .longTag, .tooDeep, .longText:
            .damagedBook(
                Bilingual(
                    "部件“\(part)”的标签过长、嵌套过深或文字过长，不是正常的工作簿。",
                    "The part “\(part)” has tags, nesting or texts beyond those of a regular workbook."))
        case .unknownEntity(let name):
            .damagedBook(
                Bilingual(
                    "部件“\(part)”引用了未知的实体“\(name.prefix(12))”。",
                    "The part “\(part)” refers to the unknown entity “\(name.prefix(12))”."))
        case .notUTF8, .malformed:
            .damagedBook(Bilingual("部件“\(part)”的内容有误。", "The part “\(part)” is malformed."))
        }
    }
}

extension CellFault {
    static let tooManyCells = largeBook(
        Bilingual("工作簿的单元格超过 200 万个。", "The workbook has more than two million cells."))

    static let tooManySheets = largeBook(
        Bilingual("工作簿的工作表超过 256 张。", "The workbook has more than 256 sheets."))

    static func badReference(_ text: String) -> CellFault {
        damagedBook(
            Bilingual(
                "工作表中有无效或重复的单元格位置“\(text.prefix(40))”。",
                "The sheet has the invalid or repeated cell address “\(text.prefix(40))”."))
    }

    static func badString(_ text: String) -> CellFault {
        damagedBook(
            Bilingual(
                "单元格引用的文字（第 \(text.prefix(20)) 号）不存在。",
                "The cell refers to text number \(text.prefix(20)), which is not there."))
    }

    static func badNumber(_ text: String) -> CellFault {
        damagedBook(
            Bilingual(
                "单元格标为数字，内容“\(text.prefix(40))”却不是数字。",
                "The cell is marked as a number, but “\(text.prefix(40))” is none."))
    }
}
