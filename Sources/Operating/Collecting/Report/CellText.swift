public import Planning

/// The text that stands for a cell in drafts and decisions: `statistic area basis period`.
public enum CellText {
    /// Writes a cell.
    public static func write(_ cell: Cell) -> String { "\(cell.statistic) \(cell.area) \(cell.basis) \(cell.period)" }

    /// Reads a cell; nil for what this program did not write.
    public static func read(_ text: String) -> Cell? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { return nil }
        do {
            return Cell(
                statistic: try Statistic.ID(parts[0]), area: try Area.ID(parts[1]), basis: try Basis.ID(parts[2]),
                period: try Period(parts[3]))
        } catch { return nil }
    }

    static func write<Value>(_ values: [Cell: Value]) -> [String: Value] {
        Dictionary(values.map { (write($0.key), $0.value) }) { first, _ in first }
    }

    /// Reads what is known by cell; nil when any cell cannot be read.
    static func read<Value>(_ values: [String: Value]) -> [Cell: Value]? {
        var found: [Cell: Value] = [:]
        for (text, value) in values {
            guard let cell = read(text) else { return nil }
            found[cell] = value
        }
        return found
    }
}
