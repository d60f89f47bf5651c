import Exchanging
import Planning
import Testing

@testable import Operating

@Suite struct SimulatedDistrictTests {
    private static let shared = SimulatedDistrict(seed: 7)
    private var district: SimulatedDistrict { Self.shared }

    @Test func `The same seed gives the same bytes, another seed gives others`() {
        let again = SimulatedDistrict(seed: 7)
        let other = SimulatedDistrict(seed: 8)
        #expect(again.definitions.map(\.text) == district.definitions.map(\.text))
        #expect(again.files.map(\.file.bytes) == district.files.map(\.file.bytes))
        #expect(again.oddities == district.oddities)
        #expect(zip(other.files, district.files).allSatisfy { $0.file.bytes != $1.file.bytes })
        #expect(other.files.count == district.files.count)
    }

    @Test func `Random numbers are those of the published generator`() {
        // The first numbers of SplitMix64 from the seed 1234567, as its reference implementation prints them.
        var random = SeededRandom(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in random.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func `The definitions have no findings, not even warnings`() throws {
        let read = try Self.read(district)
        #expect(read.findings == [])
        #expect(read.catalogue?.isSimulated == true)
        #expect(read.plans.first?.indicators.count == 14)
    }

    @Test func `There are as many places, offices, statistics and forms as promised`() throws {
        let catalogue = try #require(try Self.read(district).catalogue)
        #expect(catalogue.statistics.count == 200)
        #expect(catalogue.organizations.count == 40)
        #expect(catalogue.areas.count { $0.level == .town } == 12)
        #expect(catalogue.areas.count { $0.level == .park } == 3)
        #expect(catalogue.trees.count == 2)
        #expect(catalogue.forms.count == 8)
        #expect(Set(catalogue.forms.map(\.due.day)) == [8, 12, 15])
        #expect(Set(catalogue.forms.map(\.rhythm)) == Set(Statistic.Frequency.allCases))
        #expect(Set(catalogue.forms.flatMap(\.checks).map(\.level)) == Set(FormCheck.Level.allCases))
        #expect(catalogue.forms.flatMap(\.items).contains { $0.ground != nil })
    }

    @Test func `Every statistic has a unit and a name in both languages`() throws {
        let catalogue = try #require(try Self.read(district).catalogue)
        for statistic in catalogue.statistics {
            #expect(!statistic.unit.symbol.isEmpty)
            #expect(statistic.name.chinese.contains(where: Self.isChinese))
            #expect(!statistic.name.english.isEmpty && !statistic.name.english.contains(where: Self.isChinese))
        }
    }

    @Test func `No code of an area could be one of GB-T 2260, whose codes begin with 11 to 82`() throws {
        let catalogue = try #require(try Self.read(district).catalogue)
        for area in catalogue.areas {
            #expect(Int(area.id.code.prefix(2)).map { (11...82).contains($0) } != true)
            #expect(area.id.code.hasPrefix("sim"))
        }
    }

    @Test func `What the statistics bureau sends for the district is the sum of the towns to the last digit`() throws {
        let rows = try district.rows()
        let sums = rows.filter { $0.office == "statistics" && $0.statistic.isOfTowns }
        #expect(sums.count > 500)
        for sum in sums {
            let parts = SimulatedPlaces.towns.compactMap {
                district.figures.figure(at: .init(sum.statistic.code, $0.code, sum.period))
            }
            #expect(parts.count == 12)
            #expect(parts.reduce(0) { $0 + $1.coefficient } == sum.figure.coefficient)
            #expect(parts.allSatisfy { $0.scale == sum.figure.scale })
        }
    }

    @Test func `What is counted is whole, and nothing is negative`() throws {
        for row in try district.rows() {
            if case .growth = row.statistic.kind { continue }
            #expect(row.figure.coefficient >= 0)
            #expect(!["家", "人", "个", "件", "项"].contains(row.statistic.unit) || row.figure.scale == 0)
        }
    }

    @Test(arguments: [1, 7, 20_260_113] as [UInt64])
    func `Exactly the announced figures are odd`(seed: UInt64) {
        let district = SimulatedDistrict(seed: seed)
        let found = Set(district.cells().filter { isOdd($0, in: district) })
        let announced = Set(district.oddities.map { SimulatedFigures.Place($0.statistic, $0.area, $0.period) })
        #expect(found == announced)
        #expect(Set(district.oddities.map(\.kind)) == Set(SimulatedOddity.Kind.allCases))
        #expect(district.oddities.count == SimulatedOddity.Kind.allCases.count)
        #expect(
            district.oddities.allSatisfy { $0.message.chinese.contains("\($0.reported)") && $0.reported != $0.right })
    }

    /// Whether a figure is above its total, falls within the year, or is far from that of the year before.
    private func isOdd(_ place: SimulatedFigures.Place, in district: SimulatedDistrict) -> Bool {
        guard let statistic = SimulatedStatistics.all.first(where: { $0.code == place.statistic }),
            let figure = district.reported(place)
        else { return true }
        if let total = statistic.total, let whole = district.reported(.init(total, place.area, place.period)),
            figure.value > whole.value
        {
            return true
        }
        if let before = Period(place.period.kind, year: place.period.year, part: place.period.part - 1),
            place.period.kind == .cumulative,
            let earlier = district.reported(.init(place.statistic, place.area, before)), figure.value < earlier.value
        {
            return true
        }
        let year = place.period.yearBefore.flatMap { district.reported(.init(place.statistic, place.area, $0)) }
        return year.map { $0.value > 20 && figure.value > $0.value * 3 } ?? false
    }

    static func read(_ district: SimulatedDistrict) throws -> Definitions {
        let texts = district.definitions.map { NamedText(path: $0.path, text: $0.text) }
        let main = try #require(texts.first { $0.path == "guiheng.yaml" })
        return DefinitionReader.read(workspace: main, plans: texts.filter { $0.path != "guiheng.yaml" })
    }

    private static func isChinese(_ character: Character) -> Bool {
        character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}

extension SimulatedDistrict {
    /// One line of an office's file.
    fileprivate struct Row {
        let office: String
        let statistic: SimulatedStatistic
        let area: String
        let period: Period
        let figure: Figure
    }

    fileprivate func rows() throws -> [Row] {
        let known = Dictionary(SimulatedStatistics.all.map { ($0.code, $0) }) { first, _ in first }
        return try files.flatMap { office, file in
            try String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                return Row(
                    office: office, statistic: try #require(known[cells[1]]), area: cells[0],
                    period: try Period(cells[2]), figure: try Figure(cells[4]))
            }
        }
    }

    /// Everything that towns and parks are asked for in five years.
    fileprivate func cells() -> [SimulatedFigures.Place] {
        SimulatedStatistics.all.filter(\.isOfTowns).flatMap { statistic in
            let form = statistic.form ?? .townYearly
            let reports = (2021...2025).flatMap { year in
                (1...form.reportsInYear).compactMap { Period(form.rhythm.periodKind, year: year, part: $0) }
            }
            let areas = SimulatedPlaces.towns.map(\.code) + SimulatedPlaces.parks.map(\.code)
            return areas.flatMap { area in
                reports.compactMap(statistic.period).map { SimulatedFigures.Place(statistic.code, area, $0) }
            }
        }
    }

    fileprivate func reported(_ place: SimulatedFigures.Place) -> Figure? {
        oddities.first { $0.statistic == place.statistic && $0.area == place.area && $0.period == place.period }?
            .reported ?? figures.figure(at: place)
    }
}
