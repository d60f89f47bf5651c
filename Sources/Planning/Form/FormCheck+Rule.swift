extension FormCheck {
    /// What a check compares.
    public enum Rule: Hashable, Sendable {
        /// Two formulas stand in a relation.
        case relation(Relation)
        /// A figure lies between two bounds, which belong to the range.
        case range(Item, atLeast: Figure?, atMost: Figure?)
        /// A figure changed by a percentage between two bounds, against an earlier period.
        case change(Item, since: Earlier, atLeast: Figure?, atMost: Figure?)
        /// A figure's own amount lies within some median absolute deviations of the earlier ones.
        case deviation(Item, atMost: Figure)
        /// 累计数不减少: a cumulative figure is not below that of the report before.
        case neverDecreasing(Item)
        /// 部分不大于总体: a part is not above its whole.
        case part(Item, whole: Item)
        /// 比重: a share is the part as a percentage of the whole.
        case share(Item, part: Item, whole: Item)
    }

    /// An item of the form, by what it measures.
    public struct Item: Hashable, Sendable {
        /// The statistic.
        public let statistic: Statistic.ID
        /// The basis; nil: that of the form's first item of this statistic.
        public let basis: Basis.ID?
        /// The period it is for; nil: that of the form's first item of this statistic.
        public let window: FormItem.Window?

        /// An item by its statistic, and what else tells it apart.
        public init(statistic: Statistic.ID, basis: Basis.ID? = nil, window: FormItem.Window? = nil) {
            self.statistic = statistic
            self.basis = basis
            self.window = window
        }

        /// Whether a form's item is meant.
        public func means(_ item: FormItem) -> Bool {
            item.statistic == statistic && basis ?? item.basis == item.basis && window ?? item.window == item.window
        }
    }

    /// Which earlier period a change is seen against.
    public enum Earlier: String, Sendable, CaseIterable {
        /// 上期: the report before.
        case previous
        /// 上年同期: the same period of the year before.
        case lastYear
    }
}

extension Form {
    /// The item that a check means; nil when the form does not ask for it.
    public func item(_ meant: FormCheck.Item) -> FormItem? { items.first(where: meant.means) }
}
