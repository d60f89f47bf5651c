import Planning

/// The places and offices of the simulated district; no name or code of them is in use anywhere.
enum SimulatedPlaces {
    /// A town with its share of the district's economy.
    struct Town: Sendable {
        let code: String
        let name: Bilingual
        let short: String
        let share: Double

        var isStreet: Bool { name.chinese.hasSuffix("街道") }
    }

    /// A park, by how much of each town lies in it.
    struct Park: Sendable {
        let code: String
        let name: Bilingual
        let parts: [(town: String, share: Double)]
    }

    /// The district. Real codes of areas are digits, and these are not.
    static let district = "sim"

    static let districtName = Bilingual("模拟市示范区", "Shifan District of Simulated City")

    static let towns: [Town] = [
        town(1, "东示街道", "Dongshi Sample Subdistrict", 0.07), town(2, "西示街道", "Xishi Sample Subdistrict", 0.06),
        town(3, "南示街道", "Nanshi Sample Subdistrict", 0.05), town(4, "北示街道", "Beishi Sample Subdistrict", 0.05),
        town(5, "东样镇", "Dongyang Sample Town", 0.19), town(6, "西样镇", "Xiyang Sample Town", 0.14),
        town(7, "南样镇", "Nanyang Sample Town", 0.11), town(8, "北样镇", "Beiyang Sample Town", 0.09),
        town(9, "上样镇", "Shangyang Sample Town", 0.08), town(10, "下样镇", "Xiayang Sample Town", 0.07),
        town(11, "前样镇", "Qianyang Sample Town", 0.05), town(12, "后样镇", "Houyang Sample Town", 0.04),
    ]

    static let parks: [Park] = [
        Park(
            code: "sim-p1", name: Bilingual("示范经济开发区", "Shifan Sample Development Zone"),
            parts: [("sim-05", 0.55), ("sim-06", 0.3)]),
        Park(
            code: "sim-p2", name: Bilingual("样板科技园", "Yangban Sample Science Park"),
            parts: [("sim-06", 0.25), ("sim-07", 0.5), ("sim-01", 0.2)]),
        Park(
            code: "sim-p3", name: Bilingual("仿真智造园", "Fangzhen Sample Manufacturing Park"),
            parts: [("sim-08", 0.6), ("sim-09", 0.35)]),
    ]

    private static func town(_ number: Int, _ chinese: String, _ english: String, _ share: Double) -> Town {
        let digits = number < 10 ? "0\(number)" : "\(number)"
        let short = chinese.hasSuffix("街道") ? String(chinese.dropLast(2)) : String(chinese.dropLast())
        return Town(code: "sim-\(digits)", name: Bilingual(chinese, english), short: short, share: share)
    }
}
