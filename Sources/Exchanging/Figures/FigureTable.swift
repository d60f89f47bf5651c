public import Planning

/// Reads the import format for figures: one figure a row, columns by name in any order.
public enum FigureTable {
    /// Reads the bytes of a CSV file; every fault becomes a finding with its place.
    public static func read(_ file: [UInt8], named name: String, catalogue: Catalogue) -> FigureImport {
        do throws(Refusal) {
            let text = try TextDecoding(file, named: name)
            let table = try CSVTable(text.bytes, named: name)
            return read(table, encoding: text.encoding, catalogue: catalogue)
        } catch {
            return FigureImport(file: name, encoding: nil, observations: [], findings: [error.finding])
        }
    }

    /// Reads a table that is already split into cells.
    public static func read(
        _ table: CSVTable, encoding: TextEncoding? = nil, catalogue: Catalogue
    ) -> FigureImport {
        let header = FigureHeader(table)
        guard header.isComplete else {
            return FigureImport(file: table.file, encoding: encoding, observations: [], findings: header.findings)
        }
        var reader = FigureReader(table, header: header, catalogue: catalogue)
        let rows = reader.readAll()
        let findings = header.findings + (table.findings + reader.findings).sorted(by: isEarlier)
        return FigureImport(file: table.file, encoding: encoding, observations: rows, findings: findings)
    }

    private static func isEarlier(_ left: Finding, _ right: Finding) -> Bool {
        (left.place?.line ?? 0) < (right.place?.line ?? 0)
    }
}
