import HummingbirdCore
import Synchronization

/// How many connections are open now.
final class ConnectionCount: Sendable {
    private let count = Atomic<Int>(0)

    /// The number at this moment.
    var now: Int { count.load(ordering: .relaxed) }

    fileprivate func add(_ change: Int) {
        count.add(change, ordering: .relaxed)
    }
}

/// Takes in connections up to a limit and counts them; the others wait in the system's queue.
struct ConnectionLimit: AvailableConnectionsDelegate {
    let limit: Int
    let count: ConnectionCount

    func connectionOpened() { count.add(1) }
    func connectionClosed() { count.add(-1) }
    func isAcceptingNewConnections() -> Bool { count.now < limit }
}
