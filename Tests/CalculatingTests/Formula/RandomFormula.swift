import Calculating

/// Random formulas: syntax trees of every shape, and texts whose units mostly fit.
enum RandomFormula {
    static func node(depth: Int, using generator: inout SplitMix) -> FormulaNode {
        guard depth > 1, Int.random(in: 0..<6, using: &generator) > 0 else { return leaf(using: &generator) }
        func below() -> FormulaNode { node(depth: depth - 1, using: &generator) }
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return FormulaNode(.sign(FormulaSign.allCases.randomElement(using: &generator) ?? .minus, below()))
        case 1: return FormulaNode(.power(below(), below()))
        case 2:
            let level = Int.random(in: 1...6, using: &generator)
            let operators = FormulaOperator.allCases.filter { $0.level == level }
            let links = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                FormulaNode.Link(operators.randomElement(using: &generator) ?? .plus, below())
            }
            return FormulaNode(.chain(below(), links))
        default:
            let function = FormulaFunction.allCases.randomElement(using: &generator) ?? .sum
            let count = min(function.arity.upperBound, max(function.arity.lowerBound, 3))
            return FormulaNode(.call(function, (0..<count).map { _ in below() }))
        }
    }

    private static func leaf(using generator: inout SplitMix) -> FormulaNode {
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: FormulaNode(.truth(Bool.random(using: &generator)))
        case 1: FormulaNode(.text(["", "甲'", "\"乙"].randomElement(using: &generator) ?? ""))
        case 2: FormulaNode(.missing)
        case 3: FormulaNode(.reference(reference(using: &generator)))
        case 4: FormulaNode(.number(Double(Int.random(in: 0...9, using: &generator)), unit: "亿元"))
        case 5: FormulaNode(.number(Double.random(in: 0...1e30, using: &generator), unit: nil))
        default: FormulaNode(.number(Double(Int.random(in: 0...99, using: &generator)) / 8, unit: nil))
        }
    }

    private static func reference(using generator: inout SplitMix) -> FormulaReference {
        var reference = FormulaReference(["战新产值", "sei-output", "“专精特新”企业数"].randomElement(using: &generator) ?? "a")
        reference.missing = FormulaMissingRule.allCases.randomElement(using: &generator) ?? .never
        if Bool.random(using: &generator) { reference.basis = "同比（未注明可比性）" }
        if Bool.random(using: &generator) { reference.area = "嘉定镇街道" }
        if Bool.random(using: &generator) { reference.period = "2024-01/10" }
        return reference
    }

    /// What the texts below use, by the name that a step has.
    static let functions: Set<String> = [
        "sum", "avg", "median", "min", "max", "stddev", "stddevPop", "percentile", "count", "firstNonNull", "abs",
        "round",
        "if", "share", "shift", "previous", "lastYear", "cumulative", "currentMonth", "window", "averageGrowth",
        "chainedGrowth", "yoy", "computedYoy", "periodGrowth", "children", "parent", "shareOfParent", "contribution",
        "pull", "figure",
        "number",
        "+", "-", "*", "/", "sign -", "fraction", "percent", "inUnit", "^", "sqrt", "ln", "exp", "floor", "ceil",
        "log10", "log", "points",
    ]

    private static let amounts = [
        "#+#", "#-#", "#*2", "2*#", "#/3", "-#", "abs(#)", "round(#, 1)", "sum(#, #)", "avg(#, #, #)", "max(#, #)",
        "min(#, #)",
        "sum(children(#))", "median(children(#))", "avg(window(#, 4))", "max(window(#, 3))", "stddev(children(#))",
        "stddevPop(#, #, #)", "percentile(window(#, 5), 0.3)", "firstNonNull(null, #, #)", "if(# > 100亿元, #, #)",
        "shift(#, -1)", "previous(#)", "lastYear(#)", "cumulative(#)", "currentMonth(#)", "parent(#)",
        "# * fraction(share(#, #))",
        "inUnit(inUnit(#, '万元'), '亿元')", "(#)", "# + # - #", "# * (#/#)^2", "# * count(children(#))", "floor(#)",
        "ceil(#)",
        "# * sqrt(#/#)", "# * ln(1+abs(#/#))", "# * exp(-abs(#/#))", "# * log10(1+abs(#/#))", "# * log(1+abs(#/#), 2)",
    ]

    private static let rates = [
        "share(#, #)", "computedYoy(#)", "periodGrowth(#)", "averageGrowth(#, 2)", "shareOfParent(#)",
        "contribution(#)", "pull(#)",
        "yoy([output])",
        "averageGrowth([output-growth], 2)", "percent(#/#)", "share(#, #) - share(#, #)", "points(3) + share(#, #)",
    ]

    private static let figures = ["[output]", "[total]", "[output; 缺失=按零计]", "[total; 缺失=全缺才缺]", "5亿元"]

    static func text(depth: Int, using generator: inout SplitMix) -> String {
        let start = (Bool.random(using: &generator) ? rates : amounts).randomElement(using: &generator) ?? "#"
        return filled(start, depth: depth, using: &generator)
    }

    private static func filled(_ shape: String, depth: Int, using generator: inout SplitMix) -> String {
        var text = ""
        for character in shape {
            guard character == "#" else {
                text.append(character)
                continue
            }
            let isLeaf = depth <= 1 || Bool.random(using: &generator)
            let inner = (isLeaf ? figures : amounts).randomElement(using: &generator) ?? "5亿元"
            text += isLeaf ? inner : "(" + filled(inner, depth: depth - 1, using: &generator) + ")"
        }
        return text
    }
}
