import Planning
import Recording

extension Workspace {
    /// Signs a person in, from a network address; success and failure are recorded.
    ///
    /// The answer and the time it takes do not say whether the account exists.
    public func signIn(
        _ name: String, password: String, from address: String
    ) async throws(WorkspaceError) -> SignInOutcome {
        let attempt = Attempt(name, address)
        if let until = try await lock(attempt) { return .locked(until: until) }
        guard begins(attempt) else { return .locked(until: clock().adding(minutes: 1)) }
        defer { people.waiting[attempt.network, default: 1] -= 1 }
        let record = attempt.id.flatMap { people.book.records[$0] }
        let isRight: Bool
        do { isRight = try await passwords().matches(password, record?.passwords.first) } catch {
            throw .account(error)
        }
        return try await inTurn { () throws(WorkspaceError) in try await verdict(isRight, record, attempt) }
    }

    /// Who holds a token; nil when it is unknown or out of time. Using it keeps the session alive.
    public func person(holding token: String) async throws(WorkspaceError) -> SignedIn? {
        guard let desk = people.desk else { return nil }
        let key = Fingerprint(of: token.utf8)
        guard let session = try await session(key, desk) else { return nil }
        let now = clock()
        guard let account = activeAccount(of: session), people.policy.allows(session, at: now),
            session.created >= account.passwordChanged
        else {
            try await end(key, desk)
            return nil
        }
        try await use(session, at: now, desk)
        return SignedIn(account, session, token: token, mustChangePassword: mustChange(account, at: now))
    }

    /// Ends a session.
    public func signOut(_ person: SignedIn) async throws(WorkspaceError) {
        try await end(person.session.token, desk())
        try await recordAccess("sign-out", by: Operator(person), object: person.account.id.code)
    }

    /// Changes the own password; all sessions end, and a new one begins with the token returned.
    public func changePassword(
        of person: SignedIn, from present: String, to new: String
    ) async throws(WorkspaceError) -> SignInOutcome {
        let attempt = Attempt(person.account.id.code, person.session.address)
        if let until = try await lock(attempt) { return .locked(until: until) }
        let record = try known(person.account.id.code)
        try await checkPresent(present, record, attempt)
        try await checkNotReused(new, record)
        let hash = try await hash(of: new, for: record.account.id)
        let now = clock()
        let kept = [hash] + record.passwords.prefix(people.policy.profile.remembered - 1)
        try await change("password", Operator(person), "") { (book) throws(AccountError) in
            let latest = try book.record(record.account.id)
            guard latest.passwords == record.passwords else { throw .wrongPassword }
            return AccountRecord(account: latest.account.withPassword(of: now, mustChange: false), passwords: kept)
        }
        try await endSessions(of: record.account.id)
        return try await begin(try known(record.account.id.code).account, person.session.address)
    }

    /// Records that somebody looked at restricted data, exported something, or the like.
    public func recordAccess(
        _ verb: String, by person: Operator, object: String
    ) async throws(WorkspaceError) {
        let act = Act(
            register: AccessEvent.register, key: person.actor, verb: verb,
            body: try ActBody.encode(AccessEvent(address: person.address)))
        try await append(Entry(actor: person.actor, role: person.role, object: object, content: .act(act)))
    }
}

extension Workspace {
    /// One verdict after the other, so that guesses sent all at once count like guesses sent one by one.
    private func inTurn(
        _ judge: () async throws(WorkspaceError) -> SignInOutcome
    ) async throws(WorkspaceError) -> SignInOutcome {
        await people.verdicts.enter()
        do throws(WorkspaceError) {
            let outcome = try await judge()
            await people.verdicts.leave()
            return outcome
        } catch {
            await people.verdicts.leave()
            throw error
        }
    }

    private func verdict(
        _ isRight: Bool, _ record: AccountRecord?, _ attempt: Attempt
    ) async throws(WorkspaceError) -> SignInOutcome {
        if let until = try await lock(attempt) { return .locked(until: until) }
        guard isRight, let record, people.book.records[record.account.id] == record, record.account.state == .active
        else {
            try await refuse(record?.account, attempt)
            return .refused
        }
        let desk = try desk()
        try await stored { () throws(LedgerError) in
            try await desk.forgetAttempts(under: attempt.typed, from: attempt.network)
        }
        return try await begin(record.account, attempt.address)
    }

    /// Counts a sign-in that waits; false when too many from its network wait already.
    private func begins(_ attempt: Attempt) -> Bool {
        let waiting = people.waiting[attempt.network, default: 0]
        guard waiting < people.policy.waitingLimit else { return false }
        people.waiting[attempt.network] = waiting + 1
        return true
    }

