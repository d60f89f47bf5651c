public import Planning

/// What a header of an office's own sheet says, as a person settled it.
public enum SheetMeaning: Hashable, Sendable, CustomStringConvertible {
    /// A statistic of ours.
    case statistic(Statistic.ID)
    /// An area of ours.
    case area(Area.ID)
    /// A period.
    case period(Period)
    /// Nothing that is read.
    case ignored

    /// Reads what ``description`` writes; nil for anything else.
    public init?(_ text: String) {
        if text == "ignore" {
            self = .ignored
            return
        }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "statistic":
            guard let id = try? Statistic.ID(parts[1]) else { return nil }
            self = .statistic(id)
        case "area":
            guard let id = try? Area.ID(parts[1]) else { return nil }
            self = .area(id)
        case "period":
            guard let period = try? Period(parts[1]) else { return nil }
            self = .period(period)
        default: return nil
        }
    }

    /// The meaning as it is kept: `statistic:sei-output`, `area:310114103`, `period:2024-03` or `ignore`.
    public var description: String {
        switch self {
        case .statistic(let id): "statistic:\(id)"
        case .area(let id): "area:\(id)"
        case .period(let period): "period:\(period)"
        case .ignored: "ignore"
        }
    }
}
