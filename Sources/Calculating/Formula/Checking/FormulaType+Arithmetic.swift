import Planning

extension FormulaType {
    /// The type of `self` joined with another by an operator.
    func joined(
        _ joint: FormulaOperator, with other: FormulaType
    ) throws(FormulaMeaningFault) -> FormulaType {
        switch joint {
        case .or, .and:
            try requires(.truth)
            try other.requires(.truth)
            return using(other).becoming(.truth)
        case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return try unified(with: other, word: ("比较", "compared")).becoming(.truth)
        case .plus, .minus: return try sum(with: other, subtracting: joint == .minus)
        case .times: return try product(with: other)
        case .divided: return try quotient(by: other)
        case .remainder:
            try requires(.number)
            try other.requires(.number)
            return try unified(with: other, word: ("求余数", "divided with a remainder")).becoming(.number, dimension)
        }
    }

    func requires(_ expected: FormulaSort) throws(FormulaMeaningFault) {
        guard sort == nil || sort == expected else { throw .wrongSort(expected: expected, found: sort ?? expected) }
    }

    /// The common type of two values that stand for each other.
    func unified(
        with other: FormulaType, word: (String, String)
    ) throws(FormulaMeaningFault) -> FormulaType {
        if sort == nil { return other.using(self) }
        if other.sort == nil { return using(other) }
        guard sort == other.sort else { throw .wrongSort(expected: sort ?? .number, found: other.sort ?? .number) }
        if isZero && !other.isZero { return other.using(self) }
        guard dimension == other.dimension || other.isZero else {
            throw .differentUnits(word.0, word.1, left: dimension.name, right: other.dimension.name)
        }
        var common = using(other)
        if nature != other.nature, !other.isZero { common.nature = nil }
        common.isZero = isZero && other.isZero
        return common
    }

    private func sum(with other: FormulaType, subtracting: Bool) throws(FormulaMeaningFault) -> FormulaType {
        try requires(.number)
        try other.requires(.number)
        if subtracting { return try plainSum(with: other, subtracting: true).summing(summands) }
        if let clash = summands.clash(with: other.summands) { throw clash }
        return try plainSum(with: other, subtracting: false).summing(summands.joined(with: other.summands))
    }

    private func plainSum(with other: FormulaType, subtracting: Bool) throws(FormulaMeaningFault) -> FormulaType {
        if dimension.isPercentage, other.dimension.isPercentage {
            return try percentageSum(with: other, subtracting: subtracting)
        }
        return try unified(with: other, word: subtracting ? ("相减", "subtracted") : ("相加", "added"))
    }

    /// A difference of percentages is in points; points may be added to a percentage.
    private func percentageSum(
        with other: FormulaType, subtracting: Bool
    ) throws(FormulaMeaningFault) -> FormulaType {
        let both = using(other)
        if dimension == .percent, other.dimension == .percent {
            if subtracting { return both.becoming(.number, .points, nature: .change) }
            guard nature != .growth || other.nature != .growth else { throw .growthAdded }
            return both.becoming(.number, .percent, nature: nature == other.nature ? nature : nil)
        }
        if dimension == .points, other.dimension == .percent {
            guard !subtracting else {
                throw .differentUnits("相减", "subtracted", left: dimension.name, right: other.dimension.name)
            }
            return both.becoming(.number, .percent, nature: other.nature)
        }
        return both.becoming(.number, dimension, nature: nature)
    }

    private func product(with other: FormulaType) throws(FormulaMeaningFault) -> FormulaType {
        try requires(.number)
        try other.requires(.number)
        let both = using(other)
        if dimension.isPlain, nature == nil {
            return both.becoming(.number, other.dimension, nature: other.nature).summing(other.summands)
        }
        if other.dimension.isPlain, other.nature == nil {
            return both.becoming(.number, dimension, nature: nature).summing(summands)
        }
        try refusePercentages(with: other)
        return both.becoming(.number, dimension.times(other.dimension))
    }

    private func quotient(by other: FormulaType) throws(FormulaMeaningFault) -> FormulaType {
        try requires(.number)
        try other.requires(.number)
        let both = using(other)
        if other.dimension.isPlain, other.nature == nil {
            return both.becoming(.number, dimension, nature: nature).summing(summands)
        }
        if dimension != other.dimension { try refusePercentages(with: other) }
        return both.becoming(.number, dimension.divided(by: other.dimension), nature: .ratio)
    }

    private func refusePercentages(with other: FormulaType) throws(FormulaMeaningFault) {
        let isMixed =
            dimension.isPercentage && !other.dimension.isPlain
            || other.dimension.isPercentage && !dimension.isPlain
        let dividesPlain = dimension.isPlain && other.dimension.isPercentage
        guard !isMixed, !dividesPlain || nature != nil else {
            throw .percentMixed(left: dimension.name, right: other.dimension.name)
        }
    }
}
