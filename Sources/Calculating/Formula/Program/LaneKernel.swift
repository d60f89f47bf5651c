/// A function of one value, applied to a whole lane. A missing value stays missing unless it says otherwise.
enum UnaryKernel: Hashable, Sendable {
    case negated, inverted, absolute, floor, ceiling, squareRoot, exponential, naturalLogarithm, decimalLogarithm
    /// Missing if it is infinite.
    case finite
    /// Zero for a missing value (按零计).
    case zeroIfMissing
    /// 1 where there is a value, 0 where not.
    case presence
    /// 2 for a figure that was found, 1 for one that was left out (全缺才缺).
    case search
    /// The factor of a growth rate above −100 %.
    case rateFactor
    /// The yearly growth in percent of a factor over some years.
    case yearly(years: Int32)
    /// A unit converted into another.
    case scaled(times: Double, over: Double)
    /// Rounded half away from zero to some places.
    case rounded(places: Int32)
}

/// A function of two values, applied to two whole lanes. Missing where one is missing unless it says otherwise.
enum BinaryKernel: Hashable, Sendable {
    // Arithmetic; infinite results are missing.
    case plus, minus, times, divided, remainder, power, rounded, logarithm, share, growth
    case averageGrowth(years: Int32)
    // Truth: 1 or 0.
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
    /// `&&` and `||`: the right side counts only where the left one does not decide.
    case and, or
    /// Sums that may be infinite until the end; the second leaves out what is missing on the right.
    case added, addedIfPresent
    /// The smaller or larger of what is there, the left one if both are the same.
    case smaller, larger
    /// The left, or the right where the left is missing.
    case firstPresent
    /// The left where the right is there.
    case whereOther
    /// The left, if it is finite and the right is not zero.
    case unlessNone
    /// The left factor times that of the growth rate on the right.
    case chained
    // Searches for figures that may be left out: 0 none, 1 none found, 2 found.
    case moreFound
    /// The left where the right is there, is missing, is true or is false; else 0.
    case searchIfPresent, searchIfMissing, searchIfTrue, searchIfFalse
    /// The left unless all figures that may be left out are missing.
    case unlessAllMissing
}
