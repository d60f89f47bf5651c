import NIOCore

/// When a connection has taken too long: a value that is told what happens and says when to close.
struct ConnectionClock {
    /// How long each part of an exchange may take.
    struct Limits: Sendable {
        let idle: TimeAmount
        let head: TimeAmount
        let write: TimeAmount
        /// How long a refused client may go on sending before the connection is cut.
        let linger: TimeAmount

        init(idle: TimeAmount, head: TimeAmount, write: TimeAmount, linger: TimeAmount) {
            self.idle = idle
            self.head = head
            self.write = write
            self.linger = linger
        }

        init(_ settings: EdgeSettings) {
            self.init(
                idle: TimeAmount(settings.idleTimeout), head: TimeAmount(settings.headTimeout),
                write: TimeAmount(settings.writeTimeout), linger: .seconds(2))
        }
    }

    /// Which limit was passed.
    enum Lateness: String, CaseIterable, Sendable {
        case idle, head, body, write, refused
    }

    private enum Reading {
        case nothing(since: NIODeadline)
        case head(since: NIODeadline)
        case body(until: NIODeadline)
        case refused(since: NIODeadline)
    }

    private let limits: Limits
    private var reading: Reading
    private var openResponses = 0
    private var unwrittenPieces = 0
    private var lastWritten: NIODeadline

    init(limits: Limits, now: NIODeadline) {
        self.limits = limits
        reading = .nothing(since: now)
        lastWritten = now
    }

    /// Whether a request was refused, so that nothing more is read as a request.
    var isRefusing: Bool {
        if case .refused = reading { true } else { false }
    }

    /// Whether every request that was taken in is answered.
    var isAnswered: Bool { openResponses == 0 }

    /// Whether no more than one request waits for its answer.
    var isLastAnswer: Bool { openResponses <= 1 }

    mutating func bytesArrived(at now: NIODeadline) {
        if case .nothing = reading { reading = .head(since: now) }
    }

    mutating func headRead(bodyWithin time: TimeAmount, at now: NIODeadline) {
        openResponses += 1
        reading = .body(until: now + time)
    }

    mutating func requestRead(at now: NIODeadline) {
        if !isRefusing { reading = .nothing(since: now) }
    }

    mutating func refuse(at now: NIODeadline) {
        if !isRefusing { reading = .refused(since: now) }
    }

    mutating func responseEnded(at now: NIODeadline) {
        openResponses = max(0, openResponses - 1)
        restart(at: now)
    }

    mutating func pieceQueued(at now: NIODeadline) {
        if unwrittenPieces == 0 { lastWritten = now }
        unwrittenPieces += 1
    }

    mutating func pieceWritten(at now: NIODeadline) {
        unwrittenPieces -= 1
        lastWritten = now
        if unwrittenPieces == 0 { restart(at: now) }
    }

    /// The limit that is reached next, and when; nil while the connection waits for us.
    var next: (lateness: Lateness, at: NIODeadline)? {
        [writing, receiving].compactMap(\.self).min { $0.at < $1.at }
    }

    private var writing: (lateness: Lateness, at: NIODeadline)? {
        unwrittenPieces > 0 ? (.write, lastWritten + limits.write) : nil
    }

    /// While an answer is open, only a body can be late: the rest waits until the client has its answer.
    private var receiving: (lateness: Lateness, at: NIODeadline)? {
        switch reading {
        case .body(let end): (.body, end)
        case .nothing, .head, .refused: isAnswered && unwrittenPieces == 0 ? waiting : nil
        }
    }

    private var waiting: (lateness: Lateness, at: NIODeadline)? {
        switch reading {
        case .nothing(let start): (.idle, start + limits.idle)
        case .head(let start): (.head, start + limits.head)
        case .refused(let start): (.refused, start + limits.linger)
        case .body: nil
        }
    }

    private mutating func restart(at now: NIODeadline) {
        switch reading {
        case .nothing: reading = .nothing(since: now)
        case .head: reading = .head(since: now)
        case .refused: reading = .refused(since: now)
        case .body: break
        }
    }
}
