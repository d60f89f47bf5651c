import Planning
import Testing

struct FormTests {
    private func item(_ window: FormItem.Window, merged: Bool = false) throws -> FormItem {
        FormItem(
            statistic: try Statistic.ID("x"), basis: try Basis.ID("all"), window: window, mergesJanuary: merged)
    }

    private func form(
        _ rhythm: Statistic.Frequency, since: String, until: String? = nil, _ items: [FormItem], day: Int = 8,
        after months: Int = 1
    ) throws -> Form {
        Form(
            id: try Form.ID("f"), name: Bilingual("报表", "Form"), reporters: [try .init("town"), try .init("bureau")],
            reviewers: [try .init("bureau"), try .init("office")], rhythm: rhythm, since: try Period(since),
            until: try until.map { try Period($0) }, due: try #require(DueRule(day: day, monthsAfter: months)),
            items: items)
    }

    @Test(
        arguments: [
            ("2024-03", FormItem.Window.month, false, "2024-03"), ("2024-03", .cumulative, false, "2024-01/03"),
            ("2024-01", .month, false, "2024-01"), ("2024-01", .cumulative, false, "2024-01"),
            ("2024-02", .cumulative, false, "2024-01/02"), ("2024-02", .month, false, "2024-02"),
            ("2024-01", .month, true, nil), ("2024-01", .cumulative, true, nil),
            ("2024-02", .month, true, "2024-01/02"),
            ("2024-02", .cumulative, true, "2024-01/02"), ("2024-03", .month, true, "2024-03"),
            ("2024-03", .quarter, false, "2024-Q1"), ("2024-02", .quarter, false, nil),
            ("2024-06", .half, false, "2024-H1"),
            ("2024-12", .year, false, "2024"), ("2024-11", .year, false, nil),
            ("2024-Q3", .cumulative, false, "2024-01/09"),
            ("2024-Q3", .month, false, "2024-09"), ("2024-H2", .quarter, false, "2024-Q4"),
            ("2024", .year, false, "2024"),
            ("2024", .cumulative, false, "2024-01/12"),
        ] as [(String, FormItem.Window, Bool, String?)])
    func `An item is for the period of its kind that ends with the report`(
        report: String, window: FormItem.Window, merged: Bool, expected: String?
    ) throws {
        #expect(try item(window, merged: merged).period(in: Period(report))?.description == expected)
    }

    @Test func `A form of merged items has no January report`() throws {
        let form = try form(.monthly, since: "2023-11", [item(.cumulative, merged: true)])
        let day = try #require(Day("2024-04-01"))
        #expect(
            form.periods(endedBefore: day, last: 9).map(\.description) == [
                "2023-11", "2023-12", "2024-02", "2024-03",
            ])
        #expect(form.periods(endedBefore: day, last: 2).map(\.description) == ["2024-02", "2024-03"])
        #expect(form.periodBefore(try Period("2024-02"))?.description == "2023-12")
        #expect(form.periodBefore(try Period("2023-11")) == nil)
    }

    @Test func `A report is asked only of the form's kind and while it is in force`() throws {
        let form = try form(.quarterly, since: "2023-Q2", until: "2024-Q1", [item(.quarter)])
        let asked = ["2023-Q1", "2023-Q2", "2024-Q1", "2024-Q2", "2024-03", "2024"].map { text in
            Result { try Period(text) }.map(form.asks)
        }
        #expect(try asked.map { try $0.get() } == [false, true, true, false, false, false])
    }

    @Test func `The last day of March does not count as ended on itself`() throws {
        let form = try form(.monthly, since: "2024-01", [item(.month)])
        let day = try #require(Day("2024-03-31"))
        #expect(form.periods(endedBefore: day, last: 1).map(\.description) == ["2024-02"])
    }

    @Test func `Cells are of the reporter's own area or of the stated one`() throws {
        let form = try form(.monthly, since: "2024-01", [item(.month), item(.quarter)])
        let town = Organization(
            id: try .init("town"), name: Bilingual("镇", "Town"), kind: .town, area: try Area.ID("a"))
        let office = Organization(id: try .init("bureau"), name: Bilingual("局", "Bureau"), kind: .department)
        #expect(try form.cells(of: town, in: Period("2024-02")).map(\.cell.period.description) == ["2024-02"])
        #expect(try form.cells(of: town, in: Period("2024-03")).map(\.cell.area.code) == ["a", "a"])
        #expect(try form.cells(of: office, in: Period("2024-03")).isEmpty)
        #expect(try form.cells(of: town, in: Period("2023-12")).isEmpty)
        #expect(form.reviewers(of: office.id).map(\.code) == ["office"])
    }

    @Test(arguments: [
        ("2024-03", 8, 1, "2024-04-08"), ("2024-12", 8, 1, "2025-01-08"), ("2024-01", 31, 1, "2024-02-29"),
        ("2024-03", 31, 0, "2024-03-31"), ("2024-Q4", 15, 2, "2025-02-15"), ("2024", 31, 3, "2025-03-31"),
        ("2024-11", 1, 12, "2025-11-01"),
    ])
    func `A due day is counted from the month in which the period ends`(
        period: String, day: Int, months: Int, due: String
    ) throws {
        #expect(try DueRule(day: day, monthsAfter: months)?.day(after: Period(period)).description == due)
    }

    @Test func `There is no day 0 or 32, and no due day years later`() {
        #expect(DueRule(day: 0) == nil && DueRule(day: 32) == nil)
        #expect(DueRule(day: 1, monthsAfter: 13) == nil && DueRule(day: 1, monthsAfter: -1) == nil)
    }
}
