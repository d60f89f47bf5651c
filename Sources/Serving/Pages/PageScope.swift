import Calculating
import Evaluating
import Operating
import Planning

/// What a page is made for: one snapshot, one language, one evaluation as of a day.
struct PageScope {
    let snapshot: Snapshot
    let language: Language
    let assets: PageAssets
    /// The path and query that were asked for, to come back to in the other language.
    let path: String
    let query: [(name: String, value: String)]
    /// Who is signed in.
    var person: SignedIn?
    /// Whether nothing of the workspace may be shown, because nobody is signed in yet.
    var isClosed = false

    var catalogue: Catalogue { snapshot.catalogue }

    var words: [String: String] { Words.table(language) }

    func text(_ bilingual: Bilingual) -> String {
        let chosen = bilingual.text(in: language)
        return chosen.isEmpty ? bilingual.chinese : chosen
    }

    /// An address that keeps what the reader chose: language, kind, day and ledger position.
    func address(_ path: String, _ extra: [(name: String, value: String)] = []) -> String {
        let kept = query.filter { ["lang", "kind", "asOf", "position"].contains($0.name) }
        return path + Self.encoded(kept + extra)
    }

    func frame(title: String, plan: Plan?) -> Frame {
        let other: Language = language == .chinese ? .english : .chinese
        let others = query.filter { $0.name != "lang" } + [(name: "lang", value: other.rawValue)]
        return Frame(
            lang: language.rawValue, title: title, css: assets.css, js: assets.js, icon: assets.icon,
            links: links(plan), query: Self.encoded(query.filter { $0.name == "lang" }), otherLang: other.rawValue,
            otherAddress: path + Self.encoded(others), workspace: text(catalogue.title), position: snapshot.position,
            recordedAt: snapshot.recordedAtLocally, langField: query.contains { $0.name == "lang" },
            person: person.map { Viewer($0.account, self) }, token: person?.formToken,
            signOut: address("/sign-out"), ownPassword: address("/account/password"), isOpen: !isClosed,
            isSimulated: catalogue.isSimulated)
    }

    private func links(_ plan: Plan?) -> [Frame.Link] {
        pages(plan).map { key, page in
            Frame.Link(
                name: words[key] ?? key, address: address(page),
                isCurrent: page == path || (path == "/" && key == "overviewPage"))
        }
    }

    /// The pages that whoever looks may see, by the key of their name.
    private func pages(_ plan: Plan?) -> [(String, String)] {
        guard !isClosed else { return [] }
        let base = plan.map { "/p/\($0.id)" }
        let plans = base.map { [("overviewPage", $0), ("planPage", $0 + "/text")] } ?? []
        let figures = plans + [("pivotPage", "/pivot"), ("rulesPage", "/rules")]
        guard let account = person?.account else { return figures }
        let accounts = can(account, .manageAccounts) || can(account, .grantRoles)
        let reports = account.organization == nil || catalogue.forms.isEmpty ? [] : Self.reportPages(account)
        return reports + (can(account, .readFigures) ? figures : [])
            + (accounts ? [("accountsPage", "/admin/accounts")] : [])
            + (can(account, .readAudit) ? [("auditPage", "/admin/audit")] : [])
    }

    private static func reportPages(_ account: Account) -> [(String, String)] {
        let isReporter = account.roles.contains(.reporter)
        let isReviewer = account.roles.contains(.reviewer)
        return (isReporter || isReviewer ? [("workPage", "/work")] : [])
            + (isReviewer ? [("reviewPage", "/review")] : [])
    }

    static func encoded(_ query: [(name: String, value: String)]) -> String {
        guard !query.isEmpty else { return "" }
        return "?" + query.map { percentEncoded($0.name) + "=" + percentEncoded($0.value) }.joined(separator: "&")
    }

    private static func percentEncoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                byte < 128 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
            return isPlain || "-_.~/".utf8.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + Self.hexadecimal(byte)
        }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}

extension PageScope {
    /// The page of a figure's provenance.
    func address(of cell: Cell) -> String {
        address(
            "/f/\(cell.statistic)/\(cell.area)/\(cell.basis)", [(name: "period", value: cell.period.description)])
    }

    func numberCell(_ measure: Measure, _ unit: Unit?) -> NumberCell {
        NumberCell(
            text: "\(measure.figure)\(unit.map(unitSuffix) ?? "")", unit: unit.flatMap(unitApart),
            period: measure.period.label(in: language),
            address: address(of: measure.recorded.observation.cell), grade: measure.grade.rawValue,
            gradeName: gradeName(measure.grade))
    }

    /// The unit directly behind a figure; long English names stay in table heads.
    func unitSuffix(_ unit: Unit) -> String {
        if unit == .percent { return "%" }
        return language == .chinese ? unit.symbol : ""
    }

    /// The unit on a line of its own, where it does not stand behind the figure.
    func unitApart(_ unit: Unit) -> String? {
        unitSuffix(unit).isEmpty ? unit.text(in: language) : nil
    }

    func gradeName(_ grade: Source.Grade) -> String {
        switch grade {
        case .official: language == .chinese ? "A级" : "A"
        case .press: language == .chinese ? "B级" : "B"
        case .indirect: language == .chinese ? "C级·间接" : "C, indirect"
        }
    }

    func effortWords(_ effort: Indicator.Effort) -> String? {
        effort == .striving ? (language == .chinese ? "力争目标" : "aspirational") : nil
    }
}
