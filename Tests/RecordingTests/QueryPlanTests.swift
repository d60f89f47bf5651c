import GRDB
import Testing

@testable import Recording

@Suite struct QueryPlanTests {
    private func plan(_ sql: String, _ count: Int) async throws -> [String] {
        let scratch = try Scratch()
        let ledger = try await scratch.ledger()
        _ = try await Sample.fill(ledger)
        return try await ledger.database.reader.read { database in
            let arguments = StatementArguments(Array(repeating: 1, count: count))
            return try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map {
                $0["detail"]
            }
        }
    }

    @Test(arguments: [
        (ObservationStore.historyRows, 3), (ObservationStore.broughtRows, 1), (ObservationStore.canonicalRows, 1),
    ]) func `a figure is found without reading all figures`(sql: String, count: Int) async throws {
        let plan = try await plan(sql, count)
        #expect(plan.contains { $0.hasPrefix("SEARCH o") })
        #expect(!plan.contains { $0.hasPrefix("SCAN") })
    }

    @Test func `one figure's history needs no sorting`() async throws {
        let plan = try await plan(ObservationStore.historyRows, 3)
        #expect(plan == ["SEARCH observation USING PRIMARY KEY (series=? AND period=? AND position<?)"])
    }

    /// The control: reading everything does read everything, and the check would see it.
    @Test func `reading all figures is a scan`() async throws {
        #expect(try await plan(ObservationStore.allRows, 1).contains { $0.hasPrefix("SCAN observation") })
    }
}
