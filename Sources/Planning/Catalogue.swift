/// All definitions of a workspace that plans and figures refer to, found by code, name or alias.
public struct Catalogue: Sendable {
    /// The title that pages carry.
    public let title: Bilingual
    /// The places, in the order of the file.
    public let areas: [Area]
    /// The trees; the first one is the administrative tree that pages use.
    public let trees: [AreaTree]
    /// The offices.
    public let organizations: [Organization]
    /// The bases.
    public let bases: [Basis]
    /// The statistics.
    public let statistics: [Statistic]
    /// The forms, in the order of the file.
    public let forms: [Form]
    /// Which days are worked.
    public let calendar: WorkCalendar
    /// 模拟数据: whether the figures are invented for trying the system, which every page and file then says.
    public let isSimulated: Bool

    private let areaByName: [String: Area.ID]
    private let statisticByName: [String: Statistic.ID]
    private let areaByID: [Area.ID: Area]
    private let statisticByID: [Statistic.ID: Statistic]
    private let basisByID: [Basis.ID: Basis]
    private let organizationByID: [Organization.ID: Organization]
    private let statisticsByAccumulation: [Statistic.Accumulation: [Statistic.ID]]

    /// Joins the definitions; of two equal codes or names the first one is found.
    public init(
        title: Bilingual, areas: [Area], trees: [AreaTree], organizations: [Organization], bases: [Basis],
        statistics: [Statistic], forms: [Form] = [], calendar: WorkCalendar = WorkCalendar(),
        isSimulated: Bool = false
    ) {
        self.title = title
        self.areas = areas
        self.trees = trees
        self.organizations = organizations
        self.bases = bases
        self.statistics = statistics
        self.forms = forms
        self.calendar = calendar
        self.isSimulated = isSimulated
        areaByName = Self.names(areas) { [$0.id.code, $0.name.chinese, $0.name.english] + $0.aliases }
        statisticByName = Self.names(statistics) { [$0.id.code, $0.name.chinese, $0.name.english] + $0.aliases }
        areaByID = Self.index(areas)
        statisticByID = Self.index(statistics)
        basisByID = Self.index(bases)
        organizationByID = Self.index(organizations)
        statisticsByAccumulation = Dictionary(grouping: statistics, by: \.accumulation).mapValues { $0.map(\.id) }
    }

    /// The area of a code, name or alias.
    public func area(named name: String) -> Area? { areaByName[name].flatMap { areaByID[$0] } }

    /// The statistic of a code, name or alias.
    public func statistic(named name: String) -> Statistic? { statisticByName[name].flatMap { statisticByID[$0] } }

    /// The basis of a code or name.
    public func basis(named name: String) -> Basis? {
        bases.first { $0.id.code == name || $0.name.chinese == name || $0.name.english == name }
    }

    /// The area of a code.
    public func area(_ id: Area.ID) -> Area? { areaByID[id] }

    /// The statistic of a code.
    public func statistic(_ id: Statistic.ID) -> Statistic? { statisticByID[id] }

    /// The basis of a code.
    public func basis(_ id: Basis.ID) -> Basis? { basisByID[id] }

    /// The organization of a code.
    public func organization(_ id: Organization.ID) -> Organization? { organizationByID[id] }

    /// The form of a code.
    public func form(_ id: Form.ID) -> Form? { forms.first { $0.id == id } }

    /// The statistics that are the published growth of another one, in the order of the file.
    public func publishedGrowths(of statistic: Statistic.ID) -> [Statistic.ID] {
        statisticsByAccumulation[.growth(of: statistic)] ?? []
    }

    /// The statistics that are the published change of another one, in the order of the file.
    public func publishedChanges(of statistic: Statistic.ID) -> [Statistic.ID] {
        statisticsByAccumulation[.change(of: statistic)] ?? []
    }

    /// The statistics that are only some of a total (其中项), in the order of the file.
    public func lines(of total: Statistic.ID) -> [Statistic.ID] {
        statistics.filter { $0.ofWhich == total }.map(\.id)
    }

    /// A statistic with all totals that it is one of, from the inside out.
    public func lineage(of statistic: Statistic.ID) -> [Statistic.ID] {
        var lineage = [statistic]
        while let total = lineage.last.flatMap({ self.statistic($0)?.ofWhich }), !lineage.contains(total) {
            lineage.append(total)
        }
        return lineage
    }

    private static func names<Subject: Identifiable>(
        _ subjects: [Subject], _ names: (Subject) -> [String]
    ) -> [String: Subject.ID] {
        subjects.reduce(into: [:]) { found, subject in
            for name in names(subject) where !name.isEmpty && found[name] == nil { found[name] = subject.id }
        }
    }

    private static func index<Subject: Identifiable>(_ subjects: [Subject]) -> [Subject.ID: Subject] {
        Dictionary(subjects.map { ($0.id, $0) }) { first, _ in first }
    }
}
