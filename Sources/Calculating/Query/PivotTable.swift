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

    /// The whole answer that is laid out.
    public let answer: FigureAnswer
    /// The axes that go down, the chosen one first; further ones only where they have several values.
    public let rowAxes: [Axis]
    /// The axis that goes across.
    public let columnAxis: Axis
    /// The subjects, each with its basis.
    public let subjects: [Subject]
    /// The areas.
    public let areas: [Area.ID]
    /// The rows.
    public let rows: [Row]
    private let seriesByPlace: [[Int]: Int]

    /// Lays out a whole answer; an answer in pages would leave holes.
    public init(_ answer: FigureAnswer, down rowAxis: Axis, across columnAxis: Axis) {
        self.answer = answer
        self.columnAxis = columnAxis
        var (subjects, areas, places) = ([Subject](), [Area.ID](), [[Int]: Int]())
        for (index, series) in answer.series.enumerated() {
            let subject = Subject(index: series.subject, basis: series.basis)
            places[[Self.place(of: subject, in: &subjects), Self.place(of: series.area, in: &areas)]] = index
        }
        self.subjects = subjects
        self.areas = areas
        seriesByPlace = places
        let counts = Self.counts(answer, subjects.count, areas.count)
        let others = Axis.allCases.filter { $0 != rowAxis && $0 != columnAxis && counts[$0] ?? 0 > 1 }
        rowAxes = [rowAxis] + others
        rows = rowAxes.reduce([[]]) { rows, axis in
            rows.flatMap { row in (0..<(counts[axis] ?? 0)).map { row + [$0] } }
        }.map(Row.init).filter { row in
            Self.isAsked(row, [rowAxis] + others, places)
        }
    }

    /// How many values an axis has.
    public func count(of axis: Axis) -> Int { Self.counts(answer, subjects.count, areas.count)[axis] ?? 0 }

    /// The cell of a row and a column; nil where an indicator was not asked for in an area.
    public func cell(_ row: Row, _ column: Int) -> AnsweredCell? {
        let place = coordinates(row, column)
        guard let series = seriesByPlace[[place.subject, place.area]] else { return nil }
        let measures = answer.query.measures.count
        let index = (series * answer.periods.count + place.period) * measures + place.measure - answer.offset
        return answer.cells.indices.contains(index) ? answer.cells[index] : nil
    }

    /// The place of a row and a column on each axis.
    public func coordinates(_ row: Row, _ column: Int) -> (subject: Int, area: Int, period: Int, measure: Int) {
        (
            place(.subject, row, column), place(.area, row, column), place(.period, row, column),
            place(.measure, row, column)
        )
    }

    private func place(_ axis: Axis, _ row: Row, _ column: Int) -> Int {
        if axis == columnAxis { return column }
        return rowAxes.firstIndex(of: axis).map { row.places[$0] } ?? 0
    }

    private static func counts(_ answer: FigureAnswer, _ subjects: Int, _ areas: Int) -> [Axis: Int] {
        [
            .subject: subjects, .area: areas, .period: answer.periods.count,
            .measure: answer.query.measures.count,
        ]
    }

    private static func place<Value: Equatable>(of value: Value, in values: inout [Value]) -> Int {
        if let known = values.firstIndex(of: value) { return known }
        values.append(value)
        return values.count - 1
    }

    /// Whether a row that names both subject and area was asked for.
    private static func isAsked(_ row: Row, _ axes: [Axis], _ places: [[Int]: Int]) -> Bool {
        guard let subject = axes.firstIndex(of: .subject), let area = axes.firstIndex(of: .area) else { return true }
        return places[[row.places[subject], row.places[area]]] != nil
    }
}
