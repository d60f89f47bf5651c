import Calculating
import Planning
import Testing

/// Formulas kept for every area, computed whole and after each revision.
@Suite struct StandingFormulasTests {
    private static let texts = [
        "[s0]", "累计([s0])", "计算同比(累计([s0]))", "计算同比([s1])", "[s0] / [s1]", "占比([s1], [s0])",
        "[own] / [s0]",
    ]

    /// Own figures first, then complete sums, as an area shows itself.
    private struct Shown: CellSource {
        let cube: Cube
        let totals: Totals

        subscript(cell: Cell) -> Double? {
            if let own = cube[cell] { return own }
            guard let total = totals.total(at: cell, in: cube), total.isComplete else { return nil }
            return total.sum
        }
    }

    private struct World {
        let catalogue: Catalogue
        let formulas: [Formula]
        let standing: StandingFormulas
        var cube = Cube()
        var totals: Totals
        var position = 0

        init() throws {
            let links = [("a", "d"), ("b", "d"), ("c", "e"), ("d", "city"), ("e", "city")]
            let own = try statistic("own", additive: false)
            catalogue = try CalculatingTests.catalogue(
                (0..<2).map { try statistic("s\($0)") } + (0..<40).map { try statistic("x\($0)") } + [own], links: links
            )
            let scope = FormulaScope(catalogue: catalogue, plans: [])
            formulas = try StandingFormulasTests.texts.map { try Formula($0, in: scope) }
            let (program, leftOver) = FormulaProgram.compile(formulas, kind: .month)
            #expect(leftOver.isEmpty)
            standing = StandingFormulas(program, in: try #require(FormulaFrame(.month, years: 2021...2025)))
            totals = Totals(of: cube, over: catalogue.trees[0], in: catalogue)
        }

        /// Some figures, most of them of towns.
        mutating func revise(_ count: Int, _ generator: inout SplitMix) throws -> [Cell] {
            position += 1
            var batch: [RecordedObservation] = []
            for _ in 0..<count {
                let area = ["a", "b", "c", "a", "b", "c", "d"].randomElement(using: &generator) ?? "a"
                let name = ["s0", "s1", "own", "x39"].randomElement(using: &generator) ?? "s0"
                let month = Int.random(in: 1...12, using: &generator)
                let period = "\(Int.random(in: 2020...2025, using: &generator))-\(month < 10 ? "0" : "")\(month)"
                let figure =
                    Int.random(in: 0...3, using: &generator) == 0
                    ? nil : "\(Int.random(in: 0...50, using: &generator)).3"
                let one = try observation(name, area, period, figure, position: position)
                if !batch.contains(where: { $0.observation.cell == one.observation.cell }) { batch.append(one) }
            }
            cube = cube.applying(batch)
            let cells = batch.map(\.observation.cell)
            let (next, above) = totals.updating(cells, in: cube)
            totals = next
            return cells + above
        }

        func all() throws -> [String: [Double]] {
            var scratch = FormulaScratch()
            var found: [String: [Double]] = [:]
            try standing.compute(in: cube, totals: totals, scratch: &scratch) { area, formula, values in
                found["\(area)/\(formula)"] = Array(values)
            }
            return found
        }
    }

    @Test func `Every value over whole runs is what the formula gives for one area and period`() throws {
        var generator = SplitMix(seed: 31)
        for _ in 0..<6 {
            var world = try World()
            for _ in 0..<40 { _ = try world.revise(6, &generator) }
            let all = try world.all()
            let shown = Shown(cube: world.cube, totals: world.totals)
            for area in ["a", "b", "c", "d", "e", "city"] {
                for (number, formula) in world.formulas.enumerated() {
                    let lane = try #require(all["\(area)/\(number)"])
                    for (index, value) in lane.enumerated() where index >= 24 {
                        let period = try #require(Period(.month, ordinal: world.standing.frame.start + index))
                        let context = FormulaContext(
                            cells: shown, tree: world.catalogue.trees[0], area: try Area.ID(area), period: period)
                        let expected: Double? =
                            if case .number(let one) = formula.value(in: context) { one } else { nil }
                        #expect(expected == (value.isNaN ? nil : value), "\(formula.text) \(area) \(period)")
                    }
                }
            }
        }
    }

    @Test func `After a revision only what depends on it is computed again, and it is the same as all computed anew`()
        throws
    {
        var generator = SplitMix(seed: 32)
        var world = try World()
        for _ in 0..<30 { _ = try world.revise(8, &generator) }
        var scratch = FormulaScratch()
        for _ in 0..<80 {
            let before = try world.all()
            let cells = try world.revise(Int.random(in: 1...3, using: &generator), &generator)
            let after = try world.all()
            let revised = try world.standing.revise(cells, in: world.cube, totals: world.totals, scratch: &scratch)
            var patched = before
            for one in revised {
                for (ordinal, value) in zip(one.ordinals, one.values) {
                    patched["\(one.area)/\(one.formula)", default: []][ordinal - world.standing.frame.start] = value
                }
            }
            for (key, values) in after {
                #expect(zip(patched[key] ?? [], values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }, "\(key)")
            }
        }
    }

    /// Value, cumulative to December, growth in both years, its cumulative, and the ratio: 61.5 cells on average over
    /// the months of five years for town, district and city.
    @Test func `One town's month in June 2023 changes 25 cells in each of three areas`() throws {
        var world = try World()
        for name in ["s0", "s1"] {
            for area in ["a", "b", "c"] {
                world.cube = world.cube.applying(
                    try (2021...2025).flatMap { year in
                        try (1...12).map { try observation(name, area, "\(year)-\($0 < 10 ? "0" : "")\($0)", "7") }
                    })
            }
        }
        world.totals = Totals(of: world.cube, over: world.catalogue.trees[0], in: world.catalogue)
        world.cube = world.cube.applying([try observation("s0", "a", "2023-06", "8", position: 2)])
        let cell = try cell("s0", "a", "2023-06")
        let (totals, above) = world.totals.updating([cell], in: world.cube)
        var scratch = FormulaScratch()
        let revised = try world.standing.revise([cell] + above, in: world.cube, totals: totals, scratch: &scratch)
        let counts = Dictionary(grouping: revised, by: \.area.code).mapValues {
            $0.reduce(0) { $0 + $1.ordinals.count }
        }
        // 1 itself, 7 cumulative, 14 of its growth, 1 ratio, 1 share, 1 ratio over it; growth is of the other statistic.
        #expect(counts == ["a": 25, "d": 25, "city": 25])
    }
}
