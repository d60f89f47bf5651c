public import Planning

/// The growth of a district from its towns (分镇增速汇总): weights are last year's comparable shares.
///
/// Neither the mean of the towns' rates nor weights by this year's shares give it. Source: METHODS §2.6; the example
/// there is 2.564 %, not 1.08 % and not 3.14 %.
public struct GrowthFromParts: Sendable, Equatable {
    /// The growth of the whole.
    public let growth: Percent
    /// The sum, on its comparable base.
    public let whole: ComparableChange
    /// The towns in the order given.
    public let parts: [PartGrowth]

    /// Adds up all towns; refused while one is missing.
    public init(_ towns: [(area: Area.ID, change: ComparableChange?)]) throws(GrowthFromPartsError) {
        guard !towns.isEmpty else { throw .noAreas }
        let missing = towns.filter { $0.change == nil }.map(\.area)
        guard missing.isEmpty else { throw .missing(missing) }
        let known = towns.compactMap { town in town.change.map { (area: town.area, change: $0) } }
        let whole = known.dropFirst().reduce(known[0].change) { $0 + $1.change }
        guard let growth = whole.growth else { throw .baseNotPositive(whole.base) }
        self.growth = growth
        self.whole = whole
        parts = known.compactMap { area, change in
            change.pull(on: whole).map {
                PartGrowth(area: area, change: change, weight: Percent(change.base / whole.base * 100), pull: $0)
            }
        }
    }
}
