extension FormCheck {
    /// Two formulas over a form's items, and how they must stand to each other.
    public struct Relation: Hashable, Sendable {
        /// One side.
        public struct Side: Hashable, Sendable {
            /// The formula; names without a period are the report's own figures.
            public let formula: String
            /// What a figure that is missing does to the side.
            public let missing: MissingRule

            /// A side by its formula.
            public init(_ formula: String, missing: MissingRule = .skipIfAny) {
                self.formula = formula
                self.missing = missing
            }
        }

        /// The left side.
        public let left: Side
        /// How the sides must stand to each other.
        public let `operator`: Operator
        /// The right side.
        public let right: Side
        /// Whether what the printed digits leave open counts as agreement.
        public let allowsRounding: Bool
        /// Why figures of different bases may meet; nil when they may not.
        public let note: String?

        /// A relation of two sides.
        public init(
            _ left: Side, _ operator: Operator, _ right: Side, allowsRounding: Bool = false, note: String? = nil
        ) {
            self.left = left
            self.operator = `operator`
            self.right = right
            self.allowsRounding = allowsRounding
            self.note = note
        }
    }

    /// How two sides must stand to each other.
    ///
    /// Source: the operators of DHIS2 validation rules (VECTORS §4.5).
    public enum Operator: String, Sendable, CaseIterable {
        /// Equal.
        case equal = "=="
        /// Not equal.
        case unequal = "!="
        /// Greater.
        case greater = ">"
        /// Greater or equal.
        case greaterOrEqual = ">="
        /// Smaller.
        case less = "<"
        /// Smaller or equal.
        case lessOrEqual = "<="
        /// 同填: with one side filled in, the other one is too.
        case compulsoryPair = "both"
        /// 互斥: only one of the sides is filled in.
        case exclusivePair = "either"
    }

    /// What a missing figure does to a side of a relation.
    ///
    /// Source: the three strategies of DHIS2 validation rules (VECTORS §4.5).
    public enum MissingRule: String, Sendable, CaseIterable {
        /// 任缺即跳过: without it the relation is not checked.
        case skipIfAny
        /// 全缺才跳过: it counts as zero; only when all are missing the relation is not checked.
        case skipIfAll
        /// 按零计: it counts as zero, and the relation is always checked.
        case never
    }
}
