/// Who reports or is responsible (单位): a department, a town government, a park office.
public struct Organization: Hashable, Sendable, Identifiable {
    /// The code of an organization.
    public typealias ID = Identifier<Organization>

    /// What sort of office it is. Enterprises are not among them: nothing here can be given to one.
    public enum Kind: String, Sendable, CaseIterable {
        /// 政府: the district's government and its office.
        case government
        /// 部门: a department of the district (条).
        case department
        /// 镇街: a town government or street office (块).
        case town
        /// 园区: a park's management office.
        case park
    }

    /// The code.
    public let id: ID
    /// The name.
    public let name: Bilingual
    /// Other names and short forms.
    public let aliases: [String]
    /// What sort of office it is.
    public let kind: Kind
    /// The area it stands for, for towns and parks.
    public let area: Area.ID?

    /// An organization by code and name.
    public init(id: ID, name: Bilingual, aliases: [String] = [], kind: Kind, area: Area.ID? = nil) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.area = area
    }
}
