import Calculating
import Exchanging
import Operating
import Planning

extension APIList {
    static let statistics: [Column] = [
        Column("code", Bilingual("代码", "Code")), Column("name", Bilingual("名称", "Name"), .both),
        Column("aliases", Bilingual("别名", "Aliases"), .list(.string)), Column("unit", Bilingual("单位", "Unit")),
        Column("frequency", Bilingual("频率", "Frequency")), Column("accumulation", Bilingual("累计方式", "Accumulation")),
        Column("of", Bilingual("所属统计项", "Growth or change of"), .nullable(.string)),
        Column("additive", Bilingual("按地区可加", "Adds up over areas"), .boolean),
        Column("basis", Bilingual("口径", "Basis")), Column("definition", Bilingual("定义", "Definition"), .both),
    ]

    static let areas: [Column] = [
        Column("code", Bilingual("代码", "Code")), Column("name", Bilingual("名称", "Name"), .both),
        Column("aliases", Bilingual("别名", "Aliases"), .list(.string)), Column("level", Bilingual("层级", "Level")),
        Column("parents", Bilingual("历次所属", "Lies in, at any time"), .list(.string)),
    ]

    static let periods: [Column] = [
        Column("code", Bilingual("时期", "Period")), Column("name", Bilingual("时期名称", "Period in words"), .both),
        Column("firstDay", Bilingual("首日", "First day")), Column("lastDay", Bilingual("末日", "Last day")),
    ]

    static let plans: [Column] = [
        Column("code", Bilingual("代码", "Code")), Column("title", Bilingual("名称", "Title"), .both),
        Column("documentNumber", Bilingual("文号", "Document number")), Column("issuer", Bilingual("发布单位", "Issuer")),
        Column("issued", Bilingual("发布日期", "Issued")), Column("from", Bilingual("起始年", "From"), .integer),
        Column("to", Bilingual("目标年", "To"), .integer), Column("area", Bilingual("地区", "Area")),
    ]

    static let indicators: [Column] = [
        Column("code", Bilingual("代码", "Code")), Column("number", Bilingual("序号", "No."), .integer),
        Column("name", Bilingual("名称", "Name"), .both), Column("wording", Bilingual("目标原文", "Target as worded")),
        Column("statistic", Bilingual("统计项", "Statistic")), Column("basis", Bilingual("口径", "Basis")),
        Column("area", Bilingual("地区", "Area")), Column("baseline", Bilingual("基期", "Baseline period")),
        Column("targetYear", Bilingual("目标年", "Target year"), .integer),
    ]

    static func statistics(_ catalogue: Catalogue) -> APIList {
        APIList(
            name: "statistics", columns: statistics,
            rows: catalogue.statistics.map { statistic in
                let (word, other) = accumulation(statistic.accumulation)
                return [
                    .string(statistic.id.code), .both(statistic.name), .array(statistic.aliases.map { .string($0) }),
                    .string(statistic.unit.symbol), .string(statistic.frequency.rawValue), .string(word), .text(other),
                    .boolean(statistic.isAdditiveOverAreas), .string(statistic.basis.code), .both(statistic.definition),
                ]
            })
    }

    private static func accumulation(_ accumulation: Statistic.Accumulation) -> (String, String?) {
        switch accumulation {
        case .stock: ("stock", nil)
        case .flow: ("flow", nil)
        case .ratio: ("ratio", nil)
        case .growth(let other): ("growth", other.code)
        case .change(let other): ("change", other.code)
        }
    }

    static func areas(_ catalogue: Catalogue) -> APIList {
        let parents = Dictionary(grouping: catalogue.trees.flatMap(\.links), by: \.child)
        return APIList(
            name: "areas", columns: areas,
            rows: catalogue.areas.map { area in
                let above = (parents[area.id] ?? []).map(\.parent.code)
                return [
                    .string(area.id.code), .both(area.name), .array(area.aliases.map { .string($0) }),
                    .string(area.level.rawValue), .array(above.map { .string($0) }),
                ]
            })
    }

    static func periods(_ found: [Period]) -> APIList {
        APIList(
            name: "periods", columns: periods,
            rows: found.map { period in
                [
                    .string(period.description), .both(period.name), .string(period.firstDay.description),
                    .string(period.lastDay.description),
                ]
            })
    }

    static func plans(_ all: [Plan]) -> APIList {
        APIList(
            name: "plans", columns: plans,
            rows: all.map { plan in
                [
                    .string(plan.id.code), .both(plan.title), .string(plan.documentNumber), .string(plan.issuer),
                    .string(plan.issued.description), .integer(plan.years.lowerBound), .integer(plan.years.upperBound),
                    .string(plan.area.code),
                ]
            })
    }

    static func indicators(_ plan: Plan) -> APIList {
        APIList(
            name: "indicators", columns: indicators,
            rows: plan.indicators.map { indicator in
                [
                    .string(indicator.id.code), .integer(indicator.number), .both(indicator.name),
                    .string(indicator.wording), .string(indicator.statistic.code), .string(indicator.basis.code),
                    .string(indicator.area.code), .string(indicator.baseline.description),
                    .integer(indicator.targetYear),
                ]
            })
    }
}
