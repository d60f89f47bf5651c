/// A figure asked for by name in square brackets, `[战略性新兴产业产值; 口径=全口径; 时期=2020]`, as it is written.
public struct FormulaReference: Sendable, Hashable {
    /// When no period is written, the one that the formula is computed for.
    public var period: String?
    /// When no area is written, the one that the formula is computed for.
    public var area: String?
    /// When no basis is written, the one that the statistic has by itself.
    public var basis: String?
    /// What happens when there is no figure.
    public var missing: FormulaMissingRule
    /// The code, name or alias of a statistic or an indicator.
    public let name: String

    /// A reference by name, with nothing else stated.
    public init(_ name: String, missing: FormulaMissingRule = .skipIfAny) {
        self.name = name
        self.missing = missing
    }
}
