/// One part of a formula's syntax tree, with the place in the text that it was read from.
public struct FormulaNode: Sendable, Equatable {
    /// What stands there.
    public indirect enum Kind: Sendable, Equatable {
        /// A number, with its unit if one is written behind it: `2000亿元`.
        case number(Double, unit: String?)
        /// `true` or `false`.
        case truth(Bool)
        /// A text in quotation marks.
        case text(String)
        /// `null`: there is no value.
        case missing
        /// A figure by name.
        case reference(FormulaReference)
        /// A sign before an operand.
        case sign(FormulaSign, FormulaNode)
        /// Operands joined by operators of one level, from left to right.
        case chain(FormulaNode, [Link])
        /// A power; `2^3^2` is 2 to the power of `3^2`.
        case power(FormulaNode, FormulaNode)
        /// A function with its arguments.
        case call(FormulaFunction, [FormulaNode])
    }

    /// One further operand of a chain.
    public struct Link: Sendable, Equatable {
        /// The operator before the operand.
        public let `operator`: FormulaOperator
        /// The operand.
        public let operand: FormulaNode

        /// Joins an operator with the operand behind it.
        public init(_ operator: FormulaOperator, _ operand: FormulaNode) {
            self.operator = `operator`
            self.operand = operand
        }
    }

    /// What stands there.
    public let kind: Kind
    /// Where, in characters (Unicode scalars) of the text counted from 0.
    public let range: Range<Int>
    /// How many nodes lie in each other, itself included.
    public let depth: Int

    /// A node at a place of the text.
    public init(_ kind: Kind, at range: Range<Int> = 0..<0) {
        self.kind = kind
        self.range = range
        depth = 1 + (kind.children.map(\.depth).max() ?? 0)
    }

    /// Whether two trees say the same, wherever they stand.
    public static func == (left: Self, right: Self) -> Bool { left.kind == right.kind }
}

extension FormulaNode.Kind {
    /// The nodes directly below.
    public var children: [FormulaNode] {
        switch self {
        case .number, .truth, .text, .missing, .reference: []
        case .sign(_, let operand): [operand]
        case .chain(let first, let links): [first] + links.map(\.operand)
        case .power(let base, let exponent): [base, exponent]
        case .call(_, let arguments): arguments
        }
    }
}
