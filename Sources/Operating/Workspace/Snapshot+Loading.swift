import Calculating
import Exchanging
import Planning
import Recording

extension Snapshot {
    /// Rebuilds the state of a ledger position: definitions, figures and ratings all of that position.
    static func load(from ledger: Ledger, upTo position: Int?) async throws(WorkspaceError) -> Snapshot {
        do {
            let files = try await ledger.definitions(upTo: position)
            let definitions = try WorkspaceFiles(files)
            let observations = try await ledger.observations(upTo: position)
            let overrides = try await ledger.overrides(upTo: position)
            let last = try await ledger.entries(upTo: position).last
            let cube = Cube(observations)
            let catalogue = definitions.catalogue
            return Snapshot(
                catalogue: catalogue, plans: definitions.plans, cube: cube,
                totals: catalogue.trees.map { Totals(of: cube, over: $0, in: catalogue) },
                position: last?.position ?? 0, recordedAt: last?.time ?? "", overrides: overrides)
        } catch let error as WorkspaceError {
            throw error
        } catch let error as LedgerError {
            throw .ledger(error)
        } catch {
            throw .file("ledger.sqlite", .other("\(error)"))
        }
    }

    /// The next snapshot with what an entry brought; definitions count from the next opening on.
    func adding(_ content: Entry.Content, _ provenance: Provenance) -> Snapshot {
        var cube = cube
        var totals = totals
        var overrides = overrides
        switch content {
        case .submission(let submission):
            let next = cube.applying(submission.observations.map { RecordedObservation($0, provenance) })
            totals = totals.map { $0.updating(submission.observations.map(\.cell), in: next).totals }
            cube = next
        case .override(let override): overrides.append(RecordedOverride(override, provenance))
        case .definitions: break
        }
        return Snapshot(
            catalogue: catalogue, plans: plans, cube: cube, totals: totals, position: provenance.position,
            recordedAt: provenance.time, overrides: overrides)
    }
}
