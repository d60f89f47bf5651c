public import Planning

/// A total with the lines below it, which either make it up or are only some of it (合计与分项、其中项).
///
/// Lines marked “#” may overlap or leave something out; they are shown with that and never summed silently.
/// Source: METHODS §2.6, key T9.
public struct Breakdown: Hashable, Sendable {
    /// How the lines belong to the total.
    public enum Relation: String, Sendable, CaseIterable {
        /// 分项: they make up the total and add up to it.
        case parts
        /// 其中项（#）: they may overlap and need not add up.
        case ofWhich
    }

    /// The total as published.
    public let total: Figure
    /// How the lines belong to it.
    public let relation: Relation
    /// The lines in their order.
    public let items: [BreakdownItem]

    /// A total with its lines.
    public init(total: Figure, _ relation: Relation, _ items: [BreakdownItem]) {
        self.total = total
        self.relation = relation
        self.items = items
    }

    /// The lines without a figure.
    public var missing: [Bilingual] { items.filter { $0.figure == nil }.map(\.name) }

    /// The sum of lines that make up the total; refused for 其中项 and while a line is missing.
    public func sum() throws(BreakdownError) -> Double {
        guard relation == .parts else { throw .ofWhich(try overlap()) }
        return try plainSum()
    }

    /// What lies between the plain sum of the lines and the total; refused while a line is missing.
    public func overlap() throws(BreakdownError) -> BreakdownOverlap {
        let units = items.compactMap { $0.figure?.halfUnit }
        return BreakdownOverlap(
            total: total.value, sum: try plainSum(), tolerance: units.reduce(total.halfUnit, +),
            digits: items.compactMap { $0.figure?.scale }.reduce(total.scale, max))
    }

    /// What a reader must be told: lines that overlap, or parts that do not add up; nil when there is nothing.
    public func finding() throws(BreakdownError) -> Finding? {
        let overlap = try overlap()
        guard !overlap.isRounding else { return nil }
        return relation == .parts ? overlap.residualFinding : overlap.overlapFinding
    }

    private func plainSum() throws(BreakdownError) -> Double {
        guard !items.isEmpty else { throw .noItems }
        guard missing.isEmpty else { throw .missing(missing) }
        return items.compactMap { $0.figure?.value }.reduce(0, +)
    }
}
