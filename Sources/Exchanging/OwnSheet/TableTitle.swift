import Planning

/// What stands above a table: its period and the units of its figures.
struct TableTitle: Hashable {
    private(set) var period: Period?
    private var units: [String] = []

    init() {}

    init(_ cells: [SheetCell], sheet: String?, year: Int?) {
        let texts = cells.filter { !Self.isDay($0) }.map(\.text)
        period = (texts + [sheet ?? ""]).lazy.compactMap { SheetPeriod.find(in: $0, year: year) }.first
        units = texts.flatMap { Self.units(in: SheetMapping.key($0)) }
    }

    /// A day is when the table was made, not what it is of.
    private static func isDay(_ cell: SheetCell) -> Bool {
        if case .date(let date) = cell.content { date.precision == .day } else { false }
    }

    /// The one unit of the title that measures what a statistic does; nil where there is none, or several.
    func unit(for asked: UnitScale) -> String? {
        let fitting = units.filter { UnitScale($0).base == asked.base }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// `单位:万元、%` as its units.
    private static func units(in text: String) -> [String] {
        guard let start = text.place(behind: "单位:") else { return [] }
        let rest = text[start...].prefix { !")]".contains($0) }
        return rest.split { "、,;/".contains($0) }.map { UnitScale.standard(String($0)) }
    }
}

extension String {
    /// Where the text behind the last `word` starts; nil where it does not stand here.
    func place(behind word: String) -> Index? {
        var place = startIndex
        var found: Index?
        while place < endIndex {
            if self[place...].hasPrefix(word) { found = index(place, offsetBy: word.count) }
            place = index(after: place)
        }
        return found
    }
}
