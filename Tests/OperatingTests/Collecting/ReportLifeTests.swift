import Operating
import Planning
import Testing

struct ReportLifeTests {
    private let town: ReportHand
    private let low: ReportHand
    private let high: ReportHand

    init() throws {
        town = ReportHand(actor: "张三", organization: try .init("town"))
        low = ReportHand(actor: "王五", organization: try .init("low"))
        high = ReportHand(actor: "赵六", organization: try .init("high"))
    }

    private var fresh: ReportLife {
        ReportLife(reporter: town.organization, reviewers: [low.organization, high.organization])
    }

    /// A report brought to a state by legal commands.
    private func life(in state: ReportState) throws -> ReportLife {
        let way: [(ReportCommand, ReportHand)] =
            switch state {
            case .notStarted: []
            case .draft: [(.save, town)]
            case .submitted: [(submit, town)]
            case .returned: [(submit, town), (giveBack, low)]
            case .approved: [(submit, town), (.approve, low), (.approve, high)]
            case .locked: [(submit, town), (.approve, low), (.approve, high), (.lock, high)]
            }
        var life = fresh
        for (command, hand) in way { _ = try life.apply(command, by: hand) }
        #expect(life.state == state)
        return life
    }

    private let submit = ReportCommand.submit(changesFigures: true)
    private let giveBack = ReportCommand.giveBack(reason: "口径不符", cells: [])
    private let reopen = ReportCommand.reopen(reason: "口径调整")

    /// The complete table: every state with every command; nil is refused.
    private var table: [(ReportState, [ReportState?])] {
        [
            //            save        submit      return     approve     lock     reopen
            (.notStarted, [.draft, .submitted, nil, nil, nil, nil]),
            (.draft, [.draft, .submitted, nil, nil, nil, nil]),
            (.submitted, [.submitted, .submitted, .returned, .submitted, nil, nil]),
            (.returned, [.returned, .submitted, nil, nil, nil, nil]),
            (.approved, [nil, nil, nil, nil, .locked, .returned]),
            (.locked, [nil, nil, nil, nil, nil, .returned]),
        ]
    }

    @Test func `Every command in every state does what the table says, or is refused with a way out`() throws {
        #expect(table.map(\.0) == ReportState.allCases)
        for (state, row) in table {
            let commands = [submit, .save, giveBack, .approve, .lock, reopen]
            let ordered = [commands[1], commands[0]] + commands[2...]
            for (command, expected) in zip(ordered, row) {
                var life = try life(in: state)
                let before = life
                let hand =
                    command == .save || command == submit ? town : command == .lock || command == reopen ? high : low
                do throws(ReportRefusal) {
                    _ = try life.apply(command, by: hand)
                    #expect(life.state == expected, "\(state) \(command)")
                } catch {
                    #expect(expected == nil, "\(state) \(command)")
                    #expect(error == .wrongState(command, state) && life == before)
                    #expect(error.message.chinese.contains(state.name.chinese) && error.message.chinese.hasSuffix("。"))
                    #expect(!state.takes(command))
                }
                #expect(before.takes(command, by: hand) == (expected != nil))
            }
        }
    }

    @Test func `Approval goes from the lowest level up`() throws {
        var life = try life(in: .submitted)
        #expect(throws: ReportRefusal.notReviewer(high.organization, next: low.organization)) {
            try life.apply(.approve, by: high)
        }
        #expect(life.nextReviewer == low.organization)
        #expect(try life.apply(.approve, by: low) == [.recordDecision, .tell(high.organization)])
        #expect(throws: ReportRefusal.notReviewer(low.organization, next: high.organization)) {
            try life.apply(.approve, by: low)
        }
        #expect(try life.apply(.approve, by: high) == [.recordDecision, .tell(town.organization)])
        #expect(life.state == .approved && life.nextReviewer == nil)
    }

    @Test func `A higher level may return earlier, a lower one not after its own approval`() throws {
        var early = try life(in: .submitted)
        _ = try early.apply(giveBack, by: high)
        #expect(early.state == .returned)
        var late = try life(in: .submitted)
        _ = try late.apply(.approve, by: low)
        #expect(throws: ReportRefusal.self) { try late.apply(giveBack, by: low) }
        _ = try late.apply(giveBack, by: high)
        #expect(late.approvals == 0)
    }

    @Test func `Once a level has approved, the reporter cannot change the report`() throws {
        var life = try life(in: .submitted)
        _ = try life.apply(.approve, by: low)
        for command in [submit, .save] {
            #expect(throws: ReportRefusal.underReview(command, approvals: 1)) { try life.apply(command, by: town) }
        }
    }

    @Test func `Only the reporter fills in, only reviewers decide, and nobody about the own report`() throws {
        for command in [submit, .save] {
            var life = fresh
            #expect(throws: ReportRefusal.notReporter(low.organization)) { try life.apply(command, by: low) }
        }
        let stranger = ReportHand(actor: "外人", organization: try .init("other"))
        let moved = ReportHand(actor: town.actor, organization: low.organization)
        for command in [giveBack, .approve] {
            var life = try life(in: .submitted)
            #expect(throws: ReportRefusal.ownReport) { try life.apply(command, by: town) }
            #expect(throws: ReportRefusal.ownReport) { try life.apply(command, by: moved) }
            #expect(throws: ReportRefusal.notReviewer(stranger.organization, next: low.organization)) {
                try life.apply(command, by: stranger)
            }
        }
        for (command, state) in [(.lock, .approved), (reopen, .locked)] as [(ReportCommand, ReportState)] {
            var life = try life(in: state)
            #expect(throws: ReportRefusal.self) { try life.apply(command, by: low) }
        }
    }

    @Test func `A reviewer that is the reporter itself is left out of its own levels`() throws {
        let life = ReportLife(reporter: low.organization, reviewers: [low.organization, high.organization])
        #expect(life.reviewers == [high.organization])
    }

    @Test(arguments: ["", "  \n"]) func `Returning and reopening need a reason`(reason: String) throws {
        var submitted = try life(in: .submitted)
        let giveBack = ReportCommand.giveBack(reason: reason, cells: [])
        #expect(throws: ReportRefusal.noReason(giveBack)) { try submitted.apply(giveBack, by: low) }
        var locked = try life(in: .locked)
        let reopen = ReportCommand.reopen(reason: reason)
        #expect(throws: ReportRefusal.noReason(reopen)) { try locked.apply(reopen, by: high) }
        #expect(locked.state == .locked && submitted.state == .submitted)
    }

    @Test func `Versions and changes after approval are counted`() throws {
        var life = try life(in: .approved)
        #expect(life.version == 1 && life.wasApproved)
        _ = try life.apply(reopen, by: high)
        _ = try life.apply(.submit(changesFigures: false), by: town)
        #expect(life.version == 2 && life.changesAfterApproval == 0)
        let actions = try life.apply(submit, by: town)
        #expect(actions == [.recordFigures(version: 3), .recordDecision, .removeDraft, .tell(low.organization)])
        #expect(life.changesAfterApproval == 1 && life.reopenings == 1)
    }
}
