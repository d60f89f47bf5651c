import Planning

/// What departments report for the district as a whole.
extension SimulatedStatistics {
    static let files: [SimulatedStatistic] = {
        let yearly = SimulatedStatistic.Channel.form(.socialYearly)
        return [
            .init("population", "年末常住人口", "Resident population", "人", .yearly, .stock, yearly, 1_286_000, 0.008),
            .init("income", "居民人均可支配收入", "Disposable income per person", "元", .yearly, .rate, yearly, 58_600, 0.06),
            .init("elder-beds", "养老床位数", "Beds in care of the elderly", "张", .yearly, .stock, yearly, 9_450, 0.035),
            .init(
                "energy-intensity", "单位增加值能耗", "Energy use per unit of value added", "吨标准煤/万元", .yearly, .rate, yearly,
                0.312, -0.032, scale: 3),
            .init(
                "affordable-homes", "新增保障性租赁住房套数", "New affordable rental homes", "套", .yearly, .flow, yearly, 3_200,
                0.05),
            .init(
                "pupils", "义务教育阶段在校学生数", "Pupils in compulsory education", "人", .yearly, .stock, .file("education"),
                96_800, 0.015),
            .init(
                "hospital-beds", "卫生机构床位数", "Beds in health institutions", "张", .yearly, .stock, .file("health"), 6_850,
                0.03),
            .init("doctors", "执业（助理）医师数", "Licensed doctors", "人", .yearly, .stock, .file("health"), 3_940, 0.04),
            .init(
                "fine-particles", "细颗粒物（PM2.5）年均浓度", "Fine particles, yearly mean", "微克/立方米", .yearly, .rate,
                .file("environment"), 34, -0.035, scale: 1),
            .init(
                "good-air", "环境空气质量优良率", "Share of days with good air", "%", .yearly, .rate, .file("environment"), 84.2,
                0.008, scale: 1),
            .init(
                "green-space", "新增公共绿地面积", "New public green space", "万平方米", .yearly, .flow, .file("construction"), 46,
                0.02, scale: 1),
            .init(
                "roads", "公路通车里程", "Length of public roads", "公里", .yearly, .stock, .file("transport"), 1_284, 0.012,
                scale: 1),
            .init(
                "legal-entities", "年末在册企业数", "Registered enterprises", "家", .yearly, .stock, .file("market"), 128_000,
                0.06),
            .init(
                "industrial-land", "出让工业用地面积", "Industrial land granted", "公顷", .yearly, .flow, .file("land"), 96,
                -0.01, scale: 1),
        ]
    }()

    /// Shares and growth that the statistics bureau publishes once a year.
    static let derived: [SimulatedStatistic] = {
        let bureau = SimulatedStatistic.Channel.file("statistics")
        let shares: [(String, String, String, String, String)] = [
            (
                "emerging-share", "战略性新兴产业产值占规模以上工业总产值比重", "Share of emerging industries in industrial output",
                "emerging-output", "industrial-output"
            ),
            (
                "investment-industry-share", "工业投资占固定资产投资比重", "Share of industry in fixed-asset investment",
                "investment-industry", "investment"
            ),
            (
                "retail-online-share", "网上零售额占社会消费品零售总额比重", "Share of online sales in retail sales", "retail-online",
                "retail"
            ),
        ]
        let growths: [(String, String, String)] = [
            ("industrial-output", "规模以上工业总产值增速", "Growth of industrial output"),
            ("emerging-output", "战略性新兴产业产值增速", "Growth of the output of emerging industries"),
            ("investment", "固定资产投资增速", "Growth of fixed-asset investment"),
            ("retail", "社会消费品零售总额增速", "Growth of retail sales"),
        ]
        return shares.map {
            SimulatedStatistic($0.0, $0.1, $0.2, "%", .yearly, .share(part: $0.3, whole: $0.4), bureau, 0, 0, scale: 1)
        }
            + growths.map {
                SimulatedStatistic(
                    $0.0 + "-growth", $0.1, $0.2, "%", .yearly, .growth(of: $0.0), bureau, 0, 0, scale: 1)
            }
    }()
}
