public import Calculating
public import Planning

/// A form's checks, made ready once and run on any report of it: while it is filled in, and again when it is sent.
///
/// The checks that every form has need no definition: required items, whole counts, negative and mistaken units,
/// cumulative figures that fall, parts above their total, shares that are not part over whole. A check that the form
/// states on the same items takes the place of the general one.
public struct FormScreen: Sendable {
    /// The form.
    public let form: Form
    private let catalogue: Catalogue
    private let checks: [ReadyCheck]

    /// A check of the form with its formulas read.
    private struct ReadyCheck: Sendable {
        let check: FormCheck
        let relation: ReadyRelation?
    }

    /// Makes a form's checks ready; its definitions have been read, so that a formula is only refused when they changed.
    public init(_ form: Form, in catalogue: Catalogue) throws(FormulaError) {
        self.form = form
        self.catalogue = catalogue
        var checks: [ReadyCheck] = []
        for check in form.checks {
            guard case .relation(let relation) = check.rule else {
                checks.append(ReadyCheck(check: check, relation: nil))
                continue
            }
            checks.append(ReadyCheck(check: check, relation: try ReadyRelation(relation, in: catalogue)))
        }
        self.checks = checks
    }

    /// Everything that does not pass, the heaviest first, then in the order of the sheet.
    public func results(of figures: ReportFigures) -> [CheckResult] {
        let ground = ground(figures)
        let found = general(ground) + checks.flatMap { results(of: $0, ground) }
        return FormCheck.Level.allCases.flatMap { level in found.filter { $0.level == level } }
    }

    func ground(_ figures: ReportFigures) -> ReportGround { ReportGround(form, catalogue, figures) }

    private func results(of ready: ReadyCheck, _ ground: ReportGround) -> [CheckResult] {
        let check = ready.check
        let test = StatedTest(ground: ground, level: check.level, code: check.id.code, name: check.name)
        if let relation = ready.relation { return [test.relation(relation)].compactMap(\.self) }
        return [test.result(of: check.rule)].compactMap(\.self)
    }

    private func general(_ ground: ReportGround) -> [CheckResult] {
        form.items.filter { !$0.isReused }.flatMap { GeneralTest(ground: ground, item: $0).results() }
    }
}
