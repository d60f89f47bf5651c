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

    /// The values that there are, and the areas that have none.
    struct Siblings {
        var values: [Double] = []
        var lacking: [Area.ID] = []
    }

    private var known: [Key: Siblings] = [:]
    private var readers: [Sibling: LevelReader] = [:]

    /// What the areas under one on the period's last day have.
    mutating func siblings(
        _ asked: AnsweredSeries, under parent: Area.ID, _ period: Period, _ query: FigureQuery,
        _ ground: inout QueryGround
    ) -> Siblings {
        let key = Key(subject: asked.subject, basis: asked.basis, parent: parent, ordinal: period.ordinal)
        if let known = known[key] { return known }
        let window = WindowReader(asked, query)
        var found = Siblings()
        for link in ground.links(below: parent) where link.holds(on: period.lastDay) {
            let sibling = Sibling(subject: asked.subject, basis: asked.basis, area: link.child)
            var reader =
                readers.removeValue(forKey: sibling)
                ?? MeasureReader.level(asked, in: link.child, query, period.kind, ground)
            if let value = window.value(period, &reader, &ground).whole {
                found.values.append(value)
            } else {
                found.lacking.append(link.child)
            }
            readers[sibling] = reader
        }
        known[key] = found
        return found
    }
}
