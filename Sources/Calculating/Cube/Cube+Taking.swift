import HashTreeCollections
public import Planning

extension Cube {
    /// The next snapshot, with a batch of observations on top.
    public func applying(_ batch: ObservationBatch) -> Cube {
        var next = self
        var taking = BatchTaking()
        next.take(batch, &taking)
        return next
    }

    mutating func take(_ observations: [RecordedObservation]) {
        guard !observations.isEmpty else { return }
        var taking = BatchTaking()
        take(ObservationBatch(observations), &taking)
    }

    /// Takes one of several batches; what they share is numbered once in `taking`.
    ///
    /// Nearly all rows are first figures that follow others onto the same page: those are put there in one go.
    public mutating func take(_ batch: ObservationBatch, _ taking: inout BatchTaking) {
        taking.begin(batch, &self)
        var next = 0
        while next < batch.rows.count {
            let row = batch.rows[next]
            let place = taking.place(of: row, in: batch, &self)
            let new = putRun(batch.rows.span.extracting(next...), place, taking)
            if new == 0 { put(row.figure, taking.mark(of: row, &self), place, taking.ordinal(of: row)) }
            next += max(1, new)
        }
    }

    /// Puts first figures with known marks that lie on one page with room for them; returns how many they are.
    private mutating func putRun(
        _ rows: Span<ObservationBatch.Row>, _ place: BatchTaking.Place, _ taking: borrowing BatchTaking
    ) -> Int {
        let run = RowRun(page: place.page)
        let new = sets[place.set].shelves[place.shelf].put(run, rows, taking, at: place.area)
        count += new
        return new
    }

    private mutating func put(_ figure: Figure?, _ mark: UInt32, _ place: BatchTaking.Place, _ ordinal: Int) {
        let value = figure?.value ?? .nan
        let old = sets[place.set].put(value, mark, place, ordinal)
        count += (value.isNaN ? 0 : 1) - (old.value.isNaN ? 0 : 1)
        if old.mark != 0 || marks[Int(mark) - 1].form == .exact {
            let number = CellNumber(
                set: place.set, column: place.shelf * Page.width + Int(place.column), area: place.area,
                ordinal: ordinal)
            keepAside(figure, mark, old, at: number)
        }
    }

    private mutating func keepAside(
        _ figure: Figure?, _ mark: UInt32, _ old: (value: Double, mark: UInt32), at number: CellNumber
    ) {
        if old.mark != 0 {
            let before = self.figure(at: number, old.value.isNaN ? nil : old.value, old.mark)
            earlier[number, default: []].append(Version(mark: old.mark, figure: before))
        }
        exact[number] = marks[Int(mark) - 1].form == .exact ? figure : nil
    }
}
