import Calculating
import Planning
import Recording

extension Workspace {
    /// How many past states are kept at hand; each shares with the newest one what did not change since.
    private static let pastLimit = 4

    /// The state of an earlier position, with its own figures, definitions, trees and ratings.
    func past(_ position: Int, before latest: Snapshot) async throws(WorkspaceError) -> Snapshot {
        if let index = pastStates.firstIndex(where: { $0.position == position }) {
            let known = pastStates.remove(at: index)
            pastStates.append(known)
            return known
        }
        let state = try await Self.state(position, before: latest, ledger)
        pastStates.append(state)
        if pastStates.count > Self.pastLimit { pastStates.removeFirst() }
        return state
    }

    /// Undoes what came since when that is little, else reads the ledger up to the position.
    private static func state(
        _ position: Int, before latest: Snapshot, _ ledger: Ledger
    ) async throws(WorkspaceError) -> Snapshot {
        do {
            let cells = try await ledger.cells(changedAfter: position)
            guard cells.count < max(1000, latest.cube.count / 4) else {
                return try await Snapshot.load(from: ledger, upTo: position)
            }
            let cube = latest.cube.goingBack(to: position, undoing: cells)
            return try await Snapshot.joined(cube, ledger, upTo: position) { catalogue in
                guard catalogue.sumsAlike(latest.catalogue) else { return nil }
                return latest.totals.map { $0.updating(cells, in: cube).totals }
            }
        } catch { throw WorkspaceError(loading: error) }
    }
}

extension Catalogue {
    /// Whether the same sums stand in both: the same trees, and the same statistics that add up.
    fileprivate func sumsAlike(_ other: Catalogue) -> Bool {
        trees == other.trees && additive == other.additive
    }

    private var additive: Set<Statistic.ID> { Set(statistics.filter(\.isAdditiveOverAreas).map(\.id)) }
}
