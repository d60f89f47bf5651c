public import Planning

/// Why enterprises give no growth on a frame.
public enum FrameError: Error, Hashable, Sendable {
    /// The enterprise is listed twice.
    case listedTwice(FrameEnterprise.ID)
    /// A figure of the enterprise is not a finite number.
    case notANumber(FrameEnterprise.ID)
    /// No enterprise counts on this frame.
    case noEnterprise(GrowthFrame)
    /// Enterprises that entered the frame have no figure of last year.
    case earlierMissing([FrameEnterprise.ID])
    /// Enterprises that left the frame have no figure of this year.
    case currentMissing([FrameEnterprise.ID])
    /// The sum of last year is zero or less.
    case baseNotPositive(GrowthFrame, sum: Double)

    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .listedTwice(let id): Bilingual("企业\(id)重复列入。", "Enterprise \(id) is listed twice.")
        case .notANumber(let id): Bilingual("企业\(id)的数值不是有效数字。", "A figure of enterprise \(id) is not a number.")
        case .noEnterprise(let frame):
            Bilingual("\(frame.name.chinese)：没有可比的企业。", "\(frame.name.english): no enterprise counts.")
        case .earlierMissing(let ids):
            Bilingual("新进企业缺上年同期数：\(Self.list(ids, "、"))。", "No figure of last year for: \(Self.list(ids, ", ")).")
        case .currentMissing(let ids):
            Bilingual("退出企业缺本年数：\(Self.list(ids, "、"))。", "No figure of this year for: \(Self.list(ids, ", ")).")
        case .baseNotPositive(let frame, let sum):
            Bilingual(
                "\(frame.name.chinese)：上年合计为\(decimalText(sum, digits: 2))，不大于零，不计算增速。",
                "\(frame.name.english): last year's sum is \(decimalText(sum, digits: 2)); no growth from zero or less."
            )
        }
    }

    /// What to do about it.
    public var remedy: Bilingual {
        switch self {
        case .listedTwice: Bilingual("请每家企业只列一次。", "List each enterprise once.")
        case .notANumber: Bilingual("请核对原始报表。", "Check the report.")
        case .noEnterprise: Bilingual("请核对两年的企业名录。", "Check the registers of both years.")
        case .earlierMissing:
            Bilingual(
                "请补报上年同期数；上年尚未投产的填0。", "Ask for last year's figures; 0 if not yet in operation.")
        case .currentMissing:
            Bilingual("请补充本年数；已停产、注销的填0。", "Supply this year's figures; 0 if closed.")
        case .baseNotPositive: Bilingual("请改用增减额表述。", "State the change in its own unit instead.")
        }
    }

    private static func list(_ ids: [FrameEnterprise.ID], _ separator: String) -> String {
        ids.map(\.code).joined(separator: separator)
    }
}
