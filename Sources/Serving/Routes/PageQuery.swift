import Evaluating
import Hummingbird
import Operating
import Planning

/// What an address asks for: format, kind of evaluation, day and ledger position.
struct PageQuery {
    /// The format that an address names by its ending.
    enum Format: String {
        case html, json, csv, svg
    }

    let request: Request
    let language: Language
    /// Who is signed in.
    var person: SignedIn?

    /// What a request asks for, and who asks.
    init(_ request: Request, _ context: PageContext) {
        self.request = request
        language = context.language
        person = context.person
    }

    /// The pairs of the query, in order.
    var pairs: [(name: String, value: String)] {
        request.uri.queryParameters.map { (name: String($0.key), value: String($0.value)) }
    }

    private func value(_ name: String) -> String? {
        request.uri.queryParameters[Substring(name)].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The kind of evaluation asked for; nil when the address does not say.
    func kind() throws -> EvaluationKind? {
        guard let text = value("kind") else { return nil }
        guard let kind = EvaluationKind(rawValue: text) else {
            throw malformed("kind", text, Bilingual("dynamic、midterm 或 final", "dynamic, midterm or final"))
        }
        return kind
    }

    /// The last day whose figures count; nil when the address does not say.
    func day() throws -> Day? {
        guard let text = value("asOf") else { return nil }
        guard let day = Day(text) else {
            throw malformed("asOf", text, Bilingual("日期，如 2023-06-30", "a date such as 2023-06-30"))
        }
        return day
    }

    /// The ledger position to go back to; nil for now.
    func position() throws -> Int? {
        guard let text = value("position") else { return nil }
        guard let position = Int(text), position > 0 else {
            throw malformed("position", text, Bilingual("正整数", "a whole number from 1 on"))
        }
        return position
    }

    /// The period asked for.
    func period() throws -> Period {
        let text = value("period") ?? ""
        do { return try Period(text) } catch {
            throw malformed(
                "period", text,
                Bilingual("时期，如 2024、2024-03、2024-01/10", "a period such as 2024, 2024-03 or 2024-01/10"))
        }
    }

    /// The snapshot that the address asks for.
    func snapshot(of workspace: Workspace) async throws -> Snapshot {
        let position = try position()
        do { return try await workspace.snapshot(at: position) } catch { throw Problem(error) }
    }

    /// The evaluation that the address asks for; once a plan is over, the final one is shown first.
    func evaluation(of plan: Plan, _ snapshot: Snapshot, today: Day) throws -> Evaluation {
        let usual: EvaluationKind = today.year > plan.years.upperBound ? .final : .dynamic
        let kind = try kind() ?? usual
        let day = try day() ?? kind.defaultDay(for: plan, today: today)
        return snapshot.evaluation(of: plan, as: kind, asOf: day)
    }

    /// What pages of the snapshot are made with.
    func scope(_ snapshot: Snapshot, _ renderer: PageRenderer) -> PageScope {
        PageScope(
            snapshot: snapshot, language: language, assets: renderer.assets, path: request.uri.path, query: pairs,
            person: person)
    }

    /// Splits `sei-14.json` into its code and format; a name without a known ending is a page.
    static func split(_ name: String) -> (code: String, format: Format) {
        guard let dot = name.lastIndex(of: "."), let format = Format(rawValue: String(name[name.index(after: dot)...]))
        else { return (name, .html) }
        return (String(name[..<dot]), format)
    }

    private func malformed(_ name: String, _ text: String, _ wanted: Bilingual) -> Problem {
        Problem(
            .badRequest, code: "query-malformed",
            detail: Bilingual(
                "参数 \(name)=“\(text.prefix(40))”无法识别，应为\(wanted.chinese)。",
                "\(name)=“\(text.prefix(40))” is not understood; write \(wanted.english)."))
    }
}

extension Problem {
    /// What a workspace refused, as an answer.
    init(_ error: WorkspaceError) {
        switch error {
        case .refusedImport(let findings):
            self.init(.unprocessableContent, code: "figure-refused", detail: Self.words(findings))
        case .noReasonForRevision:
            self.init(.unprocessableContent, code: "reason-missing", detail: error.message)
        case .changedMeanwhile: self.init(.conflict, code: "changed-meanwhile", detail: error.message)
        case .account(.denied), .account(.unknown): self.init(.notFound)
        case .account(.openForReading), .account(.noMemory):
            self.init(.serviceUnavailable, code: "account", detail: error.message)
        case .account: self.init(.unprocessableContent, code: "account-refused", detail: error.message)
        case .noWorkspace, .faultyDefinitions, .file, .ledger, .notSimulated, .simulation:
            self.init(.serviceUnavailable, code: "workspace", detail: error.message)
        case .unknownPlan, .unknownIndicator, .unknownOrganization, .unknownPosition, .noOrganization, .noReason:
            self.init(.notFound, code: "unknown", detail: error.message)
        }
    }

    /// The faults of one figure, which has no line that a reader could look up.
    private static func words(_ findings: [Finding]) -> Bilingual {
        let faults = findings.filter { $0.severity == .error }.map(\.message)
        return Bilingual(
            faults.map(\.chinese).joined(separator: "；") + "。未作任何更改。",
            faults.map(\.english).joined(separator: "; ") + ". Nothing was changed.")
    }
}
