import Planning

/// The simulated district's `guiheng.yaml`.
enum SimulatedDefinitions {
    /// The first period whose reports are asked for; what lies before comes in files.
    static let firstYear = SimulatedWorld.years.upperBound

    static func text(seed: UInt64) -> String {
        var yaml = YAMLLines()
        yaml.comment("模拟数据：本文件中的地区、单位、报表和数值均为虚构，由种子 \(seed) 生成，仅供试用，不得引用。")
        yaml.comment(
            "Simulated data: every place, office, form and figure is invented, made from the seed \(seed), for trying only."
        )
        yaml.plain("simulated", "true")
        yaml.add(
            Bilingual(
                "\(SimulatedPlaces.districtName.chinese)规划监测（模拟数据）", "Shifan District plan monitoring (simulated)"),
            as: "title")
        areas(&yaml)
        trees(&yaml)
        organizations(&yaml)
        bases(&yaml)
        SimulatedCalendar.write(&yaml)
        yaml.list("statistics", SimulatedStatistics.all, statistic)
        yaml.list("forms", SimulatedForm.allCases) { SimulatedFormText.write($1, &$0) }
        return yaml.text
    }

    private static func areas(_ yaml: inout YAMLLines) {
        let towns = SimulatedPlaces.towns.map { ($0.code, $0.name, "town") }
        let parks = SimulatedPlaces.parks.map { ($0.code, $0.name, "park") }
        let district = (SimulatedPlaces.district, SimulatedPlaces.districtName, "district")
        yaml.list("areas", [district] + towns + parks) { yaml, area in
            yaml.plain("code", area.0)
            yaml.add(area.1)
            if let town = SimulatedPlaces.towns.first(where: { $0.code == area.0 }) {
                yaml.plain("aliases", "[\(YAMLLines.quoted(town.short))]")
            }
            yaml.plain("level", area.2)
        }
    }

    private static func trees(_ yaml: inout YAMLLines) {
        let trees = [
            ("administrative", Bilingual("行政区划", "Administrative divisions"), SimulatedPlaces.towns.map(\.code)),
            ("parks", Bilingual("园区（与镇街重叠）", "Parks, which overlap towns"), SimulatedPlaces.parks.map(\.code)),
        ]
        yaml.list("trees", trees) { yaml, tree in
            yaml.plain("code", tree.0)
            yaml.add(tree.1)
            yaml.list("links", [tree.2]) { yaml, children in
                yaml.plain("parent", SimulatedPlaces.district)
                yaml.codes("children", children)
            }
        }
    }

    private static func organizations(_ yaml: inout YAMLLines) {
        yaml.list("organizations", SimulatedOffices.all) { yaml, office in
            yaml.plain("code", office.code)
            yaml.add(office.name)
            if let alias = office.alias { yaml.plain("aliases", "[\(YAMLLines.quoted(alias))]") }
            yaml.plain("kind", office.kind.rawValue)
            if let area = office.area { yaml.plain("area", area) }
        }
    }

    private static func bases(_ yaml: inout YAMLLines) {
        let bases = [
            ("all", Bilingual("全口径", "All units"), "coverage", "all"),
            ("above-threshold", Bilingual("规模以上", "Above the threshold"), "coverage", "above-threshold"),
            ("comparable", Bilingual("可比口径", "Comparable"), "frame", "current"),
        ]
        yaml.list("bases", bases) { yaml, basis in
            yaml.plain("code", basis.0)
            yaml.add(basis.1)
            yaml.plain(basis.2, basis.3)
        }
    }

    private static func statistic(_ yaml: inout YAMLLines, _ statistic: SimulatedStatistic) {
        yaml.plain("code", statistic.code)
        yaml.add(statistic.name)
        yaml.add("unit", statistic.unit)
        yaml.plain("frequency", statistic.frequency == .halfYearly ? "half-yearly" : statistic.frequency.rawValue)
        switch statistic.kind {
        case .flow: yaml.plain("accumulation", "flow")
        case .stock: yaml.plain("accumulation", "stock")
        case .rate: yaml.plain("accumulation", "ratio")
        case .share(let part, let whole):
            yaml.plain("accumulation", "ratio")
            yaml.plain("part", part)
            yaml.plain("whole", whole)
        case .growth(let other):
            yaml.plain("accumulation", "growth")
            yaml.plain("of", other)
        }
        if statistic.isOfTowns { yaml.plain("additive", "true") }
        if let total = statistic.total { yaml.plain("of-which", total) }
        yaml.plain("basis", statistic.basis)
    }
}
