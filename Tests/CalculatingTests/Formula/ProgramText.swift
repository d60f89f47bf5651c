/// Random texts of formulas that a program can take, whose units mostly fit.
enum ProgramText {
    private static let amounts = [
        "#+#", "#-#", "#*2", "#/3", "-#", "+#", "abs(#)", "round(#, 1)", "round(#, -1)", "round(#)", "floor(#)",
        "ceil(#)", "sum(#, #)", "avg(#, #, #)", "max(#, #)", "min(#, #, #)", "sum(window(#, 3))", "avg(window(#, 14))",
        "max(window(#, 3), #)", "min(window(#, 4))", "firstNonNull(#, null, #, 7亿元)", "if(?, #, #)", "shift(#, -1)",
        "shift(#, 5)", "shift(#, -13)", "previous(#)", "lastYear(#)", "cumulative(#)", "currentMonth(#)",
        "# * fraction(share(#, #))", "inUnit(inUnit(#, '万元'), '亿元')", "(#)", "# + # - #", "# * (#/#)^2", "# % #",
        "# * count(#, window(#, 2), ?)", "# * (#/#)^(#/#)", "# * sqrt(#/#)", "# * ln(#/#)", "# * exp(#/#)",
        "# * log10(#/#)", "# * log(#/#, 2)", "# * log(#/#, #/#)", "# * round(#/#, #/#)", "# * 1e200 * (#/#)",
        "# / 0", "if(?, null, #)", "# * count(~, ~)", "# * fraction(~)",
    ]

    private static let rates = [
        "share(#, #)", "computedYoy(#)", "periodGrowth(#)", "averageGrowth(#, 2)", "yoy([output])",
        "averageGrowth([output-growth], 2)", "averageGrowth([output-growth; 缺失=全缺才缺], 3)", "percent(#/#)",
        "share(#, #) - share(#, #)", "points(3) + share(#, #)", "computedYoy(share(#, #))", "computedYoy([broken])",
        "periodGrowth([broken; 缺失=按零计] + #)", "averageGrowth([broken; 缺失=全缺才缺], 1)", "[share]", "[share-change]",
    ]

    private static let conditions = [
        "# > #", "# <= #", "# == #", "# != #", "# < 10亿元", "# >= #", "!(?)", "? && ?", "? || ?", "(?) == (?)",
        "true", "count(#, #) > 1", "if(?, ?, ?)",
    ]

    private static let figures = [
        "[output]", "[total]", "[output]", "[total]", "[output; 缺失=按零计]", "[total; 缺失=全缺才缺]", "[broken]",
        "[output; 时期=全年]", "[total; 时期=2021-05]", "[output; 时期=2022; 缺失=全缺才缺]", "[clusters; 缺失=全缺才缺]", "5亿元",
        "[output; 时期=累计]", "[total; 时期=累计; 缺失=全缺才缺]",
    ]

    static func random(depth: Int, using generator: inout SplitMix) -> String {
        let starts = [amounts, rates, conditions].randomElement(using: &generator) ?? amounts
        return filled(starts.randomElement(using: &generator) ?? "#", depth: depth, using: &generator)
    }

    private static func filled(_ shape: String, depth: Int, using generator: inout SplitMix) -> String {
        var text = ""
        for character in shape {
            switch character {
            case "#":
                let isLeaf = depth <= 1 || Int.random(in: 0..<3, using: &generator) == 0
                let next = (isLeaf ? figures : amounts).randomElement(using: &generator) ?? "1"
                let inner = isLeaf ? next : filled(next, depth: depth - 1, using: &generator)
                text += isLeaf ? inner : "(\(inner))"
            case "~":
                let next = rates.randomElement(using: &generator) ?? "points(1)"
                text += filled(next, depth: depth - 1, using: &generator)
            case "?":
                let next = depth <= 1 ? "[output] > [total]" : conditions.randomElement(using: &generator) ?? "true"
                text += "(" + filled(next, depth: depth - 1, using: &generator) + ")"
            default: text.append(character)
            }
        }
        return text
    }
}
