public import Planning

/// An answer laid out as a table (数据透视): one axis down, one across, the others below the one that goes down.
public struct PivotTable: Sendable {
    /// What rows or columns can stand for.
    public enum Axis: String, Sendable, CaseIterable {
        /// Statistics, indicators and formulas, each on its basis.
        case subject
        /// Areas.
        case area
        /// Periods.
        case period
        /// Measures.
        case measure
    }

    /// A subject on one basis.
    public struct Subject: Hashable, Sendable {
        /// The place of the subject in the query.
        public let index: Int
        /// The basis; nil for a formula.
        public let basis: Basis.ID?
    }

    /// A row: one value of each axis that goes down, by its place.
    public struct Row: Hashable, Sendable {
        /// The places on ``PivotTable/rowAxes``.
        public let places: [Int]
    }

    /// A column: one value of each axis that goes across, by its place.
    public struct Column: Hashable, Sendable {
        /// The places on ``PivotTable/columnAxes``.
        public let places: [Int]
    }

    /// The whole answer that is laid out.
    public let answer: FigureAnswer
    /// The axes that go down, the chosen one first; further ones only where they have several values.
    public let rowAxes: [Axis]
    /// The axes that go across, the chosen one first; measures follow it where there is room.
    public let columnAxes: [Axis]
    /// The subjects, each with its basis.
    public let subjects: [Subject]
    /// The areas.
    public let areas: [Area.ID]
    /// The rows.
    public let rows: [Row]
    /// The columns.
    public let columns: [Column]
    private let counts: [Axis: Int]
    private static let mostColumns = 24
    /// The place of each subject's series in each area, area by area within the subject; nil where none was asked for.
    private let seriesByPlace: [Int?]

    /// Lays out a whole answer; an answer in pages would leave holes.
    public init(_ answer: FigureAnswer, down rowAxis: Axis, across columnAxis: Axis) {
        self.answer = answer
        let places = Places(answer.series)
        subjects = places.subjects
        areas = places.areas
        seriesByPlace = places.series
        let counts: [Axis: Int] = [
            .subject: subjects.count, .area: areas.count, .period: answer.periods.count,
            .measure: answer.query.measures.count,
        ]
        self.counts = counts
        let others = Axis.allCases.filter { $0 != rowAxis && $0 != columnAxis && counts[$0] ?? 0 > 1 }
        let width = (counts[columnAxis] ?? 0) * (counts[.measure] ?? 0)
        let across = others.filter { $0 == .measure && width <= Self.mostColumns }
        let down = [rowAxis] + others.filter { !across.contains($0) }
        rowAxes = down
        columnAxes = [columnAxis] + across
        rows = Self.combinations(of: down, counts).map(Row.init).filter { places.isAsked($0, down) }
        columns = Self.combinations(of: columnAxes, counts).map(Column.init)
    }

    private static func combinations(of axes: [Axis], _ counts: [Axis: Int]) -> [[Int]] {
        axes.reduce([[]]) { places, axis in
            places.flatMap { place in (0..<(counts[axis] ?? 0)).map { place + [$0] } }
        }
    }

    /// How many values an axis has.
    public func count(of axis: Axis) -> Int { counts[axis] ?? 0 }

    /// The cell of a row and a column; nil where an indicator was not asked for in an area.
    public func cell(_ row: Row, _ column: Column) -> AnsweredCell? {
        let place = coordinates(row, column)
        guard let series = seriesByPlace[place.subject * areas.count + place.area] else { return nil }
        let measures = answer.query.measures.count
        let index = (series * answer.periods.count + place.period) * measures + place.measure - answer.offset
        return answer.cells.indices.contains(index) ? answer.cells[index] : nil
    }

    /// The place of a row and a column on each axis.
    public func coordinates(_ row: Row, _ column: Column) -> (subject: Int, area: Int, period: Int, measure: Int) {
        (
            place(.subject, row, column), place(.area, row, column), place(.period, row, column),
            place(.measure, row, column)
        )
    }

    private func place(_ axis: Axis, _ row: Row, _ column: Column) -> Int {
        if let across = columnAxes.firstIndex(of: axis) { return column.places[across] }
        return rowAxes.firstIndex(of: axis).map { row.places[$0] } ?? 0
    }

    /// Where each series of an answer stands.
    private struct Places {
        var subjects: [Subject] = []
        var areas: [Area.ID] = []
        var series: [Int?] = []

        init(_ all: [AnsweredSeries]) {
            var (subjectPlaces, areaPlaces) = ([Subject: Int](), [Area.ID: Int]())
            let places = all.map { each in
                (
                    Self.place(of: Subject(index: each.subject, basis: each.basis), in: &subjects, &subjectPlaces),
                    Self.place(of: each.area, in: &areas, &areaPlaces)
                )
            }
            series = Array(repeating: nil, count: subjects.count * areas.count)
            for (index, place) in places.enumerated() { series[place.0 * areas.count + place.1] = index }
        }

        /// Whether a row that names both subject and area was asked for.
        func isAsked(_ row: Row, _ axes: [Axis]) -> Bool {
            guard let subject = axes.firstIndex(of: .subject), let area = axes.firstIndex(of: .area) else {
                return true
            }
            return series[row.places[subject] * areas.count + row.places[area]] != nil
        }

        private static func place<Value: Hashable>(
            of value: Value, in values: inout [Value], _ places: inout [Value: Int]
        ) -> Int {
            if let known = places[value] { return known }
            values.append(value)
            places[value] = values.count - 1
            return values.count - 1
        }
    }
}
