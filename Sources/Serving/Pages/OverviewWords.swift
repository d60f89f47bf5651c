import Evaluating
import Planning

/// The sentences at the head of the overview, made from the counts of the evaluation.
enum OverviewWords {
    /// Which evaluation it is, and up to when its figures count: `末期评估 · 数据截至2025年12月31日`.
    static func heading(of evaluation: Evaluation) -> Bilingual {
        let day = evaluation.asOf
        return Bilingual(
            "\(evaluation.kind.name.chinese) · 数据截至\(day.year)年\(day.month)月\(day.day)日",
            "\(evaluation.kind.name.english) · data up to \(day)")
    }

    static func summary(of evaluation: Evaluation) -> Bilingual {
        let day = evaluation.asOf
        let total = evaluation.assessments.count
        let rated = evaluation.assessments.count { $0.rating != nil && $0.rating != .insufficientData }
        let withheld = evaluation.assessments.count { $0.rating == nil }
        let missing = evaluation.assessments.count { $0.rating == .insufficientData }
        return Bilingual(
            "截至\(day.year)年\(day.month)月\(day.day)日，\(total)项目标中，\(rated)项可评级"
                + (withheld > 0 ? "，\(withheld)项因口径断裂暂不评级" : "") + (missing > 0 ? "，\(missing)项数据不足" : "") + "。",
            "As of \(day), \(rated) of \(total) targets can be rated"
                + (withheld > 0 ? ", \(withheld) are not rated because their series breaks" : "")
                + (missing > 0 ? ", \(missing) lack data" : "") + ".")
    }

    /// The targets that are behind; nil when none is.
    static func attention(in evaluation: Evaluation) -> Bilingual? {
        let behind = evaluation.assessments.filter { $0.rating == .behind }
        guard !behind.isEmpty else { return nil }
        return Bilingual(
            "需要关注："
                + behind.map { "第\($0.indicator.number)项\($0.indicator.name.chinese)" }.joined(separator: "、")
                + "评为滞后。",
            "Needs attention: "
                + behind.map { "no. \($0.indicator.number) \($0.indicator.name.english)" }
                .joined(separator: ", ") + " rated behind schedule.")
    }
}
