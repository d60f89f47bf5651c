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
            return Snapshot(
                catalogue: definitions.catalogue, plans: definitions.plans, cube: Cube(observations),
                position: last?.position ?? 0, recordedAt: last?.time ?? "", overrides: overrides)
        } catch let error as WorkspaceError {
            throw error
        } catch let error as LedgerError {
            throw .ledger(error)
        } catch {
            throw .file("ledger.sqlite", .other("\(error)"))
        }
    }

    /// The next snapshot with more figures.
    func adding(_ observations: [RecordedObservation], _ provenance: Provenance) -> Snapshot {
        Snapshot(
            catalogue: catalogue, plans: plans, cube: cube.applying(observations), position: provenance.position,
            recordedAt: provenance.time, overrides: overrides)
    }

    /// The next snapshot with one more rating by a person.
    func adding(_ override: RecordedOverride) -> Snapshot {
        Snapshot(
            catalogue: catalogue, plans: plans, cube: cube, position: override.provenance.position,
            recordedAt: override.provenance.time, overrides: overrides + [override])
    }
}
