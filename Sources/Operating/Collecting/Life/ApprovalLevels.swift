public import Planning

/// How far approval has come in a tree of areas that is approved level by level, from below (逐级审核).
///
/// Levels count from 1 at the top; a workflow names those that approve. Source: the table of VECTORS §4.6 (DHIS2
/// `DataApprovalServiceTest`).
public struct ApprovalLevels: Sendable {
    /// How approval stands for one area.
    public enum Standing: Hashable, Sendable {
        /// An area below has not been approved.
        case waiting
        /// Its turn: everything below is approved.
        case ready
        /// Approved at its own level.
        case approvedHere
        /// Approved at a level above, by which it counts as approved.
        case approvedAbove
        /// Its level approves nothing, and no level above has.
        case unapprovedAbove
    }

    /// Which area lies in which.
    public let tree: AreaTree
    /// The topmost area.
    public let root: Area.ID
    /// The levels that approve, 1 for the topmost area.
    public let levels: Set<Int>
    /// The day whose tree counts.
    public let day: Day

    /// A workflow over a tree on a day.
    public init(tree: AreaTree, root: Area.ID, levels: Set<Int>, day: Day) {
        self.tree = tree
        self.root = root
        self.levels = levels
        self.day = day
    }

    /// How approval stands for an area, given those that were approved.
    public func standing(of area: Area.ID, approved: Set<Area.ID>) -> Standing {
        let above = path(to: area)
        guard levels.contains(above.count + 1) else {
            let approving = above.enumerated().filter { levels.contains($0.offset + 1) }.map(\.element)
            return approving.contains(where: approved.contains) ? .approvedAbove : .unapprovedAbove
        }
        guard approved.contains(area) else { return isReady(area, above.count + 1, approved) ? .ready : .waiting }
        let next = above.enumerated().last { levels.contains($0.offset + 1) }?.element
        return next.map(approved.contains) == true ? .approvedAbove : .approvedHere
    }

    /// The areas above one, from the top.
    private func path(to area: Area.ID) -> [Area.ID] {
        var above: [Area.ID] = []
        var next = area
        while next != root, let parent = tree.parent(of: next, on: day) {
            above.insert(parent, at: 0)
            next = parent
        }
        return above
    }

    /// Whether the next approving level below is approved everywhere.
    private func isReady(_ area: Area.ID, _ level: Int, _ approved: Set<Area.ID>) -> Bool {
        tree.children(of: area, on: day).allSatisfy { child in
            levels.contains(level + 1) ? approved.contains(child) : isReady(child, level + 1, approved)
        }
    }
}
