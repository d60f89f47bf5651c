import Planning

/// The forty offices of the simulated district.
enum SimulatedOffices {
    /// One office.
    struct Office: Sendable {
        let code: String
        let name: Bilingual
        let alias: String?
        let kind: Organization.Kind
        let area: String?
    }

    static let all: [Office] = [government] + departments + towns + parks

    /// The offices that stand for a town or a park, in the order of the map.
    static let ofPlaces: [Office] = towns + parks

    static let government = Office(
        code: "office", name: Bilingual("模拟市示范区人民政府办公室", "General Office of the Shifan District Government"),
        alias: "区府办", kind: .government, area: SimulatedPlaces.district)

    static let departments: [Office] = [
        department("reform", "发展和改革委员会", "Development and Reform Commission", "区发展改革委"),
        department("economy", "经济委员会", "Economic Commission", "区经委"),
        department("commerce", "商务委员会", "Commerce Commission", "区商务委"),
        department("science", "科学技术委员会", "Science and Technology Commission", "区科委"),
        department("education", "教育局", "Education Bureau", "区教育局"),
        department("civil", "民政局", "Civil Affairs Bureau", "区民政局"),
        department("justice", "司法局", "Justice Bureau", "区司法局"),
        department("finance", "财政局", "Finance Bureau", "区财政局"),
        department("labour", "人力资源和社会保障局", "Human Resources and Social Security Bureau", "区人社局"),
        department("land", "规划和自然资源局", "Planning and Natural Resources Bureau", "区规划资源局"),
        department("environment", "生态环境局", "Ecology and Environment Bureau", "区生态环境局"),
        department("construction", "建设和管理委员会", "Construction Commission", "区建管委"),
        department("transport", "交通运输局", "Transport Bureau", "区交通局"),
        department("water", "水务局", "Water Bureau", "区水务局"),
        department("agriculture", "农业农村委员会", "Agriculture Commission", "区农业农村委"),
        department("culture", "文化和旅游局", "Culture and Tourism Bureau", "区文化旅游局"),
        department("health", "卫生健康委员会", "Health Commission", "区卫生健康委"),
        department("emergency", "应急管理局", "Emergency Management Bureau", "区应急局"),
        department("audit", "审计局", "Audit Bureau", "区审计局"),
        department("market", "市场监督管理局", "Market Supervision Bureau", "区市场监管局"),
        department("sports", "体育局", "Sports Bureau", "区体育局"),
        department("statistics", "统计局", "Statistics Bureau", "区统计局"),
        department("insurance", "医疗保障局", "Medical Insurance Bureau", "区医保局"),
        department("data", "数据局", "Data Bureau", "区数据局"),
    ]

    private static let towns: [Office] = SimulatedPlaces.towns.map { town in
        Office(
            code: "office-\(town.code)",
            name: Bilingual(
                town.name.chinese + (town.isStreet ? "办事处" : "人民政府"),
                town.name.english + (town.isStreet ? " Office" : " Government")),
            alias: nil, kind: .town, area: town.code)
    }

    private static let parks: [Office] = SimulatedPlaces.parks.map { park in
        Office(
            code: "office-\(park.code)",
            name: Bilingual(park.name.chinese + "管理委员会", "Administrative Committee of " + park.name.english),
            alias: nil, kind: .park, area: park.code)
    }

    private static func department(_ code: String, _ chinese: String, _ english: String, _ alias: String) -> Office {
        Office(
            code: code, name: Bilingual("模拟市示范区" + chinese, "Shifan District " + english), alias: alias,
            kind: .department, area: nil)
    }
}
