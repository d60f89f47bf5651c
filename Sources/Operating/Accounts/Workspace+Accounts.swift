import Planning
import Recording

extension Workspace {
    /// All accounts, by code.
    public var accounts: [Account] { people.book.accounts }

    /// Whether people have to sign in: there is an account.
    public var hasAccounts: Bool { !people.book.records.isEmpty }

    /// The rules of signing in.
    public var signInPolicy: SignInPolicy { people.policy }

    /// Sets the rules of signing in.
    public func adopt(_ policy: SignInPolicy) {
        people.policy = policy
        people.passwords = nil
    }

    /// Makes an account with a password that its owner must change at the first sign-in; returns the password.
    ///
    /// Without a password one is made. Roles are given here only on the command line: a system administrator makes
    /// accounts, and a security administrator grants roles afterwards.
    public func create(
        _ new: NewAccount, password: String? = nil, grant: Grant? = nil, by person: Operator, reason: String = ""
    ) async throws(WorkspaceError) -> (account: Account, password: String) {
        try check(person, .manageAccounts)
        if grant != nil { try check(person, .grantRoles) }
        let account = try proposed(new, grant)
        let chosen = password ?? RandomPassword.make()
        let hash = try await hash(of: chosen, for: account.id)
        let record = AccountRecord(account: account, passwords: [hash])
        try await change("create", person, reason) { (book) throws(AccountError) in
            guard book.records[account.id] == nil else { throw .exists(account.id) }
            return record
        }
        return (account, chosen)
    }

    /// Gives an account another password, which its owner must change; returns it. Its sessions end.
    public func resetPassword(
        of name: String, to password: String? = nil, by person: Operator, reason: String = ""
    ) async throws(WorkspaceError) -> String {
        try check(person, .manageAccounts)
        let id = try known(name).account.id
        let chosen = password ?? RandomPassword.make()
        let hash = try await hash(of: chosen, for: id)
        let now = clock()
        try await change("reset", person, reason) { (book) throws(AccountError) in
            let record = try book.record(id)
            let kept = [hash] + record.passwords.prefix(4)
            return AccountRecord(account: record.account.withPassword(of: now, mustChange: true), passwords: kept)
        }
        try await endSessions(of: id)
        return chosen
    }

    /// Disables an account, or enables it again. Its sessions end.
    public func set(
        _ state: Account.State, of name: String, by person: Operator, reason: String = ""
    ) async throws(WorkspaceError) {
        try check(person, .manageAccounts)
        let id = try known(name).account.id
        let verb = state == .active ? "enable" : "disable"
        try await change(verb, person, reason) { (book) throws(AccountError) in
            let record = try book.record(id)
            let after = record.account.with(state)
            try book.checkNotLast(record.account, becoming: after)
            return record.account == after ? nil : record.with(after)
        }
        if state == .disabled { try await endSessions(of: id) }
    }

    /// Sets what an account is allowed. Its sessions end, so that the next one begins with the new rights.
    public func grant(
        _ grant: Grant, to name: String, by person: Operator, reason: String = ""
    ) async throws(WorkspaceError) {
        try check(person, .grantRoles)
        let id = try known(name).account.id
        if person.account?.id == id { throw .account(.ownGrants) }
        try await change("grant", person, reason) { (book) throws(AccountError) in
            let record = try book.record(id)
            let after = record.account.with(grant)
            try after.checkRoles()
            try book.checkNotLast(record.account, becoming: after)
            return record.account == after ? nil : record.with(after)
        }
        try await endSessions(of: id)
    }

    private func proposed(_ new: NewAccount, _ grant: Grant?) throws(WorkspaceError) -> Account {
        guard let id = Account.id(named: new.code) else { throw .account(.malformedName(new.code)) }
        let name = new.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else { throw .account(.noName) }
        let organization = try organization(named: new.organization)
        let account = Account(
            id: id, name: name, organization: organization, roles: grant?.roles ?? [], forms: grant?.forms ?? [],
            passwordChanged: clock(), mustChangePassword: true)
        do throws(AccountError) { try account.checkRoles() } catch { throw .account(error) }
        return account
    }

