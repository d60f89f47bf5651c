import Planning

/// What is known of a value before it is computed.
struct FormulaType {
    /// Over what several values are spread.
    enum Spread { case areas, periods }

    /// The sort; nil for `null`, which fits everywhere.
    var sort: FormulaSort?
    var dimension = Dimension.plain
    var nature: FormulaNature?
    /// Whether the values of all areas below add up.
    var isAdditive = true
    /// Nil for one value.
    var spread: Spread?
    /// A written 0 fits every unit.
    var isZero = false
    var followsPeriod = false
    var followsArea = false
    var usesFigures = false
    var usesPlainValues = false
    /// Where a series that it uses is known to break.
    var breaks: [SeriesBreak] = []
    /// The figures that it is a sum of.
    var summands = Summands()

    static let truth = FormulaType(sort: .truth)
    static let number = FormulaType(sort: .number)

    var fitsAnyUnit: Bool { sort == nil || isZero }

    /// The same dependence on periods, areas and figures, with another sort and unit.
    func becoming(
        _ sort: FormulaSort?, _ dimension: Dimension = .plain, nature: FormulaNature? = nil
    ) -> FormulaType {
        var type = self
        (type.sort, type.dimension, type.nature, type.isZero, type.spread) = (sort, dimension, nature, false, nil)
        type.summands = Summands()
        return type
    }

    /// The same, as a sum of those figures.
    func summing(_ summands: Summands) -> FormulaType {
        var type = self
        type.summands = summands
        return type
    }

    /// What depends on both, with the sort and unit of `self`.
    func using(_ other: FormulaType) -> FormulaType {
        var type = self
        type.isAdditive = isAdditive && other.isAdditive
        type.followsPeriod = followsPeriod || other.followsPeriod
        type.followsArea = followsArea || other.followsArea
        type.usesFigures = usesFigures || other.usesFigures
        type.usesPlainValues = usesPlainValues || other.usesPlainValues
        type.breaks += other.breaks
        type.summands = summands.joined(with: other.summands)
        return type
    }
}
