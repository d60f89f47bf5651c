public import Planning

/// A chained total beside its chained components, in money of one reference year (链式总量与分项).
///
/// From the second year after the reference year on, components do not add up to the total; the residual is kept and
/// shown, never spread over them. Source: METHODS §7; the IMF Quarterly National Accounts Manual, chapter 8.
public struct ChainedTotal: Sendable, Equatable {
    /// The year whose money all values are in.
    public let reference: Int
    /// The years.
    public let years: [Int]
    /// The chained total of each year.
    public let total: [Double]
    /// The chained value of each component, by component and year.
    public let components: [[Double]]

    /// Chains components and their sum by annual links, and scales each to its value of the reference year.
    public init(_ components: [[ChainYear]], reference: Int) throws(ChainError) {
        let sorted = components.map { years in years.sorted { $0.year < $1.year } }
        let sum = try Self.sum(sorted)
        self.reference = reference
        years = sum.map(\.year)
        total = try Self.chain(sum, reference)
        var chained: [[Double]] = []
        for component in sorted { chained.append(try Self.chain(component, reference)) }
        self.components = chained
    }

    /// Total minus the sum of the components, year by year.
    public var residuals: [Double] {
        years.indices.map { index in total[index] - components.reduce(0) { $0 + $1[index] } }
    }

    /// Says the residual of each year that has one.
    public var findings: [Finding] {
        zip(years.indices, residuals).compactMap { index, residual in
            guard abs(residual) > abs(total[index]) * 1e-9 else { return nil }
            return finding(years[index], total[index], residual)
        }
    }

    private func finding(_ year: Int, _ total: Double, _ residual: Double) -> Finding {
        let (whole, sum) = (decimalText(total, digits: 2), decimalText(total - residual, digits: 2))
        let gap = decimalText(residual, digits: 2)
        return Finding(
            .warning, code: "chain.residual",
            message: Bilingual(
                "\(year)年链式总量为\(whole)，分项之和为\(sum)，残差\(gap)；链式数列不可加，残差照列。",
                "\(year): the chained total is \(whole), the components add up to \(sum), a residual of \(gap). Chained "
                    + "series are not additive; the residual is kept."),
            remedy: Bilingual("引用分项占比时请使用当年价。", "Use current prices for shares of components."))
    }

    private static func chain(_ years: [ChainYear], _ reference: Int) throws(ChainError) -> [Double] {
        let annual = try ChainedIndex(years).annual
        guard let index = years.firstIndex(where: { $0.year == reference }) else { throw .referenceMissing(reference) }
        let scale = years[index].value / annual[index]
        return annual.map { $0 * scale }
    }

    private static func sum(_ components: [[ChainYear]]) throws(ChainError) -> [ChainYear] {
        guard var sum = components.first else { throw .noYears }
        for component in components.dropFirst() {
            guard component.map(\.year) == sum.map(\.year) else { throw .differentYears }
            for (index, year) in component.enumerated() { sum[index] = try sum[index].adding(year) }
        }
        return sum
    }
}
