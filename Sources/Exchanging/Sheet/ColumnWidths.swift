import Planning

/// How wide the columns of a sheet must be, in characters; a Chinese one counts as two.
struct ColumnWidths {
    /// The widths, each 6 to 48.
    let widths: [Double]

    /// Measures heads and the first rows.
    init(_ sheet: Sheet) {
        let sample = sheet.rows.prefix(200)
        widths = sheet.columns.enumerated().map { index, head in
            let cells = sample.map { $0.indices.contains(index) ? Self.width(of: $0[index]) : 0 }
            let widest = max(Self.width(of: head), cells.max() ?? 0)
            return Double(min(48, max(6, widest + 2)))
        }
    }

    private static func width(of cell: CSVCell) -> Int {
        switch cell {
        case .text(let text): width(of: text)
        case .figure(let figure): figure.description.utf8.count
        case .number: 12
        }
    }

    static func width(of text: String) -> Int {
        text.unicodeScalars.prefix(60).reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
}
