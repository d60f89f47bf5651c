import Calculating
import Evaluating
import Planning

/// The engine on the simulated city: figures, sums, standing formulas and one target in each district.
struct Engine {
    let city: City
    let catalogue: Catalogue
    let standing: StandingFormulas
    let groups: [Int]
    private(set) var cube: Cube
    private(set) var totals: Totals
    private var scratch = FormulaScratch()
    /// One target for each district and each of the first ten statistics.
    private var plans: [Series: Plan] = [:]

    init(_ city: City, _ catalogue: Catalogue, _ cube: Cube, years: ClosedRange<Int>) throws {
        self.city = city
        self.catalogue = catalogue
        self.cube = cube
        totals = Measuring.step("rollup") { Totals(of: cube, over: catalogue.trees[0], in: catalogue) }
        let (texts, groups) = Self.formulas(of: city)
        let scope = FormulaScope(catalogue: catalogue, plans: [])
        let formulas = try texts.map { try Formula($0, in: scope) }
        let (program, leftOver) = FormulaProgram.compile(formulas, kind: .month)
        guard leftOver.isEmpty, let frame = FormulaFrame(.month, years: years) else { throw BenchError.notCompiled }
        standing = StandingFormulas(program, in: frame)
        self.groups = groups
        for statistic in 1...min(10, city.statistics) {
            for district in 1...city.districts { try add(target(of: try city.statistic(statistic), district, years)) }
        }
    }

    /// 同比, 累计 and 累计同比 of every statistic, and the ratio of each odd one to the next.
    private static func formulas(of city: City) -> (texts: [String], groups: [Int]) {
        var texts: [String] = []
        var groups: [Int] = []
        for number in 1...city.statistics {
            texts += ["计算同比([\(number)])", "累计([\(number)])", "计算同比(累计([\(number)]))"]
            groups += [0, 1, 2]
            if number % 2 == 1, number < city.statistics {
                texts.append("[\(number)] / [\(number + 1)]")
                groups.append(3)
            }
        }
        return (texts, groups)
    }

    /// Computes everything and adds it up.
    mutating func evaluate() throws -> DerivedSums {
        var sums = DerivedSums(groups: groups)
        try standing.compute(in: cube, totals: totals, scratch: &scratch) { _, formula, values in
            sums.add(formula, values)
        }
        return sums
    }

    /// Takes a batch: figures, sums, all formulas that depend on them, and the targets of the districts touched.
    /// Returns how many cells were computed, the changed figures and sums included.
    mutating func take(_ batch: ObservationBatch) throws -> Int {
        cube = cube.applying(batch)
        let cells = Array(batch.cells)
        let (next, above) = totals.updating(cells, in: cube)
        totals = next
        let revised = try standing.revise(cells + above, in: cube, totals: totals, scratch: &scratch)
        for series in Set(above.map(\.series)) { rate(series) }
        return cells.count + above.count + revised.reduce(0) { $0 + $1.ordinals.count }
    }

    private func rate(_ series: Series) {
        guard let plan = plans[series], let day = Day(year: plan.years.upperBound, month: 12, day: 31) else {
            return
        }
        _ = Evaluating.evaluate(
            plan, as: .dynamic, asOf: day, on: Facts(cube: cube, totals: totals, catalogue: catalogue))
    }

    private mutating func add(_ plan: Plan) {
        guard let indicator = plan.indicators.first else { return }
        plans[Series(statistic: indicator.statistic, area: indicator.area, basis: indicator.basis)] = plan
    }

    private func target(of statistic: Statistic.ID, _ district: Int, _ years: ClosedRange<Int>) throws -> Plan {
        let area = try city.district(district)
        let indicator = Indicator(
            id: try Indicator.ID("i1"), number: 1, name: Bilingual("模拟指标", "Simulated indicator"), wording: "",
            section: try Section.ID("1"), statistic: statistic, basis: city.basis, area: area,
            target: .level(.atLeast(try Figure("100000"))), targetYear: years.upperBound,
            baseline: try Period("\(years.lowerBound)"))
        guard let issued = Day(year: years.lowerBound, month: 1, day: 1) else { throw BenchError.malformed("plan") }
        return Plan(
            id: try Plan.ID("p"), title: Bilingual("模拟规划", "Simulated plan"), documentNumber: "", issuer: "",
            issued: issued, years: years, area: area, sections: [], clauses: [], indicators: [indicator], goals: [])
    }
}

/// Why a measurement cannot go on.
enum BenchError: Error {
    /// A formula that every engine must compute was not compiled.
    case notCompiled
    /// A file is not what its name says.
    case malformed(String)
}