    private func lock(_ attempt: Attempt) async throws(WorkspaceError) -> Moment? {
        let desk = try desk()
        let (policy, now) = (people.policy, clock())
        let failures = try await stored { () throws(LedgerError) in
            try await desk.attempts(from: attempt.network, since: policy.failuresMatter(since: now))
        }
        return policy.lock(failures, under: attempt.typed, at: now)
    }

    /// Keeps a failure: in the ledger without the name that was typed unless it is an account's, because people type
    /// passwords there.
    private func refuse(_ account: Account?, _ attempt: Attempt) async throws(WorkspaceError) {
        let desk = try desk()
        let now = clock()
        let before = people.policy.failuresMatter(since: now)
        try await stored { () throws(LedgerError) in
            try await desk.record(FailedAttempt(name: attempt.typed, network: attempt.network, time: now))
            try await desk.forgetAttempts(before: before)
        }
        let actor = account?.id.code ?? AccessEvent.nobody
        let act = Act(
            register: AccessEvent.register, key: actor, verb: "sign-in-failed",
            body: try ActBody.encode(AccessEvent(address: attempt.address)))
        try await append(
            Entry(actor: actor, role: account?.roleCodes ?? "", object: actor, content: .act(act)))
    }

    private func begin(_ account: Account, _ address: String) async throws(WorkspaceError) -> SignInOutcome {
        let desk = try desk()
        let token = SessionToken.make()
        let now = clock()
        let session = SignInSession(
            token: Fingerprint(of: token.utf8), account: account.id.code, created: max(now, account.passwordChanged),
            lastSeen: now, address: address)
        let oldest = now.adding(minutes: -people.policy.absoluteHours * 60)
        try await stored { () throws(LedgerError) in
            try await desk.forgetSessions(begunBefore: oldest, unusedSince: oldest)
            try await desk.begin(session)
        }
        people.sessions = people.sessions.filter { people.policy.allows($0.value, at: now) }
        people.sessions[session.token] = session
        let person = SignedIn(account, session, token: token, mustChangePassword: mustChange(account, at: now))
        try await recordAccess("sign-in", by: Operator(person), object: account.id.code)
        return .signedIn(person, token: token)
    }

    private func checkPresent(
        _ password: String, _ record: AccountRecord, _ attempt: Attempt
    ) async throws(WorkspaceError) {
        let isRight: Bool
        do { isRight = try await passwords().matches(password, record.passwords.first) } catch {
            throw .account(error)
        }
        guard !isRight else { return }
        try await refuse(record.account, attempt)
        throw .account(.wrongPassword)
    }

    private func checkNotReused(_ password: String, _ record: AccountRecord) async throws(WorkspaceError) {
        let last = people.policy.profile.remembered
        for hash in record.passwords.prefix(last) {
            let isUsed: Bool
            do { isUsed = try await passwords().matches(password, hash) } catch { throw .account(error) }
            if isUsed { throw .account(.password(.reused(last: last))) }
        }
    }

    private func session(_ key: Fingerprint, _ desk: Desk) async throws(WorkspaceError) -> SignInSession? {
        if let known = people.sessions[key] { return known }
        while true {
            let endings = people.endings
            let found = try await stored { () throws(LedgerError) in try await desk.session(key) }
            if endings == people.endings { return found }
        }
    }

    private func activeAccount(of session: SignInSession) -> Account? {
        guard let id = Account.id(named: session.account), let account = people.book.records[id]?.account else {
            return nil
        }
        return account.state == .active ? account : nil
    }

    /// The disk learns of it once a minute: a restart may cost an idle session a minute, and no page waits for a disk.
    private func use(_ session: SignInSession, at now: Moment, _ desk: Desk) async throws(WorkspaceError) {
        let used = SignInSession(
            token: session.token, account: session.account, created: session.created,
            lastSeen: max(now, session.lastSeen), address: session.address)
        people.sessions[session.token] = used
        guard now.milliseconds / 60_000 != session.lastSeen.milliseconds / 60_000 else { return }
        try await stored { () throws(LedgerError) in try await desk.touch(session.token, at: used.lastSeen) }
    }

    private func end(_ key: Fingerprint, _ desk: Desk) async throws(WorkspaceError) {
        people.sessions[key] = nil
        try await stored { () throws(LedgerError) in try await desk.end(key) }
        people.sessions[key] = nil
        people.endings += 1
    }

    private func mustChange(_ account: Account, at now: Moment) -> Bool {
        account.mustChangePassword || people.policy.profile.isExpired(account.passwordChanged, at: now)
    }

    private func stored<Value>(
        _ body: () async throws(LedgerError) -> Value
    ) async throws(WorkspaceError) -> Value {
        do throws(LedgerError) { return try await body() } catch { throw .ledger(error) }
    }
}
