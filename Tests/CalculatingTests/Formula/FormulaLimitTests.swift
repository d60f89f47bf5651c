import Calculating
import Planning
import Testing

@Suite struct FormulaLimitTests {
    private func fault(_ text: String) throws -> FormulaError? {
        do {
            _ = try Formula(text, in: FormulaScope(names: ["a"]))
            return nil
        } catch { return error }
    }

    private func nested(_ opening: String, _ inside: String, _ closing: String, _ times: Int) -> String {
        String(repeating: opening, count: times) + inside + String(repeating: closing, count: times)
    }

    @Test(arguments: [
        ("(", "1", ")"), ("-", "1", ""), ("abs(", "1", ")"), ("2^", "1", ""), ("!", "true", ""), ("1+(", "1", ")"),
        ("(", "", ""),
        ("if(true,", "1", ",0)"), ("-(", "1", ")"), ("2^(", "1", ")"), ("sum(1,", "1", ")"),
    ])
    func `Thousands in each other are refused, ninety are not`(
        opening: String, inside: String, closing: String
    ) throws {
        let times = min(10_000, FormulaLimit.bytes / (opening + closing).utf8.count - 1)
        #expect(times > 5_000)
        #expect(try fault(nested(opening, inside, closing, times))?.fault == .tooDeep)
        if !inside.isEmpty { #expect(try fault(nested(opening, inside, closing, 90)) == nil) }
    }

    @Test func `The deepest allowed formula is computed and explained`() throws {
        let formula = try Formula(nested("abs(-", "1", ")", 99), in: FormulaScope(names: []))
        #expect(formula.explanation(in: FormulaContext()).outcome == .number(1))
        #expect(formula.syntax.depth == 199)
    }

    @Test func `A megabyte of text is refused by its length`() throws {
        let text = String(repeating: "1+", count: 524_288) + "1"
        #expect(try fault(text)?.fault == .tooLong(bytes: text.utf8.count))
    }

    @Test func `Long sums are computed, longer ones are refused by their parts`() throws {
        #expect(try FormulaSamples.plain(Array(repeating: "1", count: 9_000).joined(separator: "+")) == .number(9_000))
        #expect(try fault(Array(repeating: "1", count: 12_000).joined(separator: "+"))?.fault == .tooManyNodes)
    }

    @Test func `Windows in windows stop by the number of steps`() throws {
        let text = "sum(window(sum(window(sum(window([output; 缺失=按零计], 1000)), 1000)), 1000))"
        let context = try FormulaSamples.context([], "d", "2150-12")
        #expect(try FormulaSamples.value(text, in: context) == .missing(.tooManySteps))
    }

    @Test(arguments: [
        ("", FormulaFault.empty, 0), ("  \n", .empty, 0), ("1 +", .unfinished(.operand), 3),
        ("(1", .unfinished(.closing), 2),
        ("1 2", .unexpected("2", .end), 2), ("1,234.5", .unexpected(",", .end), 1), ("40%", .unfinished(.operand), 3),
        ("* 3", .unexpected("*", .operand), 0), ("1 = 1", .strange("="), 2), ("1 & 1", .strange("&"), 2),
        ("１+1", .strange("１"), 0), ("1e999", .numberTooLarge("1e999"), 0), ("[a", .unclosedReference, 0),
        ("[ ]", .emptyReference, 0), ("'a", .unclosedText, 0), ("a + 1", .bareName("a"), 0),
        ("合記(1)", .unknownFunction("合記", suggestion: "合计"), 0),
        ("suum(1)", .unknownFunction("suum", suggestion: "sum"), 0),
        ("1 + log(2)", .argumentCount(.log, found: 1), 4), ("sum()", .argumentCount(.sum, found: 0), 0),
        ("[a; 2020]", .modifierWithoutValue("2020"), 0), ("[a; 时期=]", .modifierWithoutValue("时期="), 0),
        ("[a; 时斯=2020]", .unknownModifier("时斯", suggestion: "时期"), 0),
        ("[a; 时期=2020; period=2021]", .repeatedModifier("时期", "period"), 0), ("[a; 缺失=无]", .unknownMissingRule("无"), 0),
        ("max(1, 2", .unfinished(.closing), 8), ("1)", .unexpected(")", .end), 1),
        ("战新产值的一半@", .bareName("战新产值的一半"), 0),
    ])
    func `Faulty text is refused with its place and a remedy in both languages`(
        text: String, fault: FormulaFault, place: Int
    ) throws {
        let error = try #require(try self.fault(text))
        if case .bareName = fault, text.contains("@") {
            #expect(error.fault == .strange("@"))
            return
        }
        #expect(error.fault == fault)
        #expect(error.range.lowerBound == place)
        for words in [error.fault.message, error.fault.remedy] {
            #expect(!words.chinese.isEmpty && !words.english.isEmpty)
        }
    }

    @Test func `Full-width punctuation of Chinese keyboards counts as its plain form`() throws {
        #expect(try FormulaSamples.plain("合计（１＋２）".replacing("１", with: "1").replacing("２", with: "2")) == .number(3))
        #expect(try FormulaSamples.plain("如果（3≥2，4×2，0）÷8") == .number(1))
        let formula = try Formula("【甲；缺失＝按零计】−1", in: FormulaScope(names: ["甲"]))
        #expect(formula.value(in: FormulaContext()) == .number(-1))
    }

    @Test func `Random words never crash and always end in a value or an error with a place inside the text`() throws {
        let words = [
            "1", "2.5", ".5", "1e3", "亿元", "[a]", "[a; 缺失=按零计]", "[", "]", "(", ")", ",", "+", "-", "*", "/", "%", "^",
            "!",
            "&&", "||", "==", "<", "sum(", "if(", "窗口(", "window(", "null", "true", "'x'", "'", " ", "not ", "and ",
            "cumulative(", "，",
        ]
        var generator = SplitMix(seed: 3)
        let scope = FormulaScope(names: ["a"])
        var values = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...12, using: &generator)
            let text = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
            do {
                _ = try Formula(text, in: scope).explanation(in: FormulaContext(values: ["a": try Figure("3")]))
                values += 1
            } catch let error as FormulaError {
                #expect(error.range.upperBound <= text.unicodeScalars.count, "\(text)")
            }
        }
        #expect(values > 500)
    }
}
