public import Planning

/// How an account's organization stands to the one that something belongs to.
public enum OrganizationRelation: String, Sendable, CaseIterable {
    /// 本单位: the same one.
    case own
    /// 下级: one below it, or one whose report it reviews.
    case below
    /// 其他单位: any other one.
    case other
    /// What is asked about belongs to no organization.
    case none

    /// The relation of an organization to the one that something belongs to, by kind and area.
    ///
    /// Below a government stand its departments, towns and parks; below a department, towns and parks; below a town or
    /// park, those whose area lies within its own.
    public init(of own: Organization.ID?, to owner: Organization.ID?, in catalogue: Catalogue) {
        guard let owner else {
            self = .none
            return
        }
        guard let own, own != owner else {
            self = own == owner ? .own : .other
            return
        }
        self = catalogue.isBelow(owner, own) ? .below : .other
    }
}

extension Catalogue {
    fileprivate func isBelow(_ lower: Organization.ID, _ upper: Organization.ID) -> Bool {
        guard let lower = organization(lower), let upper = organization(upper) else { return false }
        guard let area = upper.area else { return lower.kind.rank > upper.kind.rank }
        guard let place = lower.area else { return upper.kind == .government && lower.kind == .department }
        return place != area && ancestors(of: place).contains(area)
    }

    /// The areas that an area belonged to at any time, in any tree.
    private func ancestors(of area: Area.ID) -> Set<Area.ID> {
        var found: Set<Area.ID> = []
        var waiting = [area]
        while let next = waiting.popLast() {
            for link in trees.flatMap(\.links) where link.child == next && found.insert(link.parent).inserted {
                waiting.append(link.parent)
            }
        }
        return found
    }
}

extension Organization.Kind {
    fileprivate var rank: Int {
        switch self {
        case .government: 0
        case .department: 1
        case .town, .park: 2
        }
    }
}
