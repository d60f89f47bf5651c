import Calculating
import Planning
import Testing

@Suite struct BreakdownTests {
    static func breakdown(_ total: String, _ relation: Breakdown.Relation, _ figures: [String?]) throws -> Breakdown {
        Breakdown(
            total: try Figure(total), relation,
            try figures.enumerated().map { index, text in
                BreakdownItem(Bilingual("分项\(index + 1)", "line \(index + 1)"), try text.map { try Figure($0) })
            })
    }

    /// METHODS §2.6: 972.4 + 322.9 + 126.7 = 1422.0 against 1323.6 published.
    @Test func `Three clusters overlap by 98 point 4 and are not summed`() throws {
        let clusters = try Self.breakdown("1323.6", .ofWhich, ["972.4", "322.9", "126.7"])
        let overlap = try clusters.overlap()
        #expect(abs(overlap.amount - 98.4) < 1e-9)
        #expect(decimalText(try #require(overlap.share).value, digits: 1) == "7.4")
        #expect(throws: BreakdownError.ofWhich(overlap)) { try clusters.sum() }
        let finding = try #require(try clusters.finding())
        #expect(finding.severity == .warning)
        #expect(finding.message.chinese.contains("重叠98.4（相当于总数的7.4%）"))
    }

    @Test func `The same lines taken for parts are a doubt`() throws {
        let parts = try Self.breakdown("1323.6", .parts, ["972.4", "322.9", "126.7"])
        #expect(abs(try parts.sum() - 1422.0) < 1e-9)
        #expect(try parts.finding()?.severity == .doubt)
    }

    /// METHODS §2.6: 57.6 + 2448.7 + 126.7 + 151.9 = 2784.9 exactly.
    @Test func `The online economy adds up exactly`() throws {
        let parts = try Self.breakdown("2784.9", .parts, ["57.6", "2448.7", "126.7", "151.9"])
        #expect(abs(try parts.sum() - 2784.9) < 1e-9)
        #expect(try parts.finding() == nil)
    }

    @Test func `Lines that leave something out say so, even when they add up they are not summed`() throws {
        let some = try Self.breakdown("100", .ofWhich, ["30", "40"])
        #expect(try some.finding()?.message.chinese.contains("未列部分30") == true)
        let all = try Self.breakdown("100", .ofWhich, ["60", "40"])
        #expect(try all.finding() == nil)
        #expect(throws: BreakdownError.self) { try all.sum() }
    }

    @Test func `Rounding of the printed digits is no difference`() throws {
        #expect(try Self.breakdown("10.0", .parts, ["3.3", "3.3", "3.3"]).finding() == nil)
        #expect(try Self.breakdown("10.0", .parts, ["3.3", "3.3", "3.1"]).finding() != nil)
    }

    @Test func `A missing line refuses the sum by name`() throws {
        let parts = try Self.breakdown("100", .parts, ["60", nil])
        #expect(parts.missing.map(\.chinese) == ["分项2"])
        #expect(throws: BreakdownError.missing(parts.missing)) { try parts.sum() }
        #expect(throws: BreakdownError.missing(parts.missing)) { try parts.overlap() }
        #expect(throws: BreakdownError.noItems) { try Self.breakdown("100", .parts, []).sum() }
    }

    /// 嘉定 January–October 2021 (key J2 of METHODS, jiading.gov.cn …147483).
    @Test func `The cube breaks a total down by the lines that are declared`() throws {
        let total = try statistic("three-clusters", additive: false)
        let lines = try ["cars", "sensors", "medical"].map { code in
            Statistic(
                id: try Statistic.ID(code), name: Bilingual(code, code), unit: total.unit, frequency: .monthly,
                accumulation: .flow, isAdditiveOverAreas: false, ofWhich: total.id, basis: total.basis)
        }
        let catalogue = try catalogue([total] + lines)
        let cube = Cube([
            try observation("three-clusters", "d", "2021-01/10", "1323.6"),
            try observation("cars", "d", "2021-01/10", "972.4"), try observation("sensors", "d", "2021-01/10", "322.9"),
        ])
        let place = try cell("three-clusters", "d", "2021-01/10")
        let open = try #require(cube.breakdown(at: place, in: catalogue))
        #expect(open.relation == .ofWhich)
        #expect(open.missing.map(\.chinese) == ["medical"])
        let full = cube.applying([try observation("medical", "d", "2021-01/10", "126.7", position: 2)])
        #expect(abs(try #require(full.breakdown(at: place, in: catalogue)).overlap().amount - 98.4) < 1e-9)
        #expect(full.breakdown(at: try cell("cars", "d", "2021-01/10"), in: catalogue) == nil)
        #expect(full.breakdown(at: try cell("three-clusters", "d", "2021-01/09"), in: catalogue) == nil)
    }
}
