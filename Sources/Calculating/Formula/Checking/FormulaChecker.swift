import Planning

/// Gives every node of a syntax tree its meaning, and refuses what has none.
struct FormulaChecker {
    let scope: FormulaScope
    /// The bases of all figures in the order of the text, each with its place.
    private(set) var bases: [(basis: Basis.ID, range: Range<Int>)] = []

    init(scope: FormulaScope) { self.scope = scope }

    mutating func check(_ node: FormulaNode) throws(FormulaError) -> CheckedNode {
        switch node.kind {
        case .number(let value, let unit): return try number(value, unit, node)
        case .truth(let truth): return leaf(.truth(truth), .truth, node, "truth")
        case .text(let text): return leaf(.text(text), FormulaType(sort: .text), node, "text")
        case .missing: return leaf(.missing, FormulaType(sort: nil), node, "null")
        case .reference(let reference): return try check(reference, node)
        case .sign(let sign, let operand): return try check(sign, operand, node)
        case .chain(let first, let links): return try check(first, links, node)
        case .power(let base, let exponent): return try checkPower(base, exponent, node)
        case .call(let function, let arguments): return try call(function, arguments, node)
        }
    }

    /// Refuses two bases in one formula unless a person overrides it.
    func checkBases(_ mixing: BasisMixing) throws(FormulaError) {
        if case .override(let note) = mixing, note.allSatisfy(\.isWhitespace) {
            throw FormulaError(.meaning(.emptyNote), at: 0..<0)
        }
        guard mixing == .refused, let first = bases.first else { return }
        guard let other = bases.first(where: { $0.basis != first.basis }) else { return }
        throw FormulaError(.meaning(.mixedBases(first: name(first.basis), second: name(other.basis))), at: other.range)
    }

    /// One value, not several.
    mutating func single(_ node: FormulaNode, _ sort: FormulaSort? = nil) throws(FormulaError) -> CheckedNode {
        let checked = try check(node)
        if checked.type.spread != nil, case .call(let function, _) = node.kind {
            throw FormulaError(.meaning(.severalValues(function)), at: node.range)
        }
        if let sort { try placed(node.range) { () throws(FormulaMeaningFault) in try checked.type.requires(sort) } }
        return checked
    }

    private func name(_ basis: Basis.ID) -> String { scope.catalogue?.basis(basis)?.name.chinese ?? basis.code }

    private func leaf(
        _ operation: FormulaOperation, _ type: FormulaType, _ node: FormulaNode, _ label: String
    ) -> CheckedNode {
        CheckedNode(operation: operation, type: type, range: node.range, label: label)
    }

    private func number(_ value: Double, _ unit: String?, _ node: FormulaNode) throws(FormulaError) -> CheckedNode {
        var type = FormulaType.number
        type.isZero = value == 0 && unit == nil
        if let unit {
            type.dimension = try placed(node.range) { () throws(FormulaMeaningFault) in
                try scope.dimension(named: unit)
            }
        }
        return leaf(.number(value), type, node, "number")
    }

    private mutating func check(
        _ sign: FormulaSign, _ operand: FormulaNode, _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let checked = try single(operand, sign == .not ? .truth : .number)
        let type = sign == .minus ? checked.type.summing(Summands()) : checked.type
        return CheckedNode(
            operation: .sign(sign, checked), type: type, range: node.range, label: "sign \(sign.rawValue)")
    }

    private mutating func check(
        _ first: FormulaNode, _ links: [FormulaNode.Link], _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let start = try single(first)
        var type = start.type
        var checked: [CheckedLink] = []
        for link in links {
            let operand = try single(link.operand)
            type = try placed(link.operand.range) { () throws(FormulaMeaningFault) in
                try type.joined(link.operator, with: operand.type)
            }
            checked.append(CheckedLink(joint: link.operator, operand: operand))
        }
        let label = links.map(\.operator.rawValue).joined(separator: " ")
        return CheckedNode(operation: .chain(start, checked), type: type, range: node.range, label: label)
    }

    private mutating func checkPower(
        _ base: FormulaNode, _ exponent: FormulaNode, _ node: FormulaNode
    ) throws(FormulaError) -> CheckedNode {
        let below = try single(base, .number)
        let above = try single(exponent, .number)
        try plain(above, "^", at: exponent.range)
        var dimension = below.type.dimension
        if !dimension.isPlain {
            guard let power = exponent.writtenInteger, !dimension.isPercentage, abs(power) <= 9 else {
                throw FormulaError(.meaning(.unitToPower(dimension.name)), at: node.range)
            }
            dimension = dimension.raised(to: power)
        }
        return CheckedNode(
            operation: .power(below, above), type: below.type.using(above.type).becoming(.number, dimension),
            range: node.range, label: "^")
    }

    func plain(_ node: CheckedNode, _ name: String, at range: Range<Int>) throws(FormulaError) {
        guard node.type.dimension.isPlain else {
            throw FormulaError(.meaning(.needsPlainNumber(name, unit: node.type.dimension.name)), at: range)
        }
    }

    func placed<Result>(
        _ range: Range<Int>, _ body: () throws(FormulaMeaningFault) -> Result
    ) throws(FormulaError) -> Result {
        do { return try body() } catch { throw FormulaError(.meaning(error), at: range) }
    }

    mutating func note(_ basis: Basis.ID, at range: Range<Int>) { bases.append((basis, range)) }
}

extension FormulaNode {
    /// A whole number written out, with or without a sign.
    var writtenInteger: Int? {
        switch kind {
        case .number(let value, unit: nil): Int(exactly: value)
        case .sign(.minus, let operand): operand.writtenInteger.map { -$0 }
        case .sign(.plus, let operand): operand.writtenInteger
        default: nil
        }
    }
}
