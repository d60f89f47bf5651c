import Evaluating
import HTTPTypes
import Hummingbird
import Operating
import Planning

/// The pages of single reports: filling in, sending, reviewing.
struct ReportRoutes: Sendable {
    let workspace: Workspace
    let renderer: PageRenderer
    let today: @Sendable () -> Day

    func add(to router: Router<PageContext>) {
        router.get("\(ReportAddress.root)") { request, context in
            let call = try await call(request, context)
            return try await show(call, ReportWords.Said())
        }
        router.post("\(ReportAddress.root)") { request, context in
            let call = try await call(request, context)
            return try await act(call, try await ReportFields(request))
        }
        router.post("\(ReportAddress.root)/draft") { request, context in
            let call = try await call(request, context)
            return try await keep(call, try await ReportFields(request))
        }
    }

    /// One request for one report by one person who may see it.
    struct Call {
        let key: ReportKey
        let desk: ReportDesk
        let query: PageQuery

        /// Refuses a command that the person may never give; it is then answered as what does not exist.
        func require(_ command: ReportCommand) throws {
            guard desk.may(command, key, desk.snapshot.life(of: key)) else { throw Problem(.notFound) }
        }
    }

    /// What is foreign is answered as what does not exist.
    func call(_ request: Request, _ context: PageContext) async throws -> Call {
        let key = ReportAddress.key(
            form: try context.require("form"), period: try context.require("period"),
            organization: try context.require("organization"))
        guard let key, let person = context.person else { throw Problem(.notFound) }
        let desk = ReportDesk(account: person.account, snapshot: await workspace.snapshot)
        guard desk.maySee(key, desk.snapshot.life(of: key)) else { throw Problem(.notFound) }
        return Call(key: key, desk: desk, query: PageQuery(request, context))
    }

    /// The page with what is on the desk or in the ledger.
    func show(
        _ call: Call, _ said: ReportWords.Said, typed: [ReportEntry]? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let sheet = try await sheet(call, typed)
        let snapshot = await workspace.snapshot
        let desk = ReportDesk(account: call.desk.account, snapshot: snapshot)
        let page = ReportPage(
            sheet, desk.rights(call.key, sheet.life), said, call.query.scope(snapshot, renderer))
        var response = try renderer.page(page, "report")
        response.status = status
        return response
    }

    private func sheet(_ call: Call, _ typed: [ReportEntry]?) async throws -> ReportSheet {
        do throws(ReportError) {
            guard let typed else { return try await workspace.report(call.key) }
            return try await workspace.check(typed, for: call.key)
        } catch { throw Problem(error) }
    }

    private func act(_ call: Call, _ fields: ReportFields) async throws -> Response {
        switch fields.text("action") {
        case "save": return try await save(call, fields)
        case "submit": return try await submit(call, fields)
        case let action: return try await decide(call, action, fields)
        }
    }

    private func save(_ call: Call, _ fields: ReportFields) async throws -> Response {
        try call.require(.save)
        do throws(ReportError) {
            _ = try await workspace.saveDraft(
                fields.entries, of: call.key, expecting: fields.number("revision") ?? 0, by: call.desk.reporter)
        } catch { return try await refused(error, call, fields.entries) }
        return try await show(call, ReportWords.Said(message: Bilingual("草稿已保存。", "The draft is saved.")))
    }

    private func submit(_ call: Call, _ fields: ReportFields) async throws -> Response {
        try call.require(.submit(changesFigures: true))
        let outcome: ReportOutcome
        do throws(ReportError) {
            outcome = try await workspace.submitReport(
                call.key, fields.entries, expecting: fields.number("revision"), by: call.desk.reporter)
        } catch { return try await refused(error, call, fields.entries) }
        let effects = try SentEffects(outcome) { plan, snapshot in
            try call.query.evaluation(of: plan, snapshot, today: today())
        }
        return try renderer.page(SentPage(effects, call.query.scope(outcome.after, renderer)), "sent")
    }

    private func decide(_ call: Call, _ action: String, _ fields: ReportFields) async throws -> Response {
        guard let command = ReportCommand(action, reason: fields.text("reason"), cells: fields.quoted) else {
            throw Problem(.notFound)
        }
        try call.require(command)
        let outcome: ReportOutcome
        do throws(ReportError) {
            outcome = try await workspace.review(
                call.key, command, seen: fields.number("seen") ?? 0, by: call.desk.reporter)
        } catch { return try await refused(error, call, nil) }
        return try await show(call, ReportWords.Said(message: ReportWords.decided(outcome)))
    }

    /// The page again with what was typed and why it was not taken; nothing is lost.
    private func refused(_ error: ReportError, _ call: Call, _ typed: [ReportEntry]?) async throws -> Response {
        switch error {
        case .workspace, .unknownForm, .notAsked, .notInForm: throw Problem(error)
        case .refused, .changedMeanwhile, .decidedMeanwhile, .notFigures, .blocked:
            return try await show(
                call, ReportWords.Said(problem: error.message), typed: typed, status: Problem(error).status)
        }
    }

    /// Saves what a script sends while somebody types, and answers with the checks.
    private func keep(_ call: Call, _ fields: ReportFields) async throws -> Response {
        try call.require(.save)
        do throws(ReportError) {
            let draft = try await workspace.saveDraft(
                fields.entries, of: call.key, expecting: fields.number("revision") ?? 0, by: call.desk.reporter)
            let sheet = try await workspace.check(fields.entries, for: call.key)
            let scope = call.query.scope(call.desk.snapshot, renderer)
            return renderer.json(ReportJSON(sheet, draft, scope).value)
        } catch { throw Problem(error) }
    }
}

extension ReportCommand {
    /// A reviewer's command by the word of its button.
    init?(_ word: String, reason: String, cells: [Cell]) {
        switch word {
        case "approve": self = .approve
        case "return": self = .giveBack(reason: reason, cells: cells)
        case "lock": self = .lock
        case "reopen": self = .reopen(reason: reason)
        default: return nil
        }
    }
}

extension Problem {
    /// What a report refused, as an answer.
    init(_ error: ReportError) {
        switch error {
        case .unknownForm, .notAsked: self.init(.notFound, code: "report-unknown", detail: error.message)
        case .notInForm: self.init(.unprocessableContent, code: "not-in-form", detail: error.message)
        case .refused: self.init(.conflict, code: "report-state", detail: error.message)
        case .changedMeanwhile: self.init(.preconditionFailed, code: "changed-meanwhile", detail: error.message)
        case .decidedMeanwhile: self.init(.preconditionFailed, code: "decided-meanwhile", detail: error.message)
        case .notFigures: self.init(.unprocessableContent, code: "not-figures", detail: error.message)
        case .blocked: self.init(.unprocessableContent, code: "checks-blocking", detail: error.message)
        case .workspace(let error): self.init(error)
        }
    }
}
