extension FormulaNode: CustomStringConvertible {
    /// Reads a formula; what it means is not checked yet.
    public init(_ text: String) throws(FormulaError) { self = try FormulaParser.parse(text) }

    /// The formula in its plain form, with no more brackets than needed; reading it gives the same tree again.
    public var description: String {
        switch kind {
        case .number(let value, let unit): numberText(value) + (unit ?? "")
        case .truth(let truth): truth ? "true" : "false"
        case .text(let text): text.contains("'") ? "\"\(text)\"" : "'\(text)'"
        case .missing: "null"
        case .reference(let reference): reference.description
        case .sign(let sign, let operand): sign.rawValue + operand.text(bracketedBelow: Self.signLevel)
        case .chain(let first, let links): chainText(first, links)
        case .power(let base, let exponent):
            base.text(bracketedBelow: Self.operandLevel) + "^" + exponent.text(bracketedBelow: Self.signLevel)
        case .call(let function, let arguments):
            function.rawValue + "(" + arguments.map(\.description).joined(separator: ", ") + ")"
        }
    }

    private static let signLevel = 7
    private static let operandLevel = 9

    private var level: Int {
        switch kind {
        case .chain(_, let links): links.first?.operator.level ?? Self.operandLevel
        case .sign: Self.signLevel
        case .power: Self.signLevel + 1
        default: Self.operandLevel
        }
    }

    private func text(bracketedBelow limit: Int) -> String { level < limit ? "(\(self))" : description }

    private func chainText(_ first: FormulaNode, _ links: [Link]) -> String {
        links.reduce(first.text(bracketedBelow: level + 1)) { text, link in
            "\(text) \(link.operator.rawValue) \(link.operand.text(bracketedBelow: level + 1))"
        }
    }
}

extension FormulaReference: CustomStringConvertible {
    /// The reference as it is written, `[战略性新兴产业产值; 时期=2020]`.
    public var description: String {
        let stated = [
            basis.map { (FormulaModifier.basis, $0) }, area.map { (.area, $0) }, period.map { (.period, $0) },
            missing == .skipIfAny ? nil : (.missing, missing.chinese),
        ].compactMap(\.self)
        return "[" + ([name] + stated.map { "\($0.0.chinese)=\($0.1)" }).joined(separator: "; ") + "]"
    }
}

/// A number in its shortest exact notation, whole numbers without a point.
func numberText(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
