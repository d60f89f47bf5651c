/// What may be stated in a reference behind its name.
enum FormulaModifier: String, CaseIterable {
    case basis, area, period, missing

    var chinese: String {
        switch self {
        case .basis: "口径"
        case .area: "地区"
        case .period: "时期"
        case .missing: "缺失"
        }
    }

    init?(named name: String) {
        guard let found = Self.allCases.first(where: { $0.rawValue == name || $0.chinese == name }) else { return nil }
        self = found
    }
}
