public import Planning

/// Reads the import format for figures: one figure a row, columns by name in any order.
public enum FigureTable {
    /// Reads the bytes of a CSV file or a workbook (.xlsx); every fault becomes a finding with its place.
    ///
    /// What a file is its first bytes say, not its name.
    public static func read(
        _ file: [UInt8], named name: String, catalogue: Catalogue, mapping: FigureMapping? = nil
    ) -> FigureImport {
        FileKind.isBook(file, named: name)
            ? readBook(file, named: name, catalogue: catalogue, mapping: mapping)
            : read(lines: file, named: name, catalogue: catalogue, mapping: mapping)
    }

    /// Reads the bytes of a CSV file.
    static func read(
        lines file: [UInt8], named name: String, catalogue: Catalogue, mapping: FigureMapping?
    ) -> FigureImport {
        do throws(Refusal) {
            let text = try TextDecoding(file, named: name)
            var scanner = CSVScanner(text.bytes.span, file: name)
            try scanner.checkSize(of: text.bytes.span)
            let header = try FigureHeader(&scanner, text.bytes.span, named: name, mapping: mapping)
            guard header.isComplete else {
                while try scanner.scanRow(text.bytes.span) != nil { scanner.forgetCells() }
                return FigureImport(file: name, encoding: text.encoding, findings: header.findings)
            }
            var reader = FigureReader(header, scanner: scanner, catalogue: catalogue)
            try reader.readAll(text.bytes.span)
            return FigureImport(reader, encoding: text.encoding)
        } catch {
            return FigureImport(file: name, encoding: nil, findings: [error.finding])
        }
    }
}
