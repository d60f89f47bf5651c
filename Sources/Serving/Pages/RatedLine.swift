import Evaluating
import Operating
import Planning

/// An indicator before and after something was recorded, in words.
struct RatedLine {
    let name: String
    let address: String
    let before: String
    let after: String
    let rating: RatingBadge
    let earlier: RatingBadge

    init(_ rated: RatedIndicator, _ scope: PageScope) {
        name = scope.text(rated.after.indicator.name)
        address = scope.address("/p/\(rated.plan.id)/i/\(rated.after.indicator.id)")
        before = Self.text(rated.before)
        after = Self.text(rated.after)
        rating = RatingBadge(rated.after.rating, scope.language)
        earlier = RatingBadge(rated.before.rating, scope.language)
    }

    private static func text(_ assessment: Assessment) -> String { assessment.current?.figure.description ?? "—" }
}
