import Calculating
import Operating
import Planning
import Testing

/// What the example's workspace makes of queries written by hand.
@Suite struct QueryReadingTests {
    private func snapshot() async throws -> Snapshot {
        let folder = try TemporaryFolder()
        return await (try await Workspace.open(try folder.example())).snapshot
    }

    private func faults(_ text: String) async throws -> [QueryFault] {
        let snapshot = try await snapshot()
        do {
            _ = try snapshot.query(QueryParameters(text: text))
            return []
        } catch let refusal { return refusal.faults }
    }

    @Test func `A query by codes, names and ranges is answered as reported`() async throws {
        let snapshot = try await snapshot()
        let query = try snapshot.query(
            QueryParameters(
                text: "statistic=%E6%88%98%E6%96%B0%E4%BA%A7%E5%80%BC&period=2019..2020&measure=value,growth"))
        let answer = snapshot.answer(to: query)
        let digits = answer.cells.map { answer.figure(of: $0)?.observation.figure?.description }
        #expect(answer.series.map(\.area.code) == ["310114"])
        #expect(digits == ["1182.4", "5.1", "1227.7", "4.2"])
        #expect(answer.unit(of: answer.cells[1])?.symbol == "%")
    }

    @Test func `An indicator stands on its own basis and area`() async throws {
        let snapshot = try await snapshot()
        let answer = snapshot.answer(
            to: try snapshot.query(QueryParameters(text: "indicator=SEI-01&period=2020&basis=above-threshold")))
        #expect(answer.series.map { $0.basis?.code } == ["all"])
        #expect(answer.code(ofSubject: 0) == "sei-14/SEI-01")
    }

    @Test func `Towns of a district are asked for by the district`() async throws {
        let snapshot = try await snapshot()
        for area in ["below:310114", "level:town"] {
            let query = try snapshot.query(QueryParameters(text: "statistic=sei-output&area=\(area)&period=2020"))
            #expect(snapshot.answer(to: query).total == 12)
        }
    }

    @Test func `All faults come at once, each with its parameter, its value and a remedy in both languages`()
        async throws
    {
        let faults = try await faults(
            "statistic=sei-outptu&area=310115&period=2024,2024-03&basis=al&measure=vlaue&tree=x&window=0")
        #expect(Set(faults.map(\.parameter)) == ["statistic", "area", "period", "basis", "measure", "tree", "window"])
        for fault in faults {
            #expect(!fault.value.isEmpty && !fault.remedy.chinese.isEmpty && !fault.remedy.english.isEmpty)
        }
        let hints = faults.map(\.remedy.english).joined()
        for code in ["sei-output", "310114", "“all”", "value"] { #expect(hints.contains(code), "\(hints)") }
    }

    @Test(arguments: [
        ("period=2020", "statistic"), ("statistic=sei-output", "period"), ("statistic=sei-output&period=20", "period"),
        ("statistic=sei-output&period=2020..2024-03", "period"), ("statistic=sei-output&period=2021..2020", "period"),
        ("statistic=sei-output&period=latest:5", "period"), ("statistic=sei-output&period=latest:0:year", "period"),
        ("statistic=sei-output&period=1900-01..2199-12", "period"),
        ("statistic=sei-output&period=2020&window=3", "window"), ("formula=%5Bx&period=2020", "formula"),
        ("statistic=%FF&period=2020", "statistic"), ("statistic=a%00b&period=2020", "statistic"),
        ("statistic=sei-output&period=2020&tree=a&tree=b", "tree"), ("indicator=SEI-99&period=2020", "indicator"),
    ])
    func `A query that cannot be meant is refused`(text: String, parameter: String) async throws {
        let faults = try await faults(text)
        #expect(faults.contains { $0.parameter == parameter }, "\(faults)")
    }

    @Test func `A query of more than eight kilobytes is refused before it is read`() async throws {
        #expect(try await faults("statistic=" + String(repeating: "a", count: 8_200)).count == 1)
    }
}
