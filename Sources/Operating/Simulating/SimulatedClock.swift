public import Planning
public import Recording
import Synchronization

/// The time that it is in the simulated district, where it is always January 2026.
public final class SimulatedClock: Sendable {
    private struct State {
        var base: Moment
        var started: Moment?
    }

    private let state: Mutex<State>

    /// A clock that stands still until it is set forward.
    init(standingAt moment: Moment) { state = Mutex(State(base: moment)) }

    /// A clock that runs on from half past nine of the day that the simulated reports end with.
    public init() { state = Mutex(State(base: Self.opening, started: .now())) }

    /// The moment.
    public var now: Moment {
        state.withLock { state in
            let passed = state.started.map { Moment.now().milliseconds - $0.milliseconds } ?? 0
            return Moment(milliseconds: state.base.milliseconds + max(0, passed))
        }
    }

    /// The day in China Standard Time.
    public var today: Day { now.localDay }

    /// Sets the clock forward; never back.
    public func advance(to moment: Moment) {
        let present = now
        guard moment > present else { return }
        state.withLock { state in
            state.base = Moment(milliseconds: state.base.milliseconds + moment.milliseconds - present.milliseconds)
        }
    }

    /// 13 January 2026, 9:30: some reports on December are due, others will be.
    static let opening = moment(on: Day(year: 2026, month: 1, day: 13), minute: 570)

    /// A minute of a day in China Standard Time.
    static func moment(on day: Day?, minute: Int, millisecond: Int = 0) -> Moment {
        let days = Int64(day?.daysSince1970 ?? 0)
        return Moment(milliseconds: days * 86_400_000 + Int64(minute - 480) * 60_000 + Int64(millisecond))
    }
}
