/// A rating as a small mark, told by its shape alone: it survives grey paper and colour-blind eyes.
public enum RatingMark: String, Sendable, CaseIterable {
    /// 提前实现: a star.
    case early
    /// 快于预期: a triangle.
    case faster
    /// 基本符合预期: a disc.
    case onTrack
    /// 滞后: a square.
    case behind
    /// 数据不足: an empty circle.
    case insufficient
    /// 暂不评级: a dash.
    case withheld

    var shape: MarkShape {
        switch self {
        case .early: .star
        case .faster: .triangle
        case .onTrack: .circle
        case .behind: .square
        case .insufficient: .hollowCircle
        case .withheld: .dash
        }
    }

    var colour: String {
        switch self {
        case .early, .onTrack: Palette.actual
        case .faster: Palette.pathText
        case .behind: Palette.target
        case .insufficient, .withheld: Palette.note
        }
    }

    /// The mark for a line of text, 16 by 16. Beside the rating in words it is silent; alone it says the words.
    public func drawing(saying words: ChartWords? = nil) -> SVGElement {
        let mark = element(at: Spot(8, 8), radius: 6)
        guard let words else {
            return SVGElement(
                .svg,
                [
                    .className: .text("rating rating-" + rawValue), .viewBox: "0 0 16 16", .width: 16, .height: 16,
                    .hidden: "true", .focusable: "false",
                ], [mark])
        }
        return SVGElement(
            .svg,
            [
                .className: .text("rating rating-" + rawValue), .viewBox: "0 0 16 16", .width: 16, .height: 16,
                .role: "img", .label: .text(words.name(of: self)), .focusable: "false",
            ], [SVGElement(.title, text: words.name(of: self)), mark])
    }

    func element(at spot: Spot, radius: Double) -> SVGElement {
        shape.element(
            at: spot, radius: self == .withheld ? radius * 0.75 : radius, colour: colour, name: "mark-" + rawValue)
    }
}
