import FoundationEssentials
import Planning

/// Derives and checks passwords away from the workspace, few at once: each takes much memory and half a second.
struct PasswordDesk: Sendable {
    private let turnstile: Turnstile
    /// What unknown names are checked against, so that they cost the same.
    private let decoy: PasswordHash

    init(cost: PasswordHash.Cost) {
        // One core stays free for everybody else; never more than four, whatever the machine.
        turnstile = Turnstile(limit: max(1, min(4, ProcessInfo.processInfo.activeProcessorCount - 1)))
        decoy = PasswordHash(ofNothing: cost)
    }

    func hash(_ password: String, cost: PasswordHash.Cost) async throws(AccountError) -> PasswordHash {
        try await inTurn { () throws(AccountError) in try PasswordHash(of: password, cost: cost) }
    }

    /// Whether the password is that of the hash; for no hash the same work is done, and the answer is no.
    func matches(_ password: String, _ hash: PasswordHash?) async throws(AccountError) -> Bool {
        let held = hash ?? decoy
        let matches = try await inTurn { () throws(AccountError) in try held.matches(password) }
        return matches && hash != nil
    }

    private func inTurn<Value: Sendable>(
        _ work: @Sendable () throws(AccountError) -> Value
    ) async throws(AccountError) -> Value {
        await turnstile.enter()
        let result = await Self.apart(work)
        await turnstile.leave()
        return try result.get()
    }

    @concurrent
    private static func apart<Value: Sendable>(
        _ work: @Sendable () throws(AccountError) -> Value
    ) async -> Result<Value, AccountError> {
        do throws(AccountError) { return .success(try work()) } catch { return .failure(error) }
    }
}
