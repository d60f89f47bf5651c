import Planning
import Recording
import Testing

@testable import Operating

@Suite struct AccountTests {
    let staff: Staff
    let workspace: Workspace

    init() async throws {
        staff = try Staff()
        workspace = try await staff.open()
    }

    private func signedIn(_ code: String, _ roles: Role...) async throws -> Operator {
        let needs = roles.contains(.reporter) || roles.contains(.reviewer)
        let organization = await workspace.snapshot.catalogue.organizations.first?.id.code
        let made = try await workspace.create(
            NewAccount(code: code, name: code, organization: needs ? organization : nil),
            grant: Grant(roles: Set(roles)), by: staff.root)
        return Operator(try await staff.signIn(code, to: workspace, password: made.password).person)
    }

    @Test func `an account is made with a password that must be changed, and outlasts a restart`() async throws {
        let made = try await workspace.create(
            NewAccount(code: "Zhang.San", name: " 张  三 "), grant: Grant(roles: [.analyst]), by: staff.root)
        #expect(made.account.id.code == "zhang.san")
        #expect(made.account.name == "张 三")
        #expect(made.account.mustChangePassword)
        try await workspace.close()
        let again = try await staff.open()
        #expect(await again.accounts == [made.account])
        let (person, _) = try await staff.signIn("zhang.san", to: again, password: made.password)
        #expect(person.mustChangePassword)
    }

    @Test func `faulty accounts are refused with the reason`() async throws {
        let make = { (code: String, name: String, roles: Set<Role>) in
            await accountFailure {
                try await self.workspace.create(
                    NewAccount(code: code, name: name), grant: Grant(roles: roles), by: self.staff.root)
            }
        }
        #expect(await make("张三", "张三", [.analyst]) == .malformedName("张三"))
        #expect(await make("", "张三", [.analyst]) == .malformedName(""))
        #expect(await make("zhang", " ", [.analyst]) == .noName)
        #expect(await make("zhang", "张三", [.auditor, .systemAdministrator]) == .notSeparated)
        #expect(await make("zhang", "张三", [.auditor, .reporter]) == .notSeparated)
        #expect(await make("zhang", "张三", [.reporter]) == .noOrganization(.reporter))
        #expect(await make("zhang", "张三", [.analyst]) == nil)
        #expect(await make("ZHANG", "另一人", [.analyst]) == .exists(try Account.ID("zhang")))
        #expect(await workspace.accounts.count == 1)
    }

