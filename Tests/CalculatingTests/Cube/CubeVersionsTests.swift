import Calculating
import Planning
import Testing

/// What stands behind a value: digits, source, entry, earlier versions.
@Suite struct CubeVersionsTests {
    /// One cell's versions as a plain list keeps them.
    private struct Kept {
        var versions: [RecordedObservation] = []
        var inForce: RecordedObservation? { versions.last.flatMap { $0.observation.figure == nil ? nil : $0 } }
    }

    private static let texts = [
        "1227.7", "1227.70", "0", "-0", "-0.00", "0.5", "999999999999999999", "-123456789012345678",
        "0.12345678901234567",
        "1125899906842624", "1125899906842623", "-12.5", "3", "0.00000000000000001", "562949953421312.5",
    ]

    @Test func `Any figure comes back with its digits, source, entry and earlier versions`() throws {
        var generator = SplitMix(seed: 9)
        for _ in 0..<30 {
            var kept: [Cell: Kept] = [:]
            var cube = Cube()
            for position in 1...40 {
                var batch: [RecordedObservation] = []
                for _ in 0..<Int.random(in: 1...6, using: &generator) {
                    let recorded = try random(position, &generator)
                    guard !batch.contains(where: { $0.observation.cell == recorded.observation.cell }) else { continue }
                    batch.append(recorded)
                    kept[recorded.observation.cell, default: Kept()].versions.append(recorded)
                }
                cube = cube.applying(batch)
            }
            for (cell, kept) in kept {
                #expect(cube.history(of: cell) == kept.versions)
                #expect(cube.figure(at: cell) == kept.inForce)
                #expect(cube.latest(at: cell) == kept.versions.last)
                #expect(cube[cell] == kept.inForce?.observation.figure?.value)
            }
            #expect(cube.count == kept.values.count { $0.inForce != nil })
            #expect(cube.position == 40)
            #expect(Set(cube.series) == Set(kept.keys.map(\.series)))
        }
    }

    @Test(arguments: [true, false])
    func `Batches of one taking give the same cube as one after the other`(continued: Bool) throws {
        var generator = SplitMix(seed: 10)
        let observations = try (1...200).map { try random($0, &generator) }
        var taken = Cube()
        var taking = BatchTaking()
        let whole = ObservationBatch(observations)
        for start in stride(from: 0, to: whole.rows.count, by: 7) {
            let rows = Array(whole.rows[start..<min(start + 7, whole.rows.count)])
            taken.take(
                ObservationBatch(
                    series: whole.series, periods: whole.periods, provenances: whole.provenances,
                    sources: whole.sources, rows: rows, isContinued: start > 0 && continued), &taking)
        }
        let plain = Cube(observations)
        for cell in Set(observations.map(\.observation.cell)) {
            #expect(taken.history(of: cell) == plain.history(of: cell))
        }
        #expect(taken.count == plain.count)
        #expect(taken.position == plain.position)
    }

    @Test func `Going back gives the cube of any earlier position`() throws {
        var generator = SplitMix(seed: 11)
        for _ in 0..<15 {
            var observations: [RecordedObservation] = []
            for position in 1...60 { observations.append(try random(position / 2 + 1, &generator)) }
            let now = Cube(observations)
            for position in [0, 1, 7, 20, 30, 31] {
                let since = observations.filter { $0.provenance.position > position }.map(\.observation.cell)
                let back = now.goingBack(to: position, undoing: since)
                let then = Cube(observations.filter { $0.provenance.position <= position })
                #expect(back.series == then.series)
                #expect(back.count == then.count)
                #expect(back.position == position)
                for cell in Set(observations.map(\.observation.cell)) {
                    #expect(back.history(of: cell) == then.history(of: cell))
                    #expect(back[cell] == then[cell])
                }
                for series in then.series { #expect(back.periods(of: series) == then.periods(of: series)) }
            }
        }
    }

    @Test func `A cell that never had a figure has no history`() throws {
        let cube = Cube([try observation("output", "d", "2020", "1")])
        #expect(cube.history(of: try cell("output", "d", "2021")).isEmpty)
        #expect(cube.history(of: try cell("output", "e", "2020")).isEmpty)
        #expect(cube.history(of: try cell("other", "d", "2020")).isEmpty)
        #expect(cube.history(of: try cell("output", "d", "2020-01")).isEmpty)
        #expect(cube.history(of: try cell("output", "d", "2020", basis: "district")).isEmpty)
        #expect(cube.figure(at: try cell("output", "d", "1990")) == nil)
    }

    @Test func `Forty statistics stand on two pages and keep apart`() throws {
        let cube = Cube(
            try (0..<40).flatMap { number in
                try (2019...2026).map { try observation("s\(number)", "d", "\($0)", "\(number * 10000 + $0)") }
            })
        for number in 0..<40 {
            let series = Series(
                statistic: try Statistic.ID("s\(number)"), area: try Area.ID("d"), basis: try Basis.ID("all"))
            let run = try #require(cube.run(of: series, kind: .year))
            #expect(run.ordinals.map { run[$0] } == (2019...2026).map { Double(number * 10000 + $0) })
            #expect(run.start == 2016)
            #expect(run.count == 15)
            #expect(run.withValues { $0.filter { !$0.isNaN }.count } == 8)
        }
    }

    private func random(_ position: Int, _ generator: inout SplitMix) throws -> RecordedObservation {
        let year = Int.random(in: 2014...2027, using: &generator)
        let periods = ["\(year)", "\(year)-Q3", "\(year)-07", "\(year)-01/02", "\(year)-H1", "\(year)/\(year + 2)"]
        let text = Bool.random(using: &generator) ? Self.texts.randomElement(using: &generator) : nil
        let recorded = try observation(
            "s\(Int.random(in: 0...3, using: &generator))", "a\(Int.random(in: 0...70, using: &generator) / 30)",
            periods.randomElement(using: &generator) ?? "\(year)", text, position: position)
        let source = Source(
            citation: "来源\(Int.random(in: 0...2, using: &generator))", grade: .press, note: "\(position % 3)")
        let observation = recorded.observation
        return RecordedObservation(
            Observation(cell: observation.cell, content: observation.content, source: source), recorded.provenance)
    }
}
