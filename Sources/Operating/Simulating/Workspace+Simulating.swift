import FoundationEssentials
import Planning
import Recording

extension Workspace {
    /// Makes a workspace of invented figures, every one of them reported as officers do it; leaves an earlier one as it is.
    ///
    /// It is made beside its place and moved there when it is whole. The accounts come back with their passwords; none
    /// when the workspace was there already.
    public static func createSimulated(
        at path: String, seed: UInt64
    ) async throws(WorkspaceError) -> [SimulatedAccount] {
        let folder = Folder(path: path)
        if folder.has(WorkspaceFiles.main) {
            guard try WorkspaceFiles(in: folder).catalogue.isSimulated else { throw .notSimulated(path) }
            return []
        }
        guard !FileManager.default.fileExists(atPath: path) else { throw .notSimulated(path) }
        let making = Folder(path: path + ".unfinished")
        try making.removeSimulated()
        let district = SimulatedDistrict(seed: seed)
        for (name, text) in district.definitions { try making.create(name, text) }
        let clock = SimulatedClock(standingAt: SimulatedClock.moment(on: historyDay, minute: 540))
        let workspace = try await open(making.path) { clock.now }
        try await workspace.take(district, clock)
        let accounts = try await workspace.addTrialAccounts()
        try await workspace.close()
        try making.move(to: path)
        return accounts
    }

    /// Sets a simulated clock forward to the last entry of the ledger, so that time does not run back over it.
    public func advance(_ clock: SimulatedClock) {
        if let last = Moment(snapshot.recordedAt) { clock.advance(to: last) }
    }

    /// The day on which the offices send what lies before the first report.
    private static let historyDay = Day(year: SimulatedDefinitions.firstYear, month: 1, day: 6)

    private func take(_ district: SimulatedDistrict, _ clock: SimulatedClock) async throws(WorkspaceError) {
        for (office, file) in district.files {
            let reporter = Reporter(
                actor: SimulatedPeople.reporter(of: office), organization: try Self.organization(office))
            _ = try await importFigures(file, by: reporter)
            clock.advance(to: Moment(milliseconds: clock.now.milliseconds + 600_000))
        }
        let steps: [SimulatedStep]
        do throws(IdentifierError) {
            steps = try SimulatedSteps(seed: district.seed, catalogue: snapshot.catalogue).all()
        } catch { throw .unknownOrganization(error.code, known: []) }
        for step in steps {
            clock.advance(to: step.moment)
            do throws(ReportError) { try await carryOut(step, district) } catch {
                throw .simulation(step.key.description, error.message)
            }
        }
        clock.advance(to: SimulatedClock.moment(on: SimulatedClock.opening.localDay, minute: 565))
    }

    private func carryOut(_ step: SimulatedStep, _ district: SimulatedDistrict) async throws(ReportError) {
        switch step.action {
        case .submit:
            _ = try await submitReport(step.key, entries(step, district), by: step.reporter)
        case .draft:
            // Whoever has begun has not come to the end of the sheet.
            let entries = entries(step, district)
            let typed = Array(entries.prefix(entries.count * 2 / 3))
            _ = try await saveDraft(typed, of: step.key, expecting: 0, by: step.reporter)
        case .giveBack: try await decide(.giveBack(reason: Self.returning, cells: quoted(step)), step)
        case .approve: try await decide(.approve, step)
        case .lock: try await decide(.lock, step)
        }
    }

    private static let returning = "工业销售产值与产值的差额较上月明显扩大，请核对库存变动后重新报送。"

    private func quoted(_ step: SimulatedStep) -> [Cell] {
        cells(of: step.key).map(\.cell).filter { $0.statistic.code == "industrial-sales" }
    }

    private func decide(_ command: ReportCommand, _ step: SimulatedStep) async throws(ReportError) {
        let seen = snapshot.report(step.key)?.provenance.position ?? 0
        _ = try await review(step.key, command, seen: seen, by: step.reporter)
    }

    private func entries(_ step: SimulatedStep, _ district: SimulatedDistrict) -> [ReportEntry] {
        district.entries(cells(of: step.key))
    }

    private func cells(of key: ReportKey) -> [FormCell] {
        let catalogue = snapshot.catalogue
        guard let form = catalogue.form(key.form), let office = catalogue.organization(key.organization) else {
            return []
        }
        return form.cells(of: office, in: key.period).filter { !$0.item.isReused }
    }

    private func addTrialAccounts() async throws(WorkspaceError) -> [SimulatedAccount] {
        var made: [SimulatedAccount] = []
        for (new, role) in SimulatedAccount.all {
            let (account, password) = try await create(
                new, grant: Grant(roles: [role]), by: Operator(commandLine: "guiheng"), reason: "试用模拟数据")
            made.append(SimulatedAccount(account: account, password: password))
        }
        return made
    }

    private static func organization(_ code: String) throws(WorkspaceError) -> Organization.ID {
        do { return try Organization.ID(code) } catch { throw .unknownOrganization(code, known: []) }
    }
}

extension Folder {
    /// Removes what an earlier attempt left, if it is one of invented figures or nothing yet.
    fileprivate func removeSimulated() throws(WorkspaceError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        if has(WorkspaceFiles.main), !(try WorkspaceFiles(in: self).catalogue.isSimulated) { throw .notSimulated(path) }
        do { try FileManager.default.removeItem(atPath: path) } catch { throw .file(path, .other("\(error)")) }
    }

    fileprivate func move(to place: String) throws(WorkspaceError) {
        do { try FileManager.default.moveItem(atPath: path, toPath: place) } catch {
            throw .file(place, .other("\(error)"))
        }
    }
}
