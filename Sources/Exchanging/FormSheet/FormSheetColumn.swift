/// The columns of a form's sheet, from the left.
enum FormSheetColumn: Int, CaseIterable {
    /// Hidden: the code of the row, and in the first row the key of the report.
    case code, name, unit, previous, lastYear, value, note, instructions

    func head(_ heads: FormSheetHeads) -> String {
        switch self {
        case .code: "代码"
        case .name: "统计项"
        case .unit: "计量单位"
        case .previous: heads.previous
        case .lastYear: heads.lastYear
        case .value: heads.value
        case .note: "备注"
        case .instructions: "填报说明"
        }
    }

    var width: Double {
        switch self {
        case .code: 12
        case .name: 34
        case .unit: 10
        case .previous, .lastYear, .value: 16
        case .note: 28
        case .instructions: 44
        }
    }
}
