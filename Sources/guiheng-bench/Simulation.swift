import Planning
import Recording

/// Monthly figures of a simulated city, from a seed: a level, a growth, a season and noise for each series.
struct Simulation {
    let city: City
    let years: ClosedRange<Int>
    let seed: UInt64

    /// Appends each month as one submission to a ledger.
    func append(to ledger: Ledger) async throws {
        let series = try series()
        let levels = levels(series.count)
        for month in 0..<years.count * 12 {
            guard let period = Period(.month, year: years.lowerBound + month / 12, part: month % 12 + 1) else {
                continue
            }
            let batch = ObservationBatch(
                series: series, periods: [period], provenances: [], sources: [CityFile.source],
                rows: rows(month, levels))
            let submission = Submission(
                organization: try Organization.ID("bureau"), fileName: "\(period).csv",
                content: Fingerprint(of: Array("simulated \(seed) \(period)".utf8)), batch: batch)
            _ = try await ledger.append(
                Entry(actor: "simulation", role: "reporter", object: "\(period).csv", content: .submission(submission)),
                at: .now())
        }
    }

    private func series() throws -> [Series] {
        try (1...city.towns).flatMap { town in
            let area = try city.town(town)
            return try (1...city.statistics).map {
                Series(statistic: try city.statistic($0), area: area, basis: city.basis)
            }
        }
    }

    private func levels(_ count: Int) -> [Double] {
        var generator = SplitMix(seed: seed)
        return (0..<count).map { _ in
            let one = Double.random(in: 1...30, using: &generator)
            return one * Double.random(in: 1...30, using: &generator)
        }
    }

    private func rows(_ month: Int, _ levels: [Double]) -> [ObservationBatch.Row] {
        var generator = SplitMix(seed: seed &+ UInt64(month) &* 7919 &+ 1)
        // January and February low, December high, as industry reports.
        let season = [0.86, 0.80, 1.02, 0.99, 1.0, 1.05, 0.98, 0.99, 1.03, 1.0, 1.04, 1.24][month % 12]
        let growth = 1 + 0.005 * Double(month)
        return levels.indices.map { index in
            let value = levels[index] * season * growth * Double.random(in: 0.92...1.08, using: &generator)
            return ObservationBatch.Row(
                series: Int32(index), period: 0, provenance: 0, source: 0,
                figure: Figure(coefficient: Int64(value * 100) + 1, scale: 2))
        }
    }
}
