import Planning
import Recording

/// What a workspace knows of the people who sign in.
struct People: Sendable {
    /// Sessions and drafts; nil where the workspace is open for reading.
    let desk: Desk?
    var policy = SignInPolicy()
    var book: AccountBook
    /// Sessions that were used since the start, so that not every page asks the disk.
    var sessions: [Fingerprint: SignInSession] = [:]
    /// How often sessions were ended, so that one that was just read from the disk is not brought back.
    var endings = 0
    /// How many sign-ins from a network wait for their answer.
    var waiting: [String: Int] = [:]
    /// The keeper of passwords; made when the first one is needed.
    var passwords: PasswordDesk?
    /// Lets one change of accounts through at a time.
    let changes = Turnstile(limit: 1)
    /// Lets one verdict on a sign-in through at a time.
    let verdicts = Turnstile(limit: 1)

    init(desk: Desk?, book: AccountBook) {
        self.desk = desk
        self.book = book
    }
}
