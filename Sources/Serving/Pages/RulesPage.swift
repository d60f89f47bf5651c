import Evaluating
import Operating
import Planning

/// The limits between ratings and the meaning of every word, so that nobody has to guess (评级规则).
struct RulesPage {
    struct Setting {
        let name: String
        let value: String
    }

    struct Word {
        let name: String
        let `class`: String
        let mark: String
        let meaning: String
    }

    let t: PageFields
    let frame: Frame
    let settings: [Setting]
    let words: [Word]
    let finals: [Word]
    let schedules: [Word]
    let csv: String
    let json: String

    init(_ rule: RatingRule, _ scope: PageScope) {
        t = Words.fields(scope.language)
        frame = scope.frame(title: Words.text("rulesPage", scope.language), plan: scope.snapshot.plans.first)
        settings = Self.settings(rule).map { Setting(name: scope.text($0.0), value: $0.1) }
        words = Self.meanings.map { rating, meaning in
            let badge = RatingBadge(rating, scope.language)
            return Word(name: badge.name, class: badge.class, mark: badge.mark, meaning: scope.text(meaning))
        }
        finals = FinalJudgement.allCases.map {
            Word(name: scope.text($0.name), class: "", mark: "", meaning: scope.text(Self.meaning(of: $0)))
        }
        schedules = Self.scheduleWords.map {
            Word(name: scope.text($0.0), class: "", mark: "", meaning: scope.text($0.1))
        }
        csv = scope.address("/rules.csv")
        json = scope.address("/rules.json")
    }

    /// Name and value of every setting of a rule.
    static func settings(_ rule: RatingRule) -> [(Bilingual, String)] {
        [
            (
                Bilingual("进度比达到此值为快于预期", "Ratio from which a target is ahead of schedule"),
                decimalText(rule.faster, digits: 2)
            ),
            (
                Bilingual("进度比达到此值为基本符合预期，低于为滞后", "Ratio from which it is broadly on schedule"),
                decimalText(rule.asExpected, digits: 2)
            ),
            (
                Bilingual("“左右”视为达到的下浮幅度", "“About” is met within"),
                decimalText(rule.aboutTolerance * 100, digits: 1) + "%"
            ),
            (
                Bilingual("“左右”视为接近的下浮幅度", "“About” is nearly met within"),
                decimalText(rule.nearTolerance * 100, digits: 1) + "%"
            ),
            (
                Bilingual("年均增速“左右”视为达到的下浮百分点", "Points within which an average growth said with “about” is met"),
                decimalText(rule.growthTolerance, digits: 1)
            ),
            (
                Bilingual("目标增量完成超过此值疑为口径断裂（DQ-11）", "Share of the change beyond which a break is suspected (DQ-11)"),
                decimalText(rule.breakProgress * 100, digits: 0) + "%"
            ),
            (
                Bilingual(
                    "两种推算基数相差超过此值疑为口径断裂（DQ-11）", "Gap between implied bases beyond which a break is suspected (DQ-11)"),
                decimalText(rule.impliedBaseGap * 100, digits: 0) + "%"
            ),
            (
                Bilingual("占比与增速相差超过此百分点列为疑点（DQ-02）", "Points by which share and growth may differ (DQ-02)"),
                decimalText(rule.coherenceTolerance, digits: 1)
            ),
        ]
    }

    private static func meaning(of final: FinalJudgement) -> Bilingual {
        switch final {
        case .exceeded: Bilingual("目标年数值优于目标值。", "The target year's figure is better than the target.")
        case .achieved:
            Bilingual(
                "目标年数值达到目标值；“左右”按上列幅度视为达到。",
                "The target year's figure meets the target; “about” within the limit above.")
        case .nearlyAchieved:
            Bilingual("预期性指标达到目标值的95%以上；约束性指标不设此档。", "At least 95% of the target; never for binding targets.")
        case .notAchieved: Bilingual("未达到上述各档。", "None of the above.")
        }
    }

    private static let meanings: [(Rating?, Bilingual)] = [
        (.achievedEarly, Bilingual("目标年结束前已达到目标值。", "The target is reached before the target year is over.")),
        (.faster, Bilingual("完成进度明显快于时序。", "Progress is clearly ahead of the schedule.")),
        (
            .asExpected,
            Bilingual("完成进度与时序大体相当，或已按期实现。", "Progress is about as scheduled, or the target is reached on time.")
        ),
        (.behind, Bilingual("完成进度明显慢于时序，或较基期倒退。", "Progress is clearly behind the schedule, or has gone backwards.")),
        (
            .insufficientData,
            Bilingual("缺少评级所需的数值；缺项逐一列明。", "A figure that the rating needs is missing; each one is named.")
        ),
        (nil, Bilingual("口径断裂，前后数值不可比，待核实。", "The series breaks; figures do not compare until verified.")),
    ]

    private static let scheduleWords: [(Bilingual, Bilingual)] = [
        (
            Bilingual("线性（默认）", "Linear (default)"),
            Bilingual("基期至目标年逐年等额推进。", "Equal steps from the baseline to the target year.")
        ),
        (
            Bilingual("几何", "Geometric"),
            Bilingual("基期至目标年逐年等比增长，适用于规模类指标。", "Equal growth rates, for levels that compound.")
        ),
        (
            Bilingual("季节性（年内默认）", "Seasonal (default within a year)"),
            Bilingual(
                "以近三年同期累计占全年的中位数为应达进度；缺少往年累计数时，由公布增速倒推；均无时按时间进度。",
                "The median share of the year reached by the same month in up to three past years; derived from published growth "
                    + "where needed; in proportion to time where neither exists.")
        ),
    ]
}
