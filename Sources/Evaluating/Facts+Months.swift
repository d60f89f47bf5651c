import Calculating
import Planning

/// Flows of a year, or of a year so far, that nobody reported as such, from the months that were reported.
extension Facts {
    /// The sum of all months of a period, for a flow; nil when one is missing or the period is no sum of months.
    func summedMonths(at cell: Cell) -> RecordedObservation? {
        guard isFlow(cell.statistic), let parts = parts(of: cell) else { return nil }
        var found: [RecordedObservation] = []
        for part in parts {
            guard let one = reported(at: part) else { return nil }
            found.append(one)
        }
        return Self.sum(found, as: cell)
    }

    /// The periods from January on whose months are all there: each so far, and the year.
    func summedPeriods(of series: Series, _ reported: [Period], through day: Day?) -> [Period] {
        guard isFlow(series.statistic), reported.contains(where: { $0.kind == .month }) else { return [] }
        let months = Set(reported.filter { $0.kind == .month })
        let merged = Set(reported.filter { $0.kind == .cumulative && $0.part == 2 }.map(\.year))
        return Set(months.map(\.year)).flatMap { year in
            Self.complete(year, months, isMerged: merged.contains(year))
        }.filter { period in day.map { period.lastDay <= $0 } ?? true }
    }

    private static func complete(_ year: Int, _ months: Set<Period>, isMerged: Bool) -> [Period] {
        var last = isMerged ? 2 : 0
        while last < 12, let next = Period(.month, year: year, part: last + 1), months.contains(next) { last += 1 }
        guard last >= 3 || last == 2 && !isMerged else { return [] }
        let cumulative = (2...last).compactMap { Period(.cumulative, year: year, part: $0) }
        return cumulative + (last == 12 ? [Period(.year, year: year)].compactMap(\.self) : [])
    }

    private func isFlow(_ statistic: Statistic.ID) -> Bool {
        catalogue.statistic(statistic)?.accumulation == .flow
    }

    /// The reported cells that make a period: its months, of which 1–2月 may be one.
    private func parts(of cell: Cell) -> [Cell]? {
        let last: Int
        switch cell.period.kind {
        case .year: last = 12
        case .cumulative: last = cell.period.part
        default: return nil
        }
        let year = cell.period.year
        let series = cell.series
        let months = (1...last).compactMap { Period(.month, year: year, part: $0) }.map(series.cell)
        guard last > 2 || cell.period.kind == .year, let merged = Period(.cumulative, year: year, part: 2),
            reported(at: series.cell(merged)) != nil
        else { return months }
        return [series.cell(merged)] + months.dropFirst(2)
    }

    private static func sum(_ parts: [RecordedObservation], as cell: Cell) -> RecordedObservation? {
        let figures = parts.compactMap(\.observation.figure)
        let scale = figures.map(\.scale).max() ?? 0
        let grade = parts.map(\.observation.source.grade).max() ?? .indirect
        guard figures.count == parts.count,
            let sum = Figure(nearest: figures.reduce(0) { $0 + $1.value }, scale: scale),
            let latest = parts.map(\.provenance).max(by: { $0.position < $1.position })
        else { return nil }
        return RecordedObservation(
            Observation(
                cell: cell, content: .reported(sum), source: Source(citation: "各月数据累加", grade: grade)), latest)
    }
}
