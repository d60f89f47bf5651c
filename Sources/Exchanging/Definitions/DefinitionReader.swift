import Planning
import Yams

/// Reads the definition files of a workspace: `guiheng.yaml` and `plans/*.yaml`.
public enum DefinitionReader {
    /// Reads all files and names every fault of all of them; with a fault in any, nothing is given.
    public static func read(workspace: NamedText, plans: [NamedText]) -> Definitions {
        var faults = DefinitionFaults(file: workspace.path)
        let root = DefinitionSource.parse(workspace, &faults)
        var reader = CatalogueReader(isOpen: root == nil)
        let catalogue = root.flatMap { reader.read($0, &faults) }
        var planFindings: [Finding] = []
        let read = readPlans(plans, reader.books, &planFindings)
        if read.count == plans.count { check(reader.grounds, in: read, &faults) }
        let findings = faults.findings + planFindings
        guard !findings.contains(where: { $0.severity == .error }), let catalogue else {
            return Definitions(catalogue: nil, plans: [], imports: [], findings: findings)
        }
        return Definitions(catalogue: catalogue, plans: read, imports: reader.imports, findings: findings)
    }

    /// Notes clauses that forms name and no plan has.
    private static func check(
        _ grounds: [(ground: FormItem.Ground, node: Node)], in plans: [Plan], _ faults: inout DefinitionFaults
    ) {
        for (ground, node) in grounds {
            let clauses = plans.first { $0.id == ground.plan }?.clauses.map(\.id.code)
            guard clauses?.contains(ground.clause.code) != true else { continue }
            let known = clauses ?? plans.map(\.id.code)
            let guess = nearest(to: clauses == nil ? ground.plan.code : ground.clause.code, among: known)
            faults.add(
                "reference",
                clauses == nil
                    ? Bilingual("没有代码为“\(ground.plan)”的规划。", "There is no plan “\(ground.plan)”.")
                    : Bilingual(
                        "规划“\(ground.plan)”没有代码为“\(ground.clause)”的条文。",
                        "The plan “\(ground.plan)” has no clause “\(ground.clause)”."),
                guess.map { Bilingual("是否应为“\($0)”？", "Did you mean “\($0)”?") }
                    ?? Bilingual("请先定义，或删除 needed-by。", "Define it first, or remove needed-by."), at: node)
        }
    }

    private static func readPlans(
        _ texts: [NamedText], _ books: CodeBooks, _ findings: inout [Finding]
    ) -> [Plan] {
        var files: [Plan.ID: String] = [:]
        var plans: [Plan] = []
        for text in texts {
            var faults = DefinitionFaults(file: text.path)
            var reader = PlanReader(books: books)
            let plan = DefinitionSource.parse(text, &faults).flatMap { reader.read($0, &faults) }
            if let plan {
                if let other = files.updateValue(text.path, forKey: plan.id) { noteTwice(plan.id, other, &faults) }
                plans.append(plan)
            }
            findings += faults.findings
        }
        return plans
    }

    private static func noteTwice(_ plan: Plan.ID, _ other: String, _ faults: inout DefinitionFaults) {
        faults.add(
            "duplicate",
            Bilingual("规划代码“\(plan)”在 \(other) 中已经用过。", "The plan code “\(plan)” is used in \(other) already."),
            Bilingual("请改用不同的代码。", "Use a different one."), line: nil)
    }
}
