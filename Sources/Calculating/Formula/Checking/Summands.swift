import Planning

/// The figures that a sum holds, so that nothing is added to what it may overlap (其中项、不能按地区相加的统计项).
struct Summands {
    /// Where a figure lies, seen from the area that the formula is computed for.
    enum Place: Hashable {
        case own, above, below
        case fixed(Area.ID)
    }

    private struct Summand {
        let statistic: Statistic
        /// The statistic and all totals that it is one of.
        let lineage: Set<Statistic.ID>
        var places: Set<Place>
    }

    private var held: [Statistic.ID: Summand] = [:]

    /// Nothing.
    init() {}

    /// One figure.
    init(_ statistic: Statistic, at area: Area.ID?, in catalogue: Catalogue?) {
        let lineage = Set(catalogue?.lineage(of: statistic.id) ?? [statistic.id])
        let place = area.map(Place.fixed) ?? .own
        held[statistic.id] = Summand(statistic: statistic, lineage: lineage, places: [place])
    }

    /// All figures of both.
    func joined(with other: Summands) -> Summands {
        var both = self
        for (id, summand) in other.held { both.held[id, default: summand].places.formUnion(summand.places) }
        return both
    }

    /// The same figures, those of the own area now of another place.
    func moved(to place: Place) -> Summands {
        var moved = self
        for id in held.keys {
            if moved.held[id]?.places.remove(.own) != nil { moved.held[id]?.places.insert(place) }
        }
        return moved
    }

    /// Why another sum is not added to this one.
    func clash(with other: Summands) -> FormulaMeaningFault? {
        let ordered = other.held.sorted { $0.key < $1.key }.map(\.value)
        for summand in ordered {
            if let same = held[summand.statistic.id], !summand.statistic.isAdditiveOverAreas,
                same.places.union(summand.places).count > 1
            {
                return .addedOverAreas(summand.statistic.name.chinese)
            }
            if let line = line(overlapping: summand) {
                return .overlapping(line.name.chinese, summand.statistic.name.chinese)
            }
        }
        return nil
    }

    private func line(overlapping summand: Summand) -> Statistic? {
        let others = held.values.filter { $0.statistic.id != summand.statistic.id }
        return others.filter { !$0.lineage.isDisjoint(with: summand.lineage) }.map(\.statistic).min { $0.id < $1.id }
    }
}
