public import Planning

/// A figure of the simulated district that is odd on purpose, so that checks and reviewers have something to find.
public struct SimulatedOddity: Hashable, Sendable {
    /// What is odd.
    public enum Kind: String, Sendable, CaseIterable {
        /// 数值扩大十倍.
        case tenfold
        /// 累计数减少: below that of the month before.
        case fallingCumulative
        /// 部分大于总体.
        case partAboveTotal
    }

    /// What is odd.
    public let kind: Kind
    /// What is measured.
    public let statistic: String
    /// The town's code.
    public let area: String
    /// The period of the figure.
    public let period: Period
    /// The figure as it is reported.
    public let reported: Figure
    /// The figure as it would be right.
    public let right: Figure

    /// The reason that the town gives; empty where it gives none.
    var reason: String { kind == .fallingCumulative ? "本月核减上月误计入的外区网点零售额，正在与区商务委核对" : "" }

    /// What is wrong with it, in one sentence.
    public var message: Bilingual {
        let (place, what) = (placeName, statisticName)
        let chinese = "\(place.chinese)\(period.label(in: .chinese))\(what.chinese)"
        let english = "\(what.english) of \(place.english), \(period.label(in: .english)),"
        let figures = Bilingual("所报为\(reported)，应为\(right)。", "\(reported) instead of \(right).")
        switch kind {
        case .tenfold:
            return Bilingual(
                chinese + "扩大为十倍：" + figures.chinese, english + " is ten times too large: " + figures.english)
        case .fallingCumulative:
            return Bilingual(
                chinese + "小于上月累计数：" + figures.chinese, english + " is below the month before: " + figures.english)
        case .partAboveTotal:
            return Bilingual(chinese + "大于其总数：" + figures.chinese, english + " is above its total: " + figures.english)
        }
    }

    private var placeName: Bilingual {
        SimulatedPlaces.towns.first { $0.code == area }?.name ?? Bilingual(area, area)
    }

    private var statisticName: Bilingual {
        SimulatedStatistics.all.first { $0.code == statistic }?.name ?? Bilingual(statistic, statistic)
    }
}

extension SimulatedOddity {
    /// The odd figures of the last month, all in reports that wait for review.
    static func all(in figures: SimulatedFigures) -> [SimulatedOddity] {
        [
            tenfold(figures, "investment", in: "sim-03"), falling(figures, "retail", in: "sim-04"),
            above(figures, "investment-upgrading", "investment-industry", in: "sim-05"),
        ].compactMap(\.self)
    }

    private static var last: Period? { Period(.cumulative, year: SimulatedWorld.years.upperBound, part: 12) }

    private static func tenfold(_ figures: SimulatedFigures, _ statistic: String, in area: String) -> Self? {
        guard let period = last, let right = figures.figure(at: .init(statistic, area, period)) else { return nil }
        return Figure(coefficient: right.coefficient * 10, scale: right.scale)
            .map { Self(.tenfold, statistic, area, period, $0, right) }
    }

    private static func falling(_ figures: SimulatedFigures, _ statistic: String, in area: String) -> Self? {
        guard let period = last, let before = Period(.cumulative, year: period.year, part: 11),
            let right = figures.figure(at: .init(statistic, area, period)),
            let november = figures.figure(at: .init(statistic, area, before))
        else { return nil }
        return Figure(coefficient: november.coefficient - november.coefficient / 200 - 1, scale: november.scale)
            .map { Self(.fallingCumulative, statistic, area, period, $0, right) }
    }

    private static func above(
        _ figures: SimulatedFigures, _ part: String, _ total: String, in area: String
    ) -> Self? {
        guard let period = last, let right = figures.figure(at: .init(part, area, period)),
            let whole = figures.figure(at: .init(total, area, period))
        else { return nil }
        return Figure(coefficient: whole.coefficient + whole.coefficient / 25 + 1, scale: whole.scale)
            .map { Self(.partAboveTotal, part, area, period, $0, right) }
    }

    private init(
        _ kind: Kind, _ statistic: String, _ area: String, _ period: Period, _ reported: Figure, _ right: Figure
    ) {
        self.init(
            kind: kind, statistic: statistic, area: area, period: period, reported: reported, right: right)
    }
}
