public import Calculating
import Planning

/// An answer as JSON, written straight into bytes: figures with exactly their printed digits, a reason for each gap.
public struct FigureAnswerJSON {
    private let answer: FigureAnswer
    private let cursor: (Int) -> String

    /// Writes an answer; `cursor` names the place where the next page begins.
    public init(_ answer: FigureAnswer, cursor: @escaping (Int) -> String = { String($0) }) {
        self.answer = answer
        self.cursor = cursor
    }

    /// The whole document.
    ///
    /// - Parameter position: The ledger position that the answer stands at.
    public func bytes(at position: Int, recorded time: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(2_000 + answer.cells.count * 230)
        writer.append("{\"position\":\(position),")
        if answer.catalogue.isSimulated { writer.append("\"simulated\":true,") }
        writer.append("\"recordedAt\":")
        writer.string(time)
        writer.append(",\"total\":\(answer.total),\"offset\":\(answer.offset),\"count\":\(answer.cells.count)")
        writer.append(",\"nextCursor\":")
        if let next = answer.next { writer.string(cursor(next)) } else { writer.append("null") }
        writer.append(",\"subjects\":")
        writer.write(subjects)
        writer.append(",\"areas\":")
        writer.write(areas)
        writer.append(",\"periods\":")
        writer.write(periods)
        writer.append(",\"measures\":")
        writer.write(measures)
        writer.append(",\"cells\":[")
        writeCells(&writer)
        writer.append("]}\n")
        return writer.bytes
    }

    private var subjects: JSONValue {
        .array(
            answer.query.subjects.indices.map { index in
                let first = answer.series.firstIndex { $0.subject == index }
                let unit = first.flatMap { answer.unit(ofSeries: $0)?.symbol }
                let statistic = first.flatMap { answer.series[$0].statistic?.id.code }
                return [
                    "code": .string(answer.code(ofSubject: index)), "name": .both(answer.name(ofSubject: index)),
                    "statistic": .text(statistic), "unit": .text(unit),
                ]
            })
    }

    private var areas: JSONValue {
        var seen: Set<Area.ID> = []
        let areas = answer.series.map(\.area).filter { seen.insert($0).inserted }
        return .array(areas.map { ["code": .string($0.code), "name": .both(answer.name(of: $0))] })
    }

    private var periods: JSONValue {
        .array(
            answer.periods.map { period in
                ["code": .string(period.description), "name": .both(period.name)]
            })
    }

    private var measures: JSONValue {
        .array(answer.query.measures.map { ["code": .string($0.rawValue), "name": .both($0.name)] })
    }

    private func writeCells(_ writer: inout JSONWriter) {
        let periods = answer.periods.map { "\"period\":\"\($0)\",\"measure\":\"" }
        var head: (series: Int, text: String) = (-1, "")
        for (index, cell) in answer.cells.enumerated() {
            if index > 0 { writer.append(",") }
            if cell.series != head.series { head = (cell.series, self.head(of: cell.series)) }
            writer.append("\n")
            writer.append(head.text)
            writer.append(periods[cell.period])
            writer.append(cell.measure.rawValue)
            writer.append("\",\"state\":\"")
            writer.append(cell.value.state)
            writer.append("\",\"value\":")
            write(cell, &writer)
            writer.append("}")
        }
    }

    private func head(of index: Int) -> String {
        let series = answer.series[index]
        let statistic = series.statistic.map { "\"\($0.id)\"" } ?? "null"
        let basis = series.basis.map { "\"\($0)\"" } ?? "null"
        return
            "{\"subject\":\(series.subject),\"statistic\":\(statistic),\"area\":\"\(series.area)\",\"basis\":\(basis),"
    }

    private func write(_ cell: AnsweredCell, _ writer: inout JSONWriter) {
        let figure = answer.figure(of: cell)
        if let digits = figure?.observation.figure?.description {
            writer.append(digits)
            writer.append(",\"text\":\"")
            writer.append(digits)
            writer.append("\"")
        } else if let number = cell.value.number {
            writer.append(number)
        } else {
            writer.append("null")
        }
        writeUnit(cell, &writer)
        if let figure { writer.append(",\"position\":\(figure.provenance.position)") }
        if let gap = cell.value.gap {
            writer.append(",\"missing\":")
            writer.both(gap.message)
        }
        writeLacking(cell.value.lacking, &writer)
        writeLink(cell, &writer)
    }

    private func writeUnit(_ cell: AnsweredCell, _ writer: inout JSONWriter) {
        writer.append(",\"unit\":")
        if let unit = answer.unit(of: cell) { writer.string(unit.symbol) } else { writer.append("null") }
    }

    private func writeLacking(_ areas: [Area.ID], _ writer: inout JSONWriter) {
        guard !areas.isEmpty else { return }
        writer.append(",\"lacking\":[\"")
        writer.append(areas.map(\.code).joined(separator: "\",\""))
        writer.append("\"]")
    }

    /// Codes and periods hold no character that an address or JSON would have to escape.
    private func writeLink(_ cell: AnsweredCell, _ writer: inout JSONWriter) {
        guard let place = answer.explanation(of: cell) else { return }
        writer.append(",\"link\":\"")
        writer.append(FigureAddress.data(of: place))
        writer.append("\"")
    }
}
