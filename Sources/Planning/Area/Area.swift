/// A place that figures belong to (地区、镇街、园区).
public struct Area: Hashable, Sendable, Identifiable {
    /// The code of an area, for Chinese divisions that of GB/T 2260 or the statistical area code.
    public typealias ID = Identifier<Area>

    /// What sort of place it is.
    public enum Level: String, Sendable, CaseIterable {
        /// 市.
        case city
        /// 区、县.
        case district
        /// 镇、街道、乡 and other town-level units.
        case town
        /// 园区, which may overlap towns.
        case park
    }

    /// The code.
    public let id: ID
    /// The official name.
    public let name: Bilingual
    /// Other names that files use for it.
    public let aliases: [String]
    /// What sort of place it is.
    public let level: Level

    /// An area by code and name.
    public init(id: ID, name: Bilingual, aliases: [String] = [], level: Level) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.level = level
    }
}
