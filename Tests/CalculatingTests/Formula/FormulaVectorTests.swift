import Calculating
import Foundation
import Planning
import Testing

/// dhis2-core ExpressionServiceTest (BSD-3), 185 pairs; VECTORS §4.1.
@Suite struct FormulaVectorTests {
    struct Vectors: Decodable { let pairs: [[String]] }

    /// Cases whose construct the two languages do not share.
    static let excluded: [(start: String, reason: String)] = [
        ("removeZeros(", "没有此函数：写作 if(x == 0, null, x)"),
        ("is(", "没有成员判断：公式不比较名单"),
        ("contains(", "没有文字检索：数值不是名单"),
        ("containsItems(", "没有文字检索：数值不是名单"),
    ]

    /// The same function under another name.
    static let renamed = [("greatest(", "max("), ("least(", "min(")]

    static func pairs() throws -> [(input: String, expected: String)] {
        try JSONDecoder().decode(Vectors.self, from: FormulaSamples.fixture("expressions.json")).pairs.map {
            ($0[0], $0[1])
        }
    }

    static func isExcluded(_ input: String) -> Bool { excluded.contains { input.hasPrefix($0.start) } }

    static func translated(_ input: String) -> String {
        // DHIS2's log of one argument is the natural one.
        if input.hasPrefix("log("), !input.contains(",") { return "ln(" + input.dropFirst(4) }
        return renamed.reduce(input) { $0.hasPrefix($1.0) ? $1.1 + $0.dropFirst($1.0.count) : $0 }
    }

    @Test func `Every shared case comes to what DHIS2 expects`() throws {
        var run = 0
        for (input, expected) in try Self.pairs() where !Self.isExcluded(input) && !input.hasPrefix("log") {
            let outcome = try FormulaSamples.plain(Self.translated(input))
            if expected == "null" {
                #expect(outcome == .missing(.stated), "\(input)")
            } else {
                #expect(isNear(outcome.number, Double(expected)), "\(input): \(outcome)")
            }
            run += 1
        }
        #expect(run == 152)
    }

    /// DHIS2 gives −Infinity, NaN, and 0 for a logarithm to the base 0; here a value is finite or missing with a reason.
    @Test func `Logarithms without a value are missing with their reason`() throws {
        let cases = try Self.pairs().filter { $0.input.hasPrefix("log") }
        #expect(cases.count == 9)
        for (input, _) in cases {
            #expect(try FormulaSamples.plain(Self.translated(input)) == .missing(.logarithm), "\(input)")
        }
    }

    @Test func `Every excluded construct is refused as unknown rather than misread`() throws {
        let cases = try Self.pairs().filter { Self.isExcluded($0.input) }
        #expect(cases.count == 24)
        for (input, _) in cases { #expect(throws: FormulaError.self, "\(input)") { try FormulaSamples.plain(input) } }
    }

    /// VECTORS §4.1, the table of traps.
    @Test(arguments: [
        ("2 ^ 3 ^ 2", 512.0), ("-3^2", -9), ("-(2) ^ 2", -4), ("(-3)^2", 9), ("2^--2", 4), ("1+2*-3^9*4*5+6", -787313),
        ("(1+2)*-3^(9*4)*5+6", -2.25141952945498701e18), ("log(256,16)", 2), ("log10(.5)", -0.30102999566398120),
        ("3 * 5 % 2", 1), ("5 % 2 * 3", 3), ("12 % 5 % 3", 2), ("if(true || true && false, 1, 0)", 1),
        ("if(true == false == false, 1, 0)", 1), ("round(-1.5)", -2), ("round(1.456789,4)", 1.4568),
        ("median(8,9,5,1,7,2)", 6), ("stddevPop(2,3,3,8,10,10)", 3.415650255319866),
        ("stddev(2,3,3,8,10,10)", 3.7416573867739413), ("percentile(0,20,5,3,7,0.25)", 3),
        ("percentile(0,20,5,3,7,0.5)", 5), ("firstNonNull(null, 3)", 3), ("max(3,4,1,5,2)", 5), ("7 % -5", 2),
        ("-7 % 5", -2), ("2.5 / 5 * 100", 50), ("20 / 5 * 36500", 146_000),
    ])
    func `The traps are read as they are meant`(text: String, expected: Double) throws {
        let outcome = try FormulaSamples.plain(text)
        #expect(isNear(outcome.number, expected), "\(outcome)")
    }

    /// DHIS2 turns texts, numbers and truths into each other; here mixing them is an error before anything is computed.
    @Test(arguments: ["2 == ''", "'true' == true", "10 > '2'", "1.1 and 2", "!1", "if(1, 2, 3)", "if(true, 1, 'a')"])
    func `Nothing is coerced`(text: String) throws {
        let error = #expect(throws: FormulaError.self) { try FormulaSamples.plain(text) }
        guard case .meaning(.wrongSort) = error?.fault else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `Texts compare by their letters`() throws {
        #expect(try FormulaSamples.plain("'10' > '2'") == .truth(false))
        #expect(try FormulaSamples.plain("if(2 > 1, '达标', '未达标')") == .text("达标"))
    }

    @Test(arguments: [
        ("80 + 4 / 0", MissingReason.divisionByZero), ("1.0%(1-1)", .divisionByZero), ("0^-1", .divisionByZero),
        ("exp(1000)", .overflow), ("10^308*10", .overflow), ("(-8)^0.5", .notReal), ("sqrt(-1)", .notReal),
        ("share(1, 0)", .divisionByZero), ("stddev(3)", .fewerThanTwo), ("percentile(1,2,25)", .argument(.percentile)),
        ("round(1, 99)", .argument(.round)), ("log(8, 1)", .logarithm), ("2 == 2 / 0", .divisionByZero),
    ])
    func `What has no value is missing with its reason, never infinite`(text: String, reason: MissingReason) throws {
        #expect(try FormulaSamples.plain(text) == .missing(reason))
        #expect(!reason.message.chinese.isEmpty && !reason.message.english.isEmpty)
    }

    /// A=3, B=13, the others missing: without any 缺 / 全缺才缺 / 按零计.
    @Test(arguments: [
        ("任缺即缺", "A B C", nil), ("全缺才缺", "A B C", 16.0), ("按零计", "A B C", 16), ("任缺即缺", "C D E", nil),
        ("全缺才缺", "C D E", nil), ("按零计", "C D E", 0), ("skipIfAny", "A B C", nil), ("skipIfAll", "A B C", 16),
        ("never", "C D E", 0),
    ])
    func `The three strategies for missing values`(rule: String, names: String, expected: Double?) throws {
        let text = names.split(separator: " ").map { "[\($0); 缺失=\(rule)]" }.joined(separator: "+")
        let formula = try Formula(text, in: FormulaScope(names: ["A", "B", "C", "D", "E"]))
        let values = FormulaContext(values: ["A": try Figure("3"), "B": try Figure("13")])
        #expect(formula.value(in: values).number == expected)
        #expect(formula.explanation(in: values).outcome == formula.value(in: values))
    }
}
