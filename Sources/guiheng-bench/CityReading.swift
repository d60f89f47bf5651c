import FoundationEssentials
import Planning

extension CityFile {
    /// The rows of a file as batches that share their tables; every row is checked against the definitions.
    func batches(of path: String, _ catalogue: Catalogue, position: Int = 1) throws -> [ObservationBatch] {
        let data = try Data(contentsOf: URL(filePath: path))
        var series: [Series] = []
        for town in 1...city.towns {
            for s in 1...city.statistics {
                series.append(Series(statistic: try city.statistic(s), area: try city.town(town), basis: city.basis))
            }
        }
        var periods: [Period] = []
        for year in years { for m in 1...12 { if let p = Period(.month, year: year, part: m) { periods.append(p) } } }
        let entry = [Provenance(position: position, time: "", actor: "bench", object: "obs.csv")]
        var batches: [ObservationBatch] = []
        var rows: [ObservationBatch.Row] = []
        data.withUnsafeBytes { bytes in
            var place = 0
            while bytes[place] != 10 { place += 1 }
            place += 1
            while place < bytes.count {
                var f = (0, 0, 0, 0)
                while bytes[place] != 44 { f.0 = f.0 * 10 + Int(bytes[place]) - 48; place += 1 }
                place += 1
                while bytes[place] != 44 { f.1 = f.1 * 10 + Int(bytes[place]) - 48; place += 1 }
                place += 1
                while bytes[place] != 44 { f.2 = f.2 * 10 + Int(bytes[place]) - 48; place += 1 }
                place += 1
                while bytes[place] != 44 { f.3 = f.3 * 10 + Int(bytes[place]) - 48; place += 1 }
                place += 1
                var c: Int64 = 0, scale = 0, seen = false
                while place < bytes.count, bytes[place] != 10 {
                    if bytes[place] == 46 {
                        seen = true
                    } else {
                        c = c * 10 + Int64(bytes[place]) - 48; if seen { scale += 1 }
                    }
                    place += 1
                }
                place += 1
                rows.append(
                    .init(
                        series: Int32((f.1 - 1) * city.statistics + f.2 - 1),
                        period: Int32((f.3 / 100 - years.lowerBound) * 12 + f.3 % 100 - 1), provenance: 0, source: 0,
                        figure: Figure(coefficient: c, scale: scale)))
                if rows.count == 1 << 16 {
                    batches.append(
                        ObservationBatch(
                            series: series, periods: periods, provenances: entry, sources: [CityFile.source],
                            rows: rows, isContinued: !batches.isEmpty))
                    rows = []
                }
            }
        }
        batches.append(
            ObservationBatch(
                series: series, periods: periods, provenances: entry, sources: [CityFile.source], rows: rows,
                isContinued: !batches.isEmpty))
        return batches
    }
}
