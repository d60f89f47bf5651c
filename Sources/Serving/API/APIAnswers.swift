import Calculating
import Evaluating
import Exchanging
import HTTPTypes
import NIOCore
import Operating
import Planning

/// Makes the answers of one snapshot.
struct APIAnswers {
    let asked: APIRequest
    let snapshot: Snapshot
    let today: Day

    /// The answer in the form asked for; a file of invented figures says so in its name.
    func body() throws -> APIBody {
        var body = try answer()
        body.fileName = SimulatedMark(snapshot, in: asked.language).fileName(body.fileName)
        return body
    }

    private func answer() throws -> APIBody {
        switch asked.route.operation {
        case .figures: try figures()
        case .figure: try figure()
        case .statistics: try page(.statistics(snapshot.catalogue))
        case .areas: try page(.areas(snapshot.catalogue))
        case .periods: try page(.periods(try periods()))
        case .plans: try page(.plans(snapshot.plans))
        case .indicators: try page(.indicators(try plan()))
        case .evaluation: try evaluation()
        }
    }

    private func figures() throws -> APIBody {
        let query: FigureQuery
        do { query = try snapshot.query(asked.parameters) } catch { throw Problem(error) }
        let answer = snapshot.answer(to: query, from: asked.offset, limit: asked.limit)
        let next = answer.next.map { APICursor(position: snapshot.position, offset: $0) }
        let sheets = FigureAnswerSheets(answer, in: asked.language)
        let bytes =
            switch asked.format {
            case .json:
                FigureAnswerJSON(answer) { APICursor(position: snapshot.position, offset: $0).text(of: asked.identity) }
                    .bytes(at: snapshot.position, recorded: snapshot.recordedAt)
            case .csv: CSVWriter(sheets.cells).bytes
            case .xlsx: try workbook([sheets.cells, sheets.sources])
            }
        return APIBody(
            bytes: ByteBuffer(bytes: bytes), next: next.map(asked.address), fileName: "figures-\(snapshot.position)")
    }

    private func figure() throws -> APIBody {
        let cell = try place()
        let trace = snapshot.trace(cell)
        guard !trace.versions.isEmpty || trace.value.number != nil else {
            throw Problem(
                .notFound, code: "no-figure",
                detail: Bilingual(
                    "台账中没有这个数值，下级也没有可汇总的数值。请核对口径和时期。",
                    "The ledger has no such figure and nothing below to sum. Check basis and period."))
        }
        let name = "\(cell.statistic)-\(cell.area)-\(snapshot.position)"
        let sheet = EvaluationCSV.sheet(of: Self.recorded(trace), snapshot.catalogue, in: asked.language)
        switch asked.format {
        case .json:
            guard case .object(let members) = FigureTraceJSON(trace, snapshot.catalogue).value else { break }
            let position = [(name: "position", value: JSONValue.integer(snapshot.position))]
            return text(.object(position + members), name)
        case .csv: return APIBody(bytes: ByteBuffer(bytes: CSVWriter(sheet).bytes), fileName: name)
        case .xlsx: break
        }
        return APIBody(bytes: ByteBuffer(bytes: try workbook([sheet])), fileName: name)
    }

    /// All versions of a figure, or of the figures that a sum is made of.
    private static func recorded(_ trace: FigureTrace) -> [RecordedObservation] {
        trace.versions + trace.parts.flatMap(recorded)
    }

    private func evaluation() throws -> APIBody {
        let plan = try plan()
        let usual: EvaluationKind = today.year > plan.years.upperBound ? .final : .dynamic
        let kind = asked.parameters.values("kind").first.flatMap(EvaluationKind.init) ?? usual
        let day = try day() ?? kind.defaultDay(for: plan, today: today)
        let evaluation = snapshot.evaluation(of: plan, as: kind, asOf: day)
        let name = "\(plan.id)-\(evaluation.asOf)"
        let sheet = EvaluationCSV(evaluation, snapshot.catalogue, in: asked.language).sheet
        switch asked.format {
        case .json: return text(EvaluationJSON(evaluation, snapshot.catalogue).value, name)
        case .csv: return APIBody(bytes: ByteBuffer(bytes: CSVWriter(sheet).bytes), fileName: name)
        case .xlsx: return APIBody(bytes: ByteBuffer(bytes: try workbook([sheet])), fileName: name)
        }
    }

    private func day() throws -> Day? {
        guard let text = asked.parameters.values("asOf").first else { return nil }
        guard let day = Day(text) else {
            throw Problem(
                QueryRefusal([
                    QueryFault(
                        "asOf", text, Bilingual("不是日期。", "This is not a day."),
                        Bilingual("请写日期，如 2023-06-30。", "Write a day such as 2023-06-30."))
                ]))
        }
        return day
    }

    private func page(_ list: APIList) throws -> APIBody {
        let start = min(asked.offset, list.rows.count)
        let end = min(list.rows.count, start + asked.limit)
        let next = end < list.rows.count ? APICursor(position: snapshot.position, offset: end) : nil
        let name = "\(list.name)-\(snapshot.position)"
        var body: APIBody
        switch asked.format {
        case .json:
            body = text(
                list.json(start..<end, at: snapshot.position, next: next?.text(of: asked.identity)), name)
        case .csv:
            body = APIBody(
                bytes: ByteBuffer(bytes: CSVWriter(list.sheet(start..<end, in: asked.language)).bytes), fileName: name)
        case .xlsx:
            let bytes = try workbook([list.sheet(start..<end, in: asked.language)])
            body = APIBody(bytes: ByteBuffer(bytes: bytes), fileName: name)
        }
        body.next = next.map(asked.address)
        return body
    }

    private func workbook(_ sheets: [Sheet]) throws -> [UInt8] {
        try SimulatedMark(snapshot, in: asked.language).workbook(sheets)
    }

    private func text(_ value: JSONValue, _ name: String) -> APIBody {
        let value = snapshot.catalogue.isSimulated ? value.markedAsSimulated : value
        return APIBody(bytes: ByteBuffer(string: JSONText(value).text + "\n"), fileName: name)
    }
}
