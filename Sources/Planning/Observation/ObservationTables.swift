/// What observations share, numbered in the order in which it first came.
struct ObservationTables {
    /// Values with their numbers.
    struct Table<Value: Hashable> {
        private(set) var values: [Value] = []
        private var numbers: [Value: Int32] = [:]

        mutating func number(of value: Value) -> Int32 {
            if let known = numbers[value] { return known }
            let number = Int32(values.count)
            numbers[value] = number
            values.append(value)
            return number
        }
    }

    private(set) var series = Table<Series>()
    private(set) var periods = Table<Period>()
    private(set) var provenances = Table<Provenance>()
    private(set) var sources = Table<Source>()

    mutating func row(_ recorded: RecordedObservation) -> ObservationBatch.Row {
        let observation = recorded.observation
        return ObservationBatch.Row(
            series: series.number(of: observation.cell.series), period: periods.number(of: observation.cell.period),
            provenance: provenances.number(of: recorded.provenance), source: sources.number(of: observation.source),
            figure: observation.figure)
    }
}
