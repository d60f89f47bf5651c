import Planning

extension CellFault {
    /// Why a statistic can have no figure for a period that it does not fit.
    static func misfit(_ period: Period, _ statistic: Statistic) -> CellFault {
        statistic.accumulation == .flow ? singleMonth(period, statistic) : stockOverTime(period, statistic)
    }

    private static func stockOverTime(_ period: Period, _ statistic: Statistic) -> CellFault {
        let isCumulative = period.kind == .cumulative
        let end = isCumulative ? Period(.month, year: period.year, part: period.part) : period.wholeYear
        return CellFault(
            "csv.period",
            Bilingual(
                "“\(statistic.name.chinese)”是时点数，没有“\(period.label(in: .chinese))”的累计数。",
                "“\(statistic.name.english)” is a stock and has no figure over \(period.label(in: .english))."),
            Bilingual("期末数请写 \(end ?? period.wholeYear)。", "For the state at its end write \(end ?? period.wholeYear).")
        )
    }

    private static func singleMonth(_ period: Period, _ statistic: Statistic) -> CellFault {
        CellFault(
            "csv.period",
            Bilingual(
                "“\(statistic.name.chinese)”的 1 月、2 月不单独报送，因春节在两月间移动。",
                "“\(statistic.name.english)” is not reported for January or February alone, as the spring festival moves."
            ),
            Bilingual(
                "请报送 1—2 月合计，写 \(period.year)-01/02。", "Report both months together as \(period.year)-01/02."))
    }
}
