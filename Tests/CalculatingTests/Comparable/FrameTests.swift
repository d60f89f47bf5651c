import Calculating
import Planning
import Testing

@Suite struct FrameTests {
    /// METHODS §2.6: A 100, B 200, C 300; then B 220, C 330, D 90, and D was 40. What A makes now, below the threshold,
    /// is not said there.
    static func example(a: Double? = nil, d: Double? = 40) throws -> FrameComparison {
        try FrameComparison([
            enterprise("A", .left(earlier: 100, current: a)), enterprise("B", .stayed(earlier: 200, current: 220)),
            enterprise("C", .stayed(earlier: 300, current: 330)), enterprise("D", .entered(earlier: d, current: 90)),
        ])
    }

    static func enterprise(_ id: String, _ passage: FramePassage) throws -> FrameEnterprise {
        FrameEnterprise(id: try FrameEnterprise.ID(id), passage)
    }

    /// METHODS §2.6: +6.67 %, +18.52 %, +10.00 %.
    @Test(arguments: [
        (GrowthFrame.published, 6.67), (.current, 18.52), (.matched, 10),
    ]) func `Frames give different growth rates of the same enterprises`(frame: GrowthFrame, expected: Double) throws {
        let growth = try Self.example().growth(on: frame)
        #expect(abs(growth.rate.value - expected) < 0.005)
        #expect(growth.frame == frame)
    }

    /// METHODS §2.6 gives +5.00 % on the old frame, which says that A makes 80; the other two figures are invented.
    @Test(arguments: [(80.0, 5.0), (100, 8.3333), (0, -8.3333)])
    func `On the old frame it counts what those that left make now`(a: Double, expected: Double) throws {
        #expect(abs(try Self.example(a: a).growth(on: .old).rate.value - expected) < 5e-5)
    }

    /// Over invented enterprises that stayed (0), entered (1) and left (2), with the frames written a second time.
    @Test func `Every rate is the quotient of the two sums over its frame`() throws {
        let frames: [GrowthFrame: (before: [Int], now: [Int])] = [
            .published: ([0, 2], [0, 1]), .current: ([0, 1], [0, 1]), .matched: ([0], [0]), .old: ([0, 2], [0, 2]),
        ]
        var generator = SplitMix(seed: 26)
        for _ in 0..<50 {
            let figures = (3...20).map { (kind: $0 % 3, before: random(&generator), now: random(&generator)) }
            let comparison = try FrameComparison(
                try figures.enumerated().map { index, row in
                    let passages: [FramePassage] = [
                        .stayed(earlier: row.before, current: row.now), .entered(earlier: row.before, current: row.now),
                        .left(earlier: row.before, current: row.now),
                    ]
                    return try Self.enterprise("e\(index)", passages[row.kind])
                })
            for (frame, kinds) in frames {
                let earlier = figures.filter { kinds.before.contains($0.kind) }.map(\.before).reduce(0, +)
                let current = figures.filter { kinds.now.contains($0.kind) }.map(\.now).reduce(0, +)
                #expect(abs(try comparison.growth(on: frame).rate.value - (current / earlier - 1) * 100) < 1e-9)
            }
        }
    }

    private func random(_ generator: inout SplitMix) -> Double { Double.random(in: 1...99, using: &generator) }

    @Test func `The comparable base is not the published level`() throws {
        let growth = try Self.example().growth(on: .current)
        #expect(growth.earlier == 540)
        #expect(growth.current == 640)
        #expect(try Self.example().growth(on: .published).earlier == 600)
    }

    /// METHODS §6: +50, +90, −100 = +40.
    @Test func `The change splits into who stayed, entered and left`() throws {
        let parts = try Self.example().decomposition
        #expect([parts.incumbents, parts.entry, parts.exit, parts.total] == [50, 90, -100, 40])
        let pulls = [parts.incumbents, parts.entry, parts.exit].compactMap { parts.pull(of: $0)?.value }
        #expect(pulls.count == 3)
        #expect(abs(pulls.reduce(0, +) - (try Self.example().growth(on: .published).rate.value)) < 1e-9)
    }

    @Test func `An unknown figure refuses only the rates that need it, and is never zero`() throws {
        let comparison = try Self.example(d: nil)
        #expect(throws: FrameError.earlierMissing([try FrameEnterprise.ID("D")])) {
            try comparison.growth(on: .current)
        }
        #expect(throws: FrameError.currentMissing([try FrameEnterprise.ID("A")])) { try comparison.growth(on: .old) }
        #expect(abs(try comparison.growth(on: .matched).rate.value - 10) < 1e-9)
        let rates = comparison.rates
        #expect(rates.count == 4)
        #expect(rates.values.filter { (try? $0.get()) != nil }.count == 2)
    }

    @Test func `Bad frames are refused by name`() throws {
        let twice = [try Self.enterprise("B", .stayed(earlier: 1, current: 1))]
        #expect(throws: FrameError.listedTwice(try FrameEnterprise.ID("B"))) { try FrameComparison(twice + twice) }
        let infinite = try Self.enterprise("X", .entered(earlier: nil, current: .infinity))
        #expect(throws: FrameError.notANumber(try FrameEnterprise.ID("X"))) { try FrameComparison([infinite]) }
        #expect(throws: FrameError.noEnterprise(.old)) { try FrameComparison([]).growth(on: .old) }
        let none = try FrameComparison([try Self.enterprise("N", .entered(earlier: 0, current: 5))])
        #expect(throws: FrameError.baseNotPositive(.current, sum: 0)) { try none.growth(on: .current) }
        #expect(throws: FrameError.noEnterprise(.matched)) { try none.growth(on: .matched) }
    }

    @Test func `Messages name the enterprise and the remedy`() throws {
        let error = FrameError.earlierMissing([try FrameEnterprise.ID("D"), try FrameEnterprise.ID("E")])
        #expect(error.message.chinese == "新进企业缺上年同期数：D、E。")
        #expect(error.remedy.chinese.contains("填0"))
    }
}
