import Calculating
import Exchanging
import FoundationEssentials
import Planning

extension CityFile {
    /// The figures of the file, each row checked against the definitions, and never held twice.
    func cube() throws -> Cube {
        var cube = Cube()
        var taking = BatchTaking()
        try forEachBatch(of: path, position: 1) { cube.take($0, &taking) }
        return cube
    }

    /// The rows of a file in batches, as a district's import reads them.
    func forEachBatch(of path: String, position: Int, _ body: (ObservationBatch) throws -> Void) throws {
        let data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        let bytes = data.span
        let header = try FigureHeader(startOf: bytes, named: path, mapping: mapping)
        let entry = Provenance(position: position, time: "", actor: "bench", object: path)
        var slices = FigureSlices(header, catalogue: try readingCatalogue(), entry: entry)
        for range in FigureSlices.ranges(of: bytes, behind: header.length) {
            guard let batch = slices.read(bytes.extracting(range)) else { throw BenchError.malformed(path) }
            try body(batch)
        }
    }

    private var mapping: FigureMapping {
        FigureMapping(
            headers: [.area: "town", .statistic: "statistic", .period: "period", .value: "value"], basis: city.basis,
            source: Self.source, hasCompactMonths: true)
    }

    /// The definitions, but for flows, of which a district reports January and February in one.
    private func readingCatalogue() throws -> Catalogue {
        let catalogue = try city.catalogue()
        return Catalogue(
            title: catalogue.title, areas: catalogue.areas, trees: catalogue.trees, organizations: [],
            bases: catalogue.bases,
            statistics: catalogue.statistics.map { statistic in
                Statistic(
                    id: statistic.id, name: statistic.name, unit: statistic.unit, frequency: .monthly,
                    accumulation: .stock, isAdditiveOverAreas: true, basis: statistic.basis)
            })
    }
}
