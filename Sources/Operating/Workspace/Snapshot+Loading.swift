import Calculating
import Exchanging
import Planning
import Recording

extension Snapshot {
    /// Rebuilds the state of a ledger position: definitions, figures and ratings all of that position.
    static func load(from ledger: Ledger, upTo position: Int?) async throws(WorkspaceError) -> Snapshot {
        do { return try await joined(try await cube(of: ledger, upTo: position), ledger, upTo: position) } catch {
            throw WorkspaceError(loading: error)
        }
    }

    /// The newest state, from the kept cube and what the ledger has since, or else from the ledger alone.
    static func load(from ledger: Ledger, keeping cache: CubeCache?) async throws(WorkspaceError) -> Snapshot {
        do { return try await joined(try await cube(of: ledger, keeping: cache), ledger, upTo: nil) } catch {
            throw WorkspaceError(loading: error)
        }
    }

    private static func cube(of ledger: Ledger, upTo position: Int?) async throws(LedgerError) -> Cube {
        try await ledger.reduce(observationsUpTo: position, into: LoadedCube()) { $0.take($1) }.cube
    }

    /// The newest cube; a kept one that is missing or far behind is written anew.
    static func cube(of ledger: Ledger, keeping cache: CubeCache?) async throws(LedgerError) -> Cube {
        let kept = try await cache?.read()
        var loaded = LoadedCube(cube: kept ?? Cube())
        if let kept {
            for batch in try await ledger.observations(after: kept.position) { loaded.take(batch) }
        } else {
            loaded.cube = try await cube(of: ledger, upTo: nil)
        }
        try await cache?.write(loaded.cube, insteadOf: kept)
        return loaded.cube
    }

    /// Joins a cube with the definitions and ratings of its position; sums are added up anew unless `totals` knows them.
    static func joined(
        _ cube: Cube, _ ledger: Ledger, upTo position: Int?, totals: (Catalogue) -> [Totals]? = { _ in nil }
    ) async throws -> Snapshot {
        let definitions = try WorkspaceFiles(try await ledger.definitions(upTo: position))
        let head = if let position { try await ledger.head(at: position) } else { try await ledger.head() as Head? }
        let catalogue = definitions.catalogue
        return Snapshot(
            catalogue: catalogue, plans: definitions.plans,
            calculated: CalculatedStatistics.read(catalogue).statistics, cube: cube,
            totals: totals(catalogue) ?? catalogue.trees.map { Totals(of: cube, over: $0, in: catalogue) },
            position: head?.position ?? 0,
            recordedAt: head?.time ?? "", overrides: try await ledger.overrides(upTo: position),
            reports: try reports(
                in: try await ledger.latestActs(of: RecordedReport.register, upTo: position), catalogue))
    }

    /// The next snapshot with what an entry brought; definitions count from the next opening on.
    func adding(_ content: Entry.Content, _ provenance: Provenance) -> Snapshot {
        var cube = cube
        var totals = totals
        var overrides = overrides
        var reports = reports
        switch content {
        case .submission(let submission):
            let batch = submission.batch(recordedAs: provenance)
            cube = cube.applying(batch)
            totals = totals.map { $0.updating(batch.cells, in: cube).totals }
        case .override(let override): overrides.append(RecordedOverride(override, provenance))
        case .act(let act) where act.register == RecordedReport.register:
            let report = RecordedReport(act, provenance, reviewers: catalogue.reviewers)
            if let report { reports[report.key] = report }
        case .definitions, .act: break
        }
        return Snapshot(
            catalogue: catalogue, plans: plans, calculated: calculated, cube: cube, totals: totals,
            position: provenance.position, recordedAt: provenance.time, overrides: overrides, reports: reports)
    }
}

/// A cube that batches of one reading go into.
private struct LoadedCube: Sendable {
    var cube = Cube()
    private var taking = BatchTaking()

    init(cube: Cube = Cube()) { self.cube = cube }

    mutating func take(_ batch: ObservationBatch) { cube.take(batch, &taking) }
}

extension WorkspaceError {
    /// Why a workspace could not be loaded.
    init(loading error: any Error) {
        switch error {
        case let error as WorkspaceError: self = error
        case let error as LedgerError: self = .ledger(error)
        default: self = .file("ledger.sqlite", .other("\(error)"))
        }
    }
}