    @Test func `an unknown organization is refused`() async throws {
        await #expect(throws: WorkspaceError.self) {
            try await workspace.create(
                NewAccount(code: "zhang", name: "张三", organization: "nowhere"), by: staff.root)
        }
    }

    @Test func `of many who make the same account at once one succeeds`() async throws {
        let made = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask { [workspace, staff] in
                    let new = NewAccount(code: "zhang", name: "\(number)")
                    return (try? await workspace.create(new, by: staff.root)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
    }

    @Test func `system administrators make accounts, security administrators grant roles, and neither does both`()
        async throws
    {
        let system = try await signedIn("sys", .systemAdministrator)
        let security = try await signedIn("sec", .securityAdministrator)
        let auditor = try await signedIn("aud", .auditor)
        let new = NewAccount(code: "zhang", name: "张三")
        for other in [security, auditor] {
            #expect(await accountFailure { try await workspace.create(new, by: other) } == .denied)
        }
        #expect(
            await accountFailure {
                try await workspace.create(new, grant: Grant(roles: [.analyst]), by: system)
            } == .denied)
        _ = try await workspace.create(new, by: system)
        #expect(await workspace.accounts.last?.roles == [])
        let grant = Grant(roles: [.analyst])
        for other in [system, auditor] {
            #expect(await accountFailure { try await workspace.grant(grant, to: "zhang", by: other) } == .denied)
        }
        try await workspace.grant(grant, to: "zhang", by: security, reason: "岗位调整")
        #expect(await workspace.accounts.last?.roles == [.analyst])
        for other in [security, auditor] {
            #expect(await accountFailure { try await workspace.resetPassword(of: "zhang", by: other) } == .denied)
            #expect(await accountFailure { try await workspace.set(.disabled, of: "zhang", by: other) } == .denied)
        }
        for other in [system, security] {
            #expect(await accountFailure { try await workspace.verifyChain(by: other) } == .denied)
        }
        let line = try await workspace.auditTrail(AuditFilter(), limit: 1).first
        #expect(line?.deed.chinese == "把账户张三（zhang）的角色从“无”改为“分析”")
        #expect(line?.sentence.chinese.hasSuffix("，理由：岗位调整。") == true)
    }

    @Test func `nobody changes the own grants`() async throws {
        let security = try await signedIn("sec", .securityAdministrator)
        let grant = Grant(roles: [.auditor])
        #expect(await accountFailure { try await workspace.grant(grant, to: "SEC", by: security) } == .ownGrants)
    }

    @Test(arguments: [Role.systemAdministrator, .securityAdministrator, .auditor])
    func `the last administrator of a kind is neither disabled nor given another role`(role: Role) async throws {
        _ = try await signedIn("one", role)
        let disable = { await accountFailure { try await workspace.set(.disabled, of: "one", by: staff.root) } }
        let regrant = {
            await accountFailure {
                try await workspace.grant(Grant(roles: [.analyst]), to: "one", by: staff.root)
            }
        }
        #expect(await disable() == .lastOf(role))
        #expect(await regrant() == .lastOf(role))
        _ = try await signedIn("two", role)
        #expect(await disable() == nil)
        let last = await accountFailure { try await workspace.set(.disabled, of: "two", by: staff.root) }
        #expect(last == .lastOf(role))
    }

    @Test func `roles granted together must stand together`() async throws {
        _ = try await workspace.create(NewAccount(code: "zhang", name: "张三"), by: staff.root)
        let grant = { (roles: Set<Role>) in
            await accountFailure { try await workspace.grant(Grant(roles: roles), to: "zhang", by: staff.root) }
        }
        #expect(await grant([.systemAdministrator, .securityAdministrator]) == .notSeparated)
        #expect(await grant([.auditor, .leader]) == .notSeparated)
        #expect(await grant([.reviewer]) == .noOrganization(.reviewer))
        #expect(await grant([.leader, .analyst]) == nil)
    }

    @Test func `a new password differs from the last five and needs the present one`() async throws {
        try await staff.add("wang", .analyst, to: workspace)
        var password = Staff.password
        var used = [password]
        for number in 0..<5 {
            let (person, _) = try await staff.signIn("wang", to: workspace, password: password)
            for old in used.suffix(5) {
                let error = await accountFailure {
                    try await workspace.changePassword(of: person, from: password, to: old)
                }
                #expect(error == .password(.reused(last: 5)))
            }
            let next = "Number-\(number)-kkvq"
            _ = try await workspace.changePassword(of: person, from: password, to: next)
            password = next
            used.append(next)
        }
        let (person, _) = try await staff.signIn("wang", to: workspace, password: password)
        let wrong = await accountFailure {
            try await workspace.changePassword(of: person, from: "wrong", to: "Brand-9-new!")
        }
        #expect(wrong == .wrongPassword)
        _ = try await workspace.changePassword(of: person, from: password, to: Staff.password)
    }

    @Test func `after 90 days the password must be changed`() async throws {
        try await staff.add("wang", .analyst, to: workspace)
        staff.clock.advance(minutes: 90 * 1440)
        #expect(try await !staff.signIn("wang", to: workspace).person.mustChangePassword)
        staff.clock.advance(minutes: 1)
        #expect(try await staff.signIn("wang", to: workspace).person.mustChangePassword)
    }

    @Test func `an account that was disabled loses its rights at once`() async throws {
        let system = try await signedIn("sys", .systemAdministrator)
        _ = try await signedIn("sys2", .systemAdministrator)
        try await workspace.set(.disabled, of: "sys", by: staff.root)
        let error = await accountFailure {
            try await workspace.create(NewAccount(code: "zhang", name: "张三"), by: system)
        }
        #expect(error == .denied)
    }
}
