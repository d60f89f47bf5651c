import Foundation
import Planning
import Recording
import Synchronization
import Testing

@testable import Operating

/// A clock that tests move.
final class Clock: Sendable {
    private let milliseconds = Mutex<Int64>(1_700_000_000_000)

    var now: Moment { Moment(milliseconds: milliseconds.withLock { $0 }) }

    func advance(minutes: Int) { milliseconds.withLock { $0 += Int64(minutes) * 60_000 } }
}

/// The example with accounts, in a folder that is removed with the last reference.
final class Staff: Sendable {
    static let password = "Qd7!mvPz-4471"
    let folder: String
    let clock = Clock()
    let root = Operator(commandLine: "root")

    init() throws {
        folder = NSTemporaryDirectory() + "guiheng-staff-" + UUID().uuidString
        try Workspace.createExample(at: folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Opens the workspace; hashing costs little.
    func open(_ profile: PasswordProfile = .mlps3) async throws -> Workspace {
        let workspace = try await Workspace.open(folder, clock: { [clock] in clock.now })
        var policy = SignInPolicy(profile: profile)
        policy.cost = .light
        await workspace.adopt(policy)
        return workspace
    }

    /// Makes an account whose password need not be changed first.
    func add(_ code: String, _ roles: Role..., to workspace: Workspace) async throws {
        let needs = roles.contains(.reporter) || roles.contains(.reviewer)
        let organization = await workspace.snapshot.catalogue.organizations.first?.id.code
        _ = try await workspace.create(
            NewAccount(code: code, name: "\(code)同志", organization: needs ? organization : nil),
            password: "Start!9-\(code.count)-xyzzy", grant: Grant(roles: Set(roles)), by: root)
        let first = try await signIn(code, to: workspace, password: "Start!9-\(code.count)-xyzzy")
        _ = try await workspace.changePassword(
            of: first.person, from: "Start!9-\(code.count)-xyzzy", to: Self.password)
    }

    func signIn(
        _ code: String, to workspace: Workspace, password: String = Staff.password, from address: String = "10.1.2.3"
    ) async throws -> (person: SignedIn, token: String) {
        let outcome = try await workspace.signIn(code, password: password, from: address)
        guard case .signedIn(let person, let token) = outcome else {
            Issue.record("\(code) is not signed in: \(outcome)")
            throw AccountError.unknown(code)
        }
        return (person, token)
    }
}

/// The account's error that an action throws; nil when it throws none.
func accountFailure<Value>(_ action: () async throws -> Value) async -> AccountError? {
    do {
        _ = try await action()
        return nil
    } catch WorkspaceError.account(let error) { return error } catch {
        Issue.record("not an account's error: \(error)")
        return nil
    }
}
