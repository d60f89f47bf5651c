/// What is wrong with the meaning of a formula that reads well: names, units, bases, accumulation.
public enum FormulaMeaningFault: Error, Equatable, Sendable {
    /// What a name stands for.
    public enum Subject: Equatable, Sendable {
        /// A statistic, an indicator or a given value.
        case figure
        /// A basis.
        case basis
        /// An area.
        case area
        /// A unit.
        case unit
    }

    /// Nothing has this name.
    case unknownName(Subject, String, suggestion: String?)
    /// Several have this name.
    case ambiguousName(String, codes: [String])
    /// A text that names no period.
    case unknownPeriod(String)
    /// Plain values have no basis, area or period.
    case plainValue(String)
    /// Two units that cannot be added or compared.
    case differentUnits(String, String, left: String, right: String)
    /// A percentage or points multiplied with, or added to, something else.
    case percentMixed(left: String, right: String)
    /// A value of the wrong sort.
    case wrongSort(expected: FormulaSort, found: FormulaSort)
    /// A function that needs a plain number.
    case needsPlainNumber(String, unit: String)
    /// A unit with a power that is not a written whole number.
    case unitToPower(String)
    /// A unit that cannot become another.
    case notConvertible(from: String, to: String)
    /// An argument that must be a written whole number within bounds.
    case needsInteger(FormulaFunction, ClosedRange<Int>)
    /// An argument that must be the name of a unit in quotation marks.
    case needsUnitName
    /// Many values where one is needed.
    case severalValues(FormulaFunction)
    /// A function that needs a plain reference.
    case needsReference(FormulaFunction)
    /// A function of periods or areas over something that has a fixed one.
    case fixed(FormulaFunction)
    /// A function of periods or areas over plain values.
    case needsFigures(FormulaFunction)
    /// Something that cannot be accumulated over periods.
    case notCumulative(FormulaFunction, FormulaNature)
    /// Something that does not add up over areas.
    case notAdditive(FormulaFunction)
    /// Figures of several areas added that do not add up over areas.
    case addedOverAreas(String)
    /// 其中项 added to each other or to their total.
    case overlapping(String, String)
    /// Growth rates added or averaged arithmetically.
    case growthAdded
    /// Figures of two bases in one formula.
    case mixedBases(first: String, second: String)
    /// An override without a reason.
    case emptyNote
    /// No growth is published for a statistic.
    case noPublishedGrowth(String)
    /// The published growth is on another coverage.
    case otherCoverage(growth: String)

    /// A stable code for scripts.
    public var code: String {
        switch self {
        case .unknownName, .ambiguousName, .unknownPeriod, .plainValue: "name"
        case .differentUnits, .percentMixed, .needsPlainNumber, .unitToPower, .notConvertible, .needsUnitName: "unit"
        case .mixedBases, .emptyNote, .otherCoverage: "basis"
        case .notCumulative, .notAdditive, .growthAdded, .addedOverAreas, .overlapping: "accumulation"
        default: "type"
        }
    }
}
