/// What stands behind a figure (口径): which units are covered, at which prices, on which frame, counted where.
///
/// Two figures of different bases are different numbers even when both are right; a formula that mixes them is refused.
public struct Basis: Hashable, Sendable, Identifiable {
    /// The code of a basis.
    public typealias ID = Identifier<Basis>

    /// Which units are covered (统计范围).
    public enum Coverage: String, Sendable, CaseIterable {
        /// 未注明: the source does not say.
        case unstated
        /// 全口径: all units.
        case all
        /// 规模以上: units above the reporting threshold.
        case aboveThreshold
        /// 区属: units that belong to the district.
        case districtOwned
    }

    /// At which prices (价格).
    public enum Price: String, Sendable, CaseIterable {
        /// 未注明: the source does not say.
        case unstated
        /// 现价: prices of the period.
        case current
        /// 可比价: prices of a base year.
        case comparable
    }

    /// Which sample of enterprises (样本): growth on one frame differs from growth between published levels.
    public enum Frame: String, Sendable, CaseIterable {
        /// 未注明: the source does not say.
        case unstated
        /// 公布: the levels as published, each on the frame of its day.
        case published
        /// 可比口径: the earlier figure restated on the current frame.
        case current
        /// 同口径: only enterprises that are in both frames.
        case matched
    }

    /// Where a unit is counted (归属).
    public enum Attribution: String, Sendable, CaseIterable {
        /// 未注明: the source does not say.
        case unstated
        /// 在地: where it operates.
        case operation
        /// 注册地: where it is registered.
        case registration
    }

    /// The code used in files and addresses.
    public let id: ID
    /// The name as officers write it.
    public let name: Bilingual
    /// Which units are covered.
    public let coverage: Coverage
    /// At which prices.
    public let price: Price
    /// On which sample of enterprises.
    public let frame: Frame
    /// Where a unit is counted.
    public let attribution: Attribution

    /// A basis of four stated or unstated properties.
    public init(
        id: ID, name: Bilingual, coverage: Coverage = .unstated, price: Price = .unstated,
        frame: Frame = .unstated, attribution: Attribution = .unstated
    ) {
        self.id = id
        self.name = name
        self.coverage = coverage
        self.price = price
        self.frame = frame
        self.attribution = attribution
    }
}
