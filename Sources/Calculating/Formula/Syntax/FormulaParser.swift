import Planning

/// Reads words into a syntax tree. Its recursion is bounded by ``FormulaLimit/depth``.
struct FormulaParser {
    private let tokens: [FormulaToken]
    private var index = 0
    private var depth = 0
    private var count = 0

    static func parse(_ text: String) throws(FormulaError) -> FormulaNode {
        guard text.utf8.count <= FormulaLimit.bytes else {
            throw FormulaError(.tooLong(bytes: text.utf8.count), at: 0..<0)
        }
        var parser = FormulaParser(tokens: try FormulaScanner.tokens(of: Array(text.unicodeScalars)))
        guard parser.token.kind != .end else { throw FormulaError(.empty, at: 0..<0) }
        let node = try parser.expression(from: 1)
        guard parser.token.kind == .end else { throw parser.unexpected(.end) }
        return node
    }

    private init(tokens: [FormulaToken]) { self.tokens = tokens }

    private var token: FormulaToken { tokens[index] }

    private mutating func advance() { index = min(index + 1, tokens.count - 1) }

    private func unexpected(_ wanted: FormulaFault.Wanted) -> FormulaError {
        let found = token
        if found.kind == .end { return FormulaError(.unfinished(wanted), at: found.range) }
        return FormulaError(.unexpected(found.kind.text, wanted), at: found.range)
    }

    private mutating func node(_ kind: FormulaNode.Kind, from start: Int) throws(FormulaError) -> FormulaNode {
        count += 1
        let node = FormulaNode(kind, at: start..<(index > 0 ? tokens[index - 1].range.upperBound : start))
        guard count <= FormulaLimit.nodes else { throw FormulaError(.tooManyNodes, at: node.range) }
        guard node.depth <= FormulaLimit.depth else { throw FormulaError(.tooDeep, at: node.range) }
        return node
    }

    private mutating func enter() throws(FormulaError) {
        depth += 1
        guard depth <= FormulaLimit.depth else { throw FormulaError(.tooDeep, at: token.range) }
    }
}

extension FormulaParser {
    /// Operators of `level` and above; those of one level are gathered into one chain.
    private mutating func expression(from level: Int) throws(FormulaError) -> FormulaNode {
        let start = token.range.lowerBound
        var left = try signed()
        while let joint = joint, joint.level >= level {
            var links: [FormulaNode.Link] = []
            while let next = self.joint, next.level == joint.level {
                advance()
                links.append(FormulaNode.Link(next, try expression(from: joint.level + 1)))
            }
            left = try node(.chain(left, links), from: start)
        }
        return left
    }

    private var joint: FormulaOperator? {
        switch token.kind {
        case .joint(let joint): joint
        case .name("and"): .and
        case .name("or"): .or
        default: nil
        }
    }

    private var sign: FormulaSign? {
        switch token.kind {
        case .joint(.plus): .plus
        case .joint(.minus): .minus
        case .bang, .name("not"): .not
        default: nil
        }
    }

    private mutating func signed() throws(FormulaError) -> FormulaNode {
        guard let sign else { return try power() }
        let start = token.range.lowerBound
        try enter()
        defer { depth -= 1 }
        advance()
        return try node(.sign(sign, try signed()), from: start)
    }

    private mutating func power() throws(FormulaError) -> FormulaNode {
        let start = token.range.lowerBound
        let base = try operand()
        guard token.kind == .caret else { return base }
        try enter()
        defer { depth -= 1 }
        advance()
        return try node(.power(base, try signed()), from: start)
    }

    private mutating func operand() throws(FormulaError) -> FormulaNode {
        let current = token
        let start = current.range.lowerBound
        switch current.kind {
        case .number(let value, let unit): return try leaf(.number(value, unit: unit))
        case .text(let text): return try leaf(.text(text))
        case .reference(let inside):
            return try leaf(.reference(try FormulaReference(reading: inside, at: current.range)))
        case .name("true"), .name("false"): return try leaf(.truth(current.kind == .name("true")))
        case .name("null"): return try leaf(.missing)
        case .name(let name): return try call(name, from: start)
        case .opening: return try bracketed()
        default: throw unexpected(.operand)
        }
    }

    private mutating func leaf(_ kind: FormulaNode.Kind) throws(FormulaError) -> FormulaNode {
        let start = token.range.lowerBound
        advance()
        return try node(kind, from: start)
    }

    private mutating func bracketed() throws(FormulaError) -> FormulaNode {
        try enter()
        defer { depth -= 1 }
        advance()
        let inside = try expression(from: 1)
        guard token.kind == .closing else { throw unexpected(.closing) }
        advance()
        return inside
    }

    private mutating func call(_ name: String, from start: Int) throws(FormulaError) -> FormulaNode {
        let place = token.range
        advance()
        let isCall = token.kind == .opening
        guard let function = FormulaFunction(named: name), isCall else {
            guard isCall else { throw FormulaError(.bareName(name), at: place) }
            let suggestion = nearest(to: name, among: FormulaFunction.allNames)
            throw FormulaError(.unknownFunction(name, suggestion: suggestion), at: place)
        }
        let arguments = try arguments()
        guard function.arity.contains(arguments.count) else {
            throw FormulaError(.argumentCount(function, found: arguments.count), at: place)
        }
        return try node(.call(function, arguments), from: start)
    }

    private mutating func arguments() throws(FormulaError) -> [FormulaNode] {
        try enter()
        defer { depth -= 1 }
        advance()
        if token.kind == .closing {
            advance()
            return []
        }
        var arguments = [try expression(from: 1)]
        while token.kind == .comma {
            advance()
            arguments.append(try expression(from: 1))
        }
        guard token.kind == .closing else { throw unexpected(.closing) }
        advance()
        return arguments
    }
}

extension FormulaToken.Kind {
    /// The word as it is shown in messages.
    var text: String {
        switch self {
        case .number(let value, let unit): numberText(value) + (unit ?? "")
        case .name(let name): name
        case .text(let text): "'\(text)'"
        case .reference(let inside): "[\(inside)]"
        case .joint(let joint): joint.rawValue
        case .caret: "^"
        case .bang: "!"
        case .opening: "("
        case .closing: ")"
        case .comma: ","
        case .end: ""
        }
    }
}
