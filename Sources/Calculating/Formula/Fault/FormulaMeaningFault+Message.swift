public import Planning

extension FormulaMeaningFault {
    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .unknownName(let subject, let name, _):
            Bilingual("没有名为“\(name)”的\(subject.word.chinese)。", "there is no \(subject.word.english) “\(name)”.")
        case .ambiguousName(let name, let codes):
            Bilingual(
                "“\(name)”不止一个：\(codes.joined(separator: "、"))。",
                "“\(name)” stands for several: \(codes.joined(separator: ", ")).")
        case .unknownPeriod(let text): Bilingual("“\(text)”不是时期。", "“\(text)” is not a period.")
        case .plainValue(let name):
            Bilingual("“\(name)”是直接给出的值，没有口径、地区或时期。", "“\(name)” is a given value without basis, area or period.")
        case .mixedBases(let first, let second):
            Bilingual("公式混用了口径“\(first)”和“\(second)”。", "the formula mixes the bases “\(first)” and “\(second)”.")
        case .emptyNote: Bilingual("混用口径须写明理由。", "mixing bases needs a note that says why.")
        case .noPublishedGrowth(let name): Bilingual("“\(name)”没有公布增速的统计项。", "no growth is published for “\(name)”.")
        case .otherCoverage(let growth):
            Bilingual("公布增速“\(growth)”的统计范围不同。", "the published growth “\(growth)” covers other units.")
        default: unitMessage ?? functionMessage
        }
    }

    private var unitMessage: Bilingual? {
        switch self {
        case .differentUnits(let chinese, let english, let left, let right):
            Bilingual("“\(left)”与“\(right)”不能\(chinese)。", "“\(left)” and “\(right)” cannot be \(english).")
        case .percentMixed(let left, let right):
            Bilingual("“\(left)”与“\(right)”不能直接相乘。", "“\(left)” and “\(right)” cannot be multiplied as they are.")
        case .needsPlainNumber(let name, let unit):
            Bilingual("\(name)只用于没有单位的数，此处单位为“\(unit)”。", "\(name) needs a plain number; this one is in “\(unit)”.")
        case .unitToPower(let unit):
            Bilingual("“\(unit)”的乘方须写明整数指数。", "a power of “\(unit)” needs a whole number as exponent.")
        case .notConvertible(let from, let to): Bilingual("“\(from)”不能换算为“\(to)”。", "“\(from)” cannot become “\(to)”.")
        case .needsUnitName:
            Bilingual("换算的第二个参数应为引号内的单位。", "the second argument of inUnit is a unit in quotation marks.")
        default: nil
        }
    }

    private var functionMessage: Bilingual {
        switch self {
        case .wrongSort(let expected, let found):
            Bilingual(
                "此处应为\(expected.word.chinese)，实为\(found.word.chinese)。",
                "expected \(expected.word.english), found \(found.word.english).")
        case .needsInteger(let function, let range):
            Bilingual(
                "函数\(function.title)的期数应为\(range.lowerBound)至\(range.upperBound)之间的整数，直接写出。",
                "\(function.rawValue) needs a whole number from \(range.lowerBound) to \(range.upperBound), written out."
            )
        case .severalValues(let function):
            Bilingual(
                "函数\(function.title)给出多个值，此处只能用一个值。", "\(function.rawValue) gives several values where one is needed.")
        case .needsReference(let function):
            Bilingual("函数\(function.title)只用于一个 [统计项]。", "\(function.rawValue) needs one [statistic].")
        case .fixed(let function):
            Bilingual(
                "函数\(function.title)内的时期或地区已固定，函数不起作用。",
                "\(function.rawValue) has no effect: its period or area is fixed.")
        case .needsFigures(let function):
            Bilingual(
                "直接给出的值没有时期和地区，不能用函数\(function.title)。", "given values have no period or area for \(function.rawValue)."
            )
        case .notCumulative(let function, let nature):
            Bilingual(
                "函数\(function.title)只用于流量，此处为\(nature.word.chinese)。",
                "\(function.rawValue) is for flows; this is a \(nature.word.english).")
        case .notAdditive(let function):
            Bilingual(
                "函数\(function.title)内的统计项不能在地区间相加。",
                "\(function.rawValue) holds something that does not add up over areas.")
        case .addedOverAreas(let name):
            Bilingual("“\(name)”不能在地区间相加。", "“\(name)” does not add up over areas.")
        case .overlapping(let one, let other):
            Bilingual("“\(one)”与“\(other)”可能重叠，不能相加。", "“\(one)” and “\(other)” may overlap and are not added.")
        case .growthAdded: Bilingual("增速不能相加或取算术平均。", "growth rates cannot be added or averaged arithmetically.")
        default: Bilingual("", "")
        }
    }
}

extension FormulaMeaningFault.Subject {
    fileprivate var word: Bilingual {
        switch self {
        case .figure: Bilingual("统计项或指标", "statistic or indicator")
        case .basis: Bilingual("口径", "basis")
        case .area: Bilingual("地区", "area")
        case .unit: Bilingual("单位", "unit")
        }
    }
}