    private func organization(named code: String?) throws(WorkspaceError) -> Organization.ID? {
        guard let code, !code.isEmpty else { return nil }
        let known = snapshot.catalogue.organizations
        guard let found = known.first(where: { $0.id.code == code }) else {
            throw .unknownOrganization(code, known: known.map(\.id.code))
        }
        return found.id
    }
}

extension Workspace {
    /// Refuses what the table of rights does not allow; the command line belongs to whoever runs the server.
    func check(_ person: Operator, _ verb: RightVerb) throws(WorkspaceError) {
        guard let account = person.account else { return }
        guard let present = people.book.records[account.id]?.account, can(present, verb) else {
            throw .account(.denied)
        }
    }

    func known(_ name: String) throws(WorkspaceError) -> AccountRecord {
        do throws(AccountError) {
            guard let id = Account.id(named: name) else { throw .unknown(name) }
            return try people.book.record(id)
        } catch { throw .account(error) }
    }

    /// Records an account's new state as one act; nil changes nothing. Changes come one after the other.
    func change(
        _ verb: String, _ person: Operator, _ reason: String,
        _ decide: (AccountBook) throws(AccountError) -> AccountRecord?
    ) async throws(WorkspaceError) {
        await people.changes.enter()
        do throws(WorkspaceError) { try await record(verb, person, reason, decide) } catch {
            await people.changes.leave()
            throw error
        }
        await people.changes.leave()
    }

    private func record(
        _ verb: String, _ person: Operator, _ reason: String,
        _ decide: (AccountBook) throws(AccountError) -> AccountRecord?
    ) async throws(WorkspaceError) {
        let next: AccountRecord?
        do throws(AccountError) { next = try decide(people.book) } catch { throw .account(error) }
        guard let next else { return }
        let act = Act(register: AccountRecord.register, key: next.account.id.code, verb: verb, body: try next.body)
        try await append(
            Entry(
                actor: person.actor, role: person.role, object: next.account.id.code, reason: reason,
                content: .act(act)))
    }

    /// The hash of a password that follows the rules.
    func hash(of password: String, for id: Account.ID) async throws(WorkspaceError) -> PasswordHash {
        if let fault = people.policy.profile.fault(in: password, for: id) { throw .account(.password(fault)) }
        do { return try await passwords().hash(password, cost: people.policy.cost) } catch { throw .account(error) }
    }

    func passwords() -> PasswordDesk {
        if let present = people.passwords { return present }
        let made = PasswordDesk(cost: people.policy.cost)
        people.passwords = made
        return made
    }

    func desk() throws(WorkspaceError) -> Desk {
        guard let desk = people.desk else { throw .account(.openForReading) }
        return desk
    }

    func endSessions(of id: Account.ID) async throws(WorkspaceError) {
        people.sessions = people.sessions.filter { $0.value.account != id.code }
        do { try await desk().endSessions(of: id.code) } catch let error as LedgerError {
            throw .ledger(error)
        } catch { throw WorkspaceError(loading: error) }
        people.sessions = people.sessions.filter { $0.value.account != id.code }
        people.endings += 1
    }
}

extension Account {
    /// Refuses roles that one account cannot hold, or that need an organization.
    func checkRoles() throws(AccountError) {
        guard roles.isSeparated else { throw .notSeparated }
        for role in [Role.reporter, .reviewer] where roles.contains(role) && organization == nil {
            throw .noOrganization(role)
        }
    }

    func with(_ state: State) -> Account {
        Account(
            id: id, name: name, organization: organization, roles: roles, forms: forms, state: state,
            passwordChanged: passwordChanged, mustChangePassword: mustChangePassword)
    }

    func with(_ grant: Grant) -> Account {
        Account(
            id: id, name: name, organization: organization, roles: grant.roles, forms: grant.forms, state: state,
            passwordChanged: passwordChanged, mustChangePassword: mustChangePassword)
    }

    func withPassword(of moment: Moment, mustChange: Bool) -> Account {
        Account(
            id: id, name: name, organization: organization, roles: roles, forms: forms, state: state,
            passwordChanged: moment, mustChangePassword: mustChange)
    }
}
