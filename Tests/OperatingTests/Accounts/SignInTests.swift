import Foundation
import Planning
import Recording
import Testing

@testable import Operating

@Suite struct SignInTests {
    let staff: Staff

    init() throws {
        staff = try Staff()
    }

    @Test func `a workspace without accounts asks nobody to sign in`() async throws {
        let workspace = try await staff.open()
        #expect(await !workspace.hasAccounts)
        #expect(try await workspace.person(holding: "anything") == nil)
        guard case .refused = try await workspace.signIn("wang", password: "x", from: "10.1.2.3") else {
            Issue.record("signed in")
            return
        }
    }

    @Test func `the right password gives a token that lasts over a restart, and only its hash is kept`() async throws {
        var workspace = try await staff.open()
        try await staff.add("wang", .analyst, to: workspace)
        let (person, token) = try await staff.signIn(" WANG ", to: workspace)
        #expect(person.account.id.code == "wang")
        #expect(token.utf8.count == 64)
        try await workspace.close()
        workspace = try await staff.open()
        #expect(try await workspace.person(holding: token)?.account.id == person.account.id)
        #expect(try await workspace.person(holding: token + "0") == nil)
        try await workspace.close()
        for name in ["desk.sqlite", "desk.sqlite-wal", "ledger.sqlite", "ledger.sqlite-wal"] {
            guard let bytes = FileManager.default.contents(atPath: staff.folder + "/" + name) else { continue }
            #expect(bytes.range(of: Data(token.utf8)) == nil)
            #expect(bytes.range(of: Data(Staff.password.utf8)) == nil)
        }
    }

    @Test func `every sign-in has another token and another form token`() async throws {
        let workspace = try await staff.open()
        try await staff.add("wang", .analyst, to: workspace)
        let (first, second) = (
            try await staff.signIn("wang", to: workspace), try await staff.signIn("wang", to: workspace)
        )
        #expect(first.token != second.token)
        #expect(first.person.formToken != second.person.formToken)
        #expect(try await workspace.person(holding: first.token)?.formToken == first.person.formToken)
    }

    @Test func `a session ends after 30 minutes without use and 12 hours with`() async throws {
        let workspace = try await staff.open()
        try await staff.add("wang", .analyst, to: workspace)
        let idle = try await staff.signIn("wang", to: workspace).token
        staff.clock.advance(minutes: 29)
        #expect(try await workspace.person(holding: idle) != nil)
        staff.clock.advance(minutes: 29)
        #expect(try await workspace.person(holding: idle) != nil)
        staff.clock.advance(minutes: 30)
        #expect(try await workspace.person(holding: idle) == nil)
        let busy = try await staff.signIn("wang", to: workspace).token
        for _ in 0..<35 {
            staff.clock.advance(minutes: 20)
            #expect(try await workspace.person(holding: busy) != nil)
        }
        staff.clock.advance(minutes: 20)
        #expect(try await workspace.person(holding: busy) == nil)
    }

    @Test func `signing out, a new password, a reset and disabling end the sessions`() async throws {
        let workspace = try await staff.open()
        try await staff.add("wang", .analyst, to: workspace)
        let out = try await staff.signIn("wang", to: workspace)
        try await workspace.signOut(out.person)
        #expect(try await workspace.person(holding: out.token) == nil)

        let changed = try await staff.signIn("wang", to: workspace)
        let other = try await staff.signIn("wang", to: workspace)
        let renewed = try await workspace.changePassword(
            of: changed.person, from: Staff.password, to: "Another-8-one")
        #expect(try await workspace.person(holding: changed.token) == nil)
        #expect(try await workspace.person(holding: other.token) == nil)
        guard case .signedIn(_, let token) = renewed else {
            Issue.record("not signed in after the change")
            return
        }
        #expect(try await workspace.person(holding: token) != nil)

        let reset = try await workspace.resetPassword(of: "wang", by: staff.root)
        #expect(try await workspace.person(holding: token) == nil)
        let fresh = try await staff.signIn("wang", to: workspace, password: reset)
        #expect(fresh.person.mustChangePassword)
        try await workspace.set(.disabled, of: "wang", by: staff.root)
        #expect(try await workspace.person(holding: fresh.token) == nil)
        guard case .refused = try await workspace.signIn("wang", password: reset, from: "10.1.2.3") else {
            Issue.record("a disabled account signed in")
            return
        }
    }

    @Test func `five failures lock a name from a network for ten minutes, known or not`() async throws {
        let workspace = try await staff.open()
        try await staff.add("wang", .analyst, to: workspace)
        for name in ["wang", "nobody"] {
            for _ in 0..<5 {
                guard case .refused = try await workspace.signIn(name, password: "wrong", from: "10.1.2.3") else {
                    Issue.record("not refused")
                    return
                }
            }
            let password = name == "wang" ? Staff.password : "wrong"
            guard case .locked(let until) = try await workspace.signIn(name, password: password, from: "10.1.2.99")
            else {
                Issue.record("\(name) is not locked")
                return
            }
            #expect(until == staff.clock.now.adding(minutes: 10))
        }
        _ = try await staff.signIn("wang", to: workspace, from: "10.1.3.3")
        staff.clock.advance(minutes: 9)
        guard case .locked = try await workspace.signIn("wang", password: Staff.password, from: "10.1.2.3") else {
            Issue.record("unlocked too early")
            return
        }
        staff.clock.advance(minutes: 1)
        _ = try await staff.signIn("wang", to: workspace)
    }

