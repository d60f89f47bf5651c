import Evaluating
import Planning
import Reporting

/// A rating as pages show it: word, shape and class.
struct RatingBadge {
    let name: String
    let `class`: String
    let mark: String

    init(_ rating: Rating?, _ language: Language) {
        let word = rating?.name ?? Bilingual("暂不评级", "Not rated")
        name = word.text(in: language)
        self.class = rating?.rawValue ?? "withheld"
        mark = RatingMark(rating).inline
    }
}

extension RatingMark {
    /// The shape as markup beside a word; there are six of them, drawn once.
    var inline: String { Self.drawn[self] ?? "" }

    private static let drawn = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.drawing().markup) })

    /// The shape of a rating; of none at all when it is withheld.
    init(_ rating: Rating?) {
        switch rating {
        case .achievedEarly: self = .early
        case .faster: self = .faster
        case .asExpected: self = .onTrack
        case .behind: self = .behind
        case .insufficientData: self = .insufficient
        case nil: self = .withheld
        }
    }
}
