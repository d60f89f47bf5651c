public import Planning

/// Why lines below a total are not summed.
public enum BreakdownError: Error, Hashable, Sendable {
    /// There are no lines.
    case noItems
    /// Lines are missing; missing is not zero.
    case missing([Bilingual])
    /// 其中项 are not parts; the overlap says how far their sum is from the total.
    case ofWhich(BreakdownOverlap)

    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .noItems: Bilingual("总数下没有分项。", "There are no lines below the total.")
        case .missing(let names):
            Bilingual(
                "缺下列分项：\(names.map(\.chinese).joined(separator: "、"))。",
                "Lines without a figure: \(names.map(\.english).joined(separator: ", ")).")
        case .ofWhich(let overlap):
            overlap.isRounding
                ? Bilingual("“其中”项可能重叠或不全，不作合计。", "Lines marked “of which” may overlap and are not summed.")
                : overlap.overlapFinding.message
        }
    }

    /// What to do about it.
    public var remedy: Bilingual {
        switch self {
        case .noItems: Bilingual("请补充分项。", "Supply the lines.")
        case .missing: Bilingual("请补报后再合计，不得按零处理。", "Supply them; zero does not stand in.")
        case .ofWhich: Bilingual("请按公布的总数引用。", "Quote the published total.")
        }
    }
}