    @Test func `the lock of one account does not lock another, lasts over a restart, and success forgets failures`()
        async throws
    {
        var workspace = try await staff.open()
        try await staff.add("wang", .analyst, to: workspace)
        try await staff.add("li", .analyst, to: workspace)
        for _ in 0..<4 { _ = try await workspace.signIn("li", password: "wrong", from: "10.1.2.3") }
        _ = try await staff.signIn("li", to: workspace)
        for _ in 0..<4 { _ = try await workspace.signIn("li", password: "wrong", from: "10.1.2.3") }
        _ = try await staff.signIn("li", to: workspace)
        for _ in 0..<5 { _ = try await workspace.signIn("wang", password: "wrong", from: "10.1.2.3") }
        try await workspace.close()
        workspace = try await staff.open()
        guard case .locked = try await workspace.signIn("wang", password: Staff.password, from: "10.1.2.3") else {
            Issue.record("the restart unlocked it")
            return
        }
        _ = try await staff.signIn("li", to: workspace)
    }

    @Test func `guesses sent all at once are counted like guesses one after the other`() async throws {
        let workspace = try await staff.open()
        try await staff.add("wang", .analyst, to: workspace)
        let refused = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<60 {
                group.addTask {
                    let outcome = try await workspace.signIn("wang", password: "guess \(number)", from: "10.1.2.3")
                    if case .refused = outcome { return 1 }
                    return 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(refused == 5)
        guard case .locked = try await workspace.signIn("wang", password: Staff.password, from: "10.1.2.3") else {
            Issue.record("not locked")
            return
        }
    }

    @Test func `one password tried on many names locks the network`() async throws {
        let workspace = try await staff.open()
        try await staff.add("wang", .analyst, to: workspace)
        for number in 0..<100 {
            _ = try await workspace.signIn("name\(number)", password: "Spring2024!", from: "10.9.9.\(number)")
        }
        guard case .locked = try await workspace.signIn("wang", password: Staff.password, from: "10.9.9.9") else {
            Issue.record("not locked")
            return
        }
        _ = try await staff.signIn("wang", to: workspace, from: "10.9.8.9")
    }

    @Test(arguments: [
        ("10.1.2.3", "10.1.2.0/24"), ("::ffff:10.1.2.3", "10.1.2.0/24"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8::1", "2001:db8:0:0::/64"), ("::1", "0:0:0:0::/64"), ("", ""), ("unix", "unix"),
    ]) func `failures count by network`(address: String, network: String) {
        #expect(NetworkAddress(address).network == network)
    }

    @Test func `unknown names cost the same derivation`() async throws {
        let clock = ContinuousClock()
        let desk = PasswordDesk(cost: PasswordHash.Cost(rounds: 1 << 13, blockSize: 8, parallelism: 1))
        let hash = try await desk.hash(
            "right", cost: PasswordHash.Cost(rounds: 1 << 13, blockSize: 8, parallelism: 1))
        var times: [[Duration]] = [[], []]
        for _ in 0..<9 {
            for (index, held) in [hash, nil].enumerated() {
                let start = clock.now
                #expect(try await !desk.matches("wrong", held))
                times[index].append(clock.now - start)
            }
        }
        let medians = times.map { $0.sorted()[4] }
        #expect(medians[1] * 2 > medians[0] && medians[0] * 2 > medians[1], "\(medians)")
    }

    @Test func `the empty password of the decoy opens nothing`() async throws {
        let desk = PasswordDesk(cost: .light)
        #expect(try await !desk.matches("", nil))
    }

    @Test func `success and failure stand in the ledger, without what was typed`() async throws {
        let workspace = try await staff.open()
        try await staff.add("wang", .analyst, to: workspace)
        _ = try await workspace.signIn("MyS3cret!pass", password: "wang", from: "10.1.2.3")
        _ = try await workspace.signIn("wang", password: "wrong", from: "10.1.2.4")
        let (person, _) = try await staff.signIn("wang", to: workspace)
        try await workspace.signOut(person)
        let lines = try await workspace.auditTrail(AuditFilter(), limit: 4)
        #expect(lines.map(\.verb) == ["sign-out", "sign-in", "sign-in-failed", "sign-in-failed"])
        #expect(lines[1].sentence.chinese.hasSuffix("，wang同志（wang）从10.1.2.3登录。"))
        #expect(lines[2].sentence.chinese.hasSuffix("，wang同志（wang）从10.1.2.4登录未成功（口令错误或账户停用）。"))
        #expect(lines[3].sentence.chinese.hasSuffix("，有人从10.1.2.3以不存在的账户名登录，未成功。"))
        #expect(!lines.contains { "\($0)".contains("S3cret") || "\($0)".contains("s3cret") })
        #expect(try await Workspace.verify(staff.folder).isWhole)
    }
}
