import Planning

/// A simulated city: districts, towns, statistics and their definitions; nothing in it is real.
struct City {
    let districts: Int
    let townsOfDistrict: Int
    let statistics: Int

    let basis: Basis.ID
    let root: Area.ID

    init(districts: Int, townsOfDistrict: Int, statistics: Int) throws {
        self.districts = districts
        self.townsOfDistrict = townsOfDistrict
        self.statistics = statistics
        basis = try Basis.ID("all")
        root = try Area.ID("city")
    }

    var towns: Int { districts * townsOfDistrict }

    /// Towns are numbered through the city from 1, so that a file of numbers names them.
    func town(_ number: Int) throws -> Area.ID { try Area.ID("\(number)") }

    func district(_ number: Int) throws -> Area.ID { try Area.ID("d\(number)") }

    func statistic(_ number: Int) throws -> Statistic.ID { try Statistic.ID("\(number)") }

    func catalogue() throws -> Catalogue {
        let tree = try AreaTree(id: AreaTree.ID("admin"), name: Bilingual("行政区划", "Administrative"), links: links())
        return Catalogue(
            title: Bilingual("模拟城市", "Simulated city"), areas: try areas(), trees: [tree], organizations: [],
            bases: [Basis(id: basis, name: Bilingual("全口径", "All units"), coverage: .all)],
            statistics: try (1...statistics).map { number in
                Statistic(
                    id: try statistic(number), name: Bilingual("模拟统计项\(number)", "Simulated statistic \(number)"),
                    unit: Unit("亿元"), frequency: .monthly, accumulation: .flow, isAdditiveOverAreas: true,
                    basis: basis)
            })
    }

    private func areas() throws -> [Area] {
        let above = try (1...districts).map { number in
            Area(id: try district(number), name: Bilingual("模拟\(number)区", "District \(number)"), level: .district)
        }
        let below = try (1...towns).map { number in
            Area(id: try town(number), name: Bilingual("模拟\(number)镇", "Town \(number)"), level: .town)
        }
        return [Area(id: root, name: Bilingual("模拟市", "Simulated city"), level: .city)] + above + below
    }

    private func links() throws -> [AreaTree.Link] {
        let above = try (1...districts).map { AreaTree.Link(child: try district($0), parent: root) }
        let below = try (1...towns).map { number in
            AreaTree.Link(child: try town(number), parent: try district((number - 1) / townsOfDistrict + 1))
        }
        return above + below
    }
}
