import GRDB
import Planning
import Testing

@testable import Recording

@Suite struct QueryPlanTests {
    private func plan(_ sql: String) async throws -> [String] {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        return try await ledger.database.reader.read { database in
            let arguments = StatementArguments(Array(repeating: 1, count: sql.count { $0 == "?" }))
            return try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map {
                $0["detail"]
            }
        }
    }

    private static func history() throws -> ObservationExtent {
        .history(series: 1, try Period("2020"), upTo: nil)
    }

    private static func extents() throws -> [ObservationExtent] {
        [.after(1, upTo: nil), .entry(at: 1), try history()]
    }

    @Test func `some figures are found in order without reading all or sorting`() async throws {
        for extent in try Self.extents() {
            let plan = try await plan(extent.rows)
            #expect(plan.count == 1 && plan.allSatisfy { $0.hasPrefix("SEARCH observation USING") })
        }
    }

    @Test func `what some figures refer to is found without reading all of it`() async throws {
        for extent in try Self.extents() {
            for (table, key, column) in [
                ("series", "id", "series"), ("source", "id", "source"), ("ledger", "position", "position"),
            ] {
                let condition = extent.narrowing(key, to: column).condition
                let plan = try await plan("SELECT * FROM \(table) WHERE \(condition) ORDER BY \(key)")
                #expect(plan.contains { $0.hasPrefix("SEARCH \(table) USING INTEGER PRIMARY KEY") })
                #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.hasPrefix("USE TEMP") })
            }
        }
    }

    @Test func `an entry's figures are found in canonical order without reading all`() async throws {
        let plan = try await plan(ObservationStore<SQLiteSession>.canonicalRows)
        #expect(plan.contains { $0.hasPrefix("SEARCH o") })
        #expect(!plan.contains { $0.hasPrefix("SCAN") })
    }

    @Test func `one figure's history is one search by the primary key`() async throws {
        let plan = try await plan(Self.history().rows)
        #expect(plan == ["SEARCH observation USING PRIMARY KEY (series=? AND period=? AND position<?)"])
    }

    /// The control: reading everything does read everything, and the check would see it; but it sorts nothing.
    @Test func `reading all figures is a scan in the order of the primary key`() async throws {
        #expect(try await plan(ObservationExtent.all(upTo: nil).rows) == ["SCAN observation"])
    }
}
