import Planning

/// Turns rows of numbers and texts into recorded observations; what rows share is read once.
struct ObservationDecoder {
    private(set) var found: [RecordedObservation] = []
    private let series: [Int: Series]
    private let sources: [Int: Source]
    private let provenances: [Int: Provenance]
    private var periods: [String: Period] = [:]

    init(session: any Session, upTo position: Int?) throws {
        series = try SeriesStore(session: session).all()
        sources = try SourceStore(session: session).all()
        provenances = try EntryStore(session: session).provenances(of: .submit, upTo: position)
    }

    /// Reads series, period, position, value and source.
    mutating func read(_ row: any SessionRow) throws {
        let position = try row.integer(2)
        guard let series = series[try row.integer(0)], let source = sources[try row.integer(4)],
            let provenance = provenances[position]
        else { throw LedgerError.corrupt(detail: "entry \(position): a figure without its series, source or entry") }
        let cell = Cell(
            statistic: series.statistic, area: series.area, basis: series.basis, period: try period(row.text(1)))
        let observation = Observation(cell: cell, content: try content(row.textIfAny(3)), source: source)
        found.append(RecordedObservation(observation, provenance))
    }

    private mutating func period(_ text: String) throws -> Period {
        if let known = periods[text] { return known }
        do {
            let period = try Period(text)
            periods[text] = period
            return period
        } catch { throw LedgerError.corrupt(detail: "period “\(error.text)”") }
    }

    private func content(_ text: String?) throws -> Observation.Content {
        guard let text else { return .withdrawn }
        do { return .reported(try Figure(text)) } catch {
            throw LedgerError.corrupt(detail: "figure “\(text)”")
        }
    }
}
