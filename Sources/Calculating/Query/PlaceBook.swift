import Planning

/// The values of all areas under one, read once for all of them.
struct PlaceBook {
    private struct Key: Hashable {
        let subject: Int
        let basis: Basis.ID?
        let parent: Area.ID
        let ordinal: Int
    }

    private struct Sibling: Hashable {
        let subject: Int
        let basis: Basis.ID?
        let area: Area.ID
    }

    private var values: [Key: [Double]] = [:]
    private var readers: [Sibling: LevelReader] = [:]

    /// The values that there are of the areas under one on the period's last day.
    mutating func values(
        _ asked: AnsweredSeries, under parent: Area.ID, _ period: Period, _ query: FigureQuery,
        _ ground: inout QueryGround
    ) -> [Double] {
        let key = Key(subject: asked.subject, basis: asked.basis, parent: parent, ordinal: period.ordinal)
        if let known = values[key] { return known }
        let window = WindowReader(asked, query)
        var found: [Double] = []
        for link in ground.links(below: parent) where link.holds(on: period.lastDay) {
            let sibling = Sibling(subject: asked.subject, basis: asked.basis, area: link.child)
            var reader =
                readers.removeValue(forKey: sibling)
                ?? MeasureReader.level(asked, in: link.child, query, period.kind, ground)
            if let value = window.value(period, &reader, &ground).whole { found.append(value) }
            readers[sibling] = reader
        }
        values[key] = found
        return found
    }
}
