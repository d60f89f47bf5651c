import Calculating
import FoundationEssentials
import Planning

/// A file of a simulated city with the reference beside it: `district,town,statistic,period,value`.
struct CityFile {
    private struct Expected: Decodable {
        struct Shape: Decodable {
            let districts: Int
            let towns: Int
            let statistics: Int
            let months: Int
        }

        let shape: Shape
    }

    let city: City
    let years: ClosedRange<Int>
    let path: String

    static let source = Source(citation: "模拟数据", grade: .indirect)

    init(_ path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent()
        let reference = try Data(contentsOf: folder.appending(path: "expected.json"))
        let shape = try JSONDecoder().decode(Expected.self, from: reference).shape
        city = try City(
            districts: shape.districts, townsOfDistrict: shape.towns, statistics: shape.statistics)
        years = 2021...2020 + (shape.months + 11) / 12
        self.path = path
    }

    /// Applies the file of corrections in one go, and checks that all computed anew is the same.
    func measureRevisions(_ engine: inout Engine) throws {
        let file = URL(filePath: path).deletingLastPathComponent().appending(path: "revisions.csv").path()
        var batches: [ObservationBatch] = []
        try forEachBatch(of: file, position: 2) { batches.append($0) }
        var cells = 0
        try Measuring.step("revisions_10000") {
            for batch in batches { cells += try engine.take(batch) }
        }
        Measuring.line("check_revised", try engine.evaluate().fields)
    }
}
