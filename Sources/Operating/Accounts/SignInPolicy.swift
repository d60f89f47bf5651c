import Planning
import Recording

/// How people sign in: rules for passwords, limits of sessions, what slows guessing down.
public struct SignInPolicy: Hashable, Sendable {
    /// The rules for passwords.
    public var profile: PasswordProfile
    /// How long a session may stand unused, in minutes.
    public var idleMinutes = 30
    /// How long a session lasts at most, in hours.
    public var absoluteHours = 12
    /// How many failures under one name from one network lock it there.
    public var failureLimit = 5
    /// How many failures from one network lock it altogether: one password tried on many names.
    public var networkFailureLimit = 100
    /// How many sign-ins from one network may wait for their answer at once.
    public var waitingLimit = 20
    /// How long a lock lasts, in minutes.
    public var lockMinutes = 10
    var cost = PasswordHash.Cost.standard

    /// The limits of 等保三级 with one of the profiles.
    public init(profile: PasswordProfile = .mlps3) { self.profile = profile }

    /// Until when sign-in is locked; nil when it is not.
    ///
    /// Attempts while it is locked do not count, so that nobody is kept out for good.
    func lock(_ failures: [FailedAttempt], under name: Fingerprint, at now: Moment) -> Moment? {
        let own = end(of: failures.filter { $0.name == name }.map(\.time), limit: failureLimit)
        let all = end(of: failures.map(\.time), limit: networkFailureLimit)
        return [own, all].compactMap(\.self).filter { $0 > now }.max()
    }

    /// From when on failures matter now.
    func failuresMatter(since now: Moment) -> Moment { now.adding(minutes: -2 * lockMinutes) }

    /// Whether a session may still be used.
    func allows(_ session: SignInSession, at now: Moment) -> Bool {
        now < session.lastSeen.adding(minutes: idleMinutes) && now < session.created.adding(minutes: absoluteHours * 60)
    }

    private func end(of failures: [Moment], limit: Int) -> Moment? {
        let last = failures.suffix(limit)
        guard last.count == limit, let first = last.first, let latest = last.last else { return nil }
        return latest < first.adding(minutes: lockMinutes) ? latest.adding(minutes: lockMinutes) : nil
    }
}

extension Moment {
    func adding(minutes: Int) -> Moment { Moment(milliseconds: milliseconds + Int64(minutes) * 60_000) }
}
