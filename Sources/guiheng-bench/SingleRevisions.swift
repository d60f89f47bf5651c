import Calculating
import Planning

/// One figure after the other corrected, each with all that follows from it, while a reader keeps the state before.
struct SingleRevisions {
    let count: Int
    let file: CityFile

    init(count: Int, _ file: CityFile) {
        self.count = count
        self.file = file
    }

    func measure(_ engine: Engine) throws {
        var generator = SplitMix(seed: 11)
        var engine = engine
        var times: [Double] = []
        var cells = 0
        for number in 0..<count {
            let batch = try batch(number, &generator)
            let before = engine.cube
            let start = Measuring.now()
            cells += try engine.take(batch)
            times.append(Measuring.now() - start)
            guard before.position < engine.cube.position else { throw BenchError.malformed("revision") }
        }
        Measuring.latencies("revision", times, [("cells", Double(cells) / Double(count))])
    }

    private func batch(_ number: Int, _ generator: inout SplitMix) throws -> ObservationBatch {
        let city = file.city
        let year = Int.random(in: file.years, using: &generator)
        guard let period = Period(.month, year: year, part: Int.random(in: 1...12, using: &generator)) else {
            throw BenchError.malformed("period")
        }
        let series = Series(
            statistic: try city.statistic(Int.random(in: 1...city.statistics, using: &generator)),
            area: try city.town(Int.random(in: 1...city.towns, using: &generator)), basis: city.basis)
        let figure = Figure(coefficient: Int64.random(in: 1...1_000_000, using: &generator), scale: 2)
        return ObservationBatch(
            series: [series], periods: [period],
            provenances: [Provenance(position: number + 2, time: "", actor: "bench", object: "revision")],
            sources: [CityFile.source],
            rows: [ObservationBatch.Row(series: 0, period: 0, provenance: 0, source: 0, figure: figure)])
    }
}
