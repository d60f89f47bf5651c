/// The invented people of the simulated district; nobody has such a name.
enum SimulatedPeople {
    private static let families = ["模", "拟", "仿", "试", "例", "样"]
    private static let given = ["一鸣", "二白", "三省", "四达", "五常", "六合", "七弦", "八方", "九思", "十全"]

    /// The person who fills in the reports of an office.
    static func reporter(of office: String) -> String { person("reporter/" + office) }

    /// The person who reviews reports for an office.
    static func reviewer(of office: String) -> String { person("reviewer/" + office) + "（审）" }

    private static func person(_ role: String) -> String {
        var random = SeededRandom(seed: 0, for: role)
        let family = families[Int.random(in: families.indices, using: &random)]
        return family + given[Int.random(in: given.indices, using: &random)]
    }
}
