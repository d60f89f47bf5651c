public import Planning

/// Why a workbook could not be written.
public enum WorkbookError: Error, Hashable, Sendable {
    /// There is no memory or no room for temporary files.
    case noRoom
    /// Excel does not take this name for a sheet.
    case sheetName(String)

    /// What happened and what to do.
    public var message: Bilingual {
        switch self {
        case .noRoom:
            Bilingual(
                "无法生成Excel文件：内存或临时目录空间不足。请缩小查询范围，或改用CSV。",
                "The Excel file cannot be made: no memory or no room for temporary files. Ask for less, or take CSV.")
        case .sheetName(let name):
            Bilingual("Excel不接受工作表名称“\(name)”。", "Excel does not take “\(name)” as the name of a sheet.")
        }
    }
}
