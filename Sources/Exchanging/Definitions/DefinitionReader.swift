import Planning

/// Reads the definition files of a workspace: `guiheng.yaml` and `plans/*.yaml`.
public enum DefinitionReader {
    /// Reads all files and names every fault of all of them; with a fault in any, nothing is given.
    public static func read(workspace: NamedText, plans: [NamedText]) -> Definitions {
        var faults = DefinitionFaults(file: workspace.path)
        let root = DefinitionSource.parse(workspace, &faults)
        var reader = CatalogueReader(isOpen: root == nil)
        let catalogue = root.flatMap { reader.read($0, &faults) }
        var findings = faults.findings
        let read = readPlans(plans, reader.books, &findings)
        guard findings.isEmpty, let catalogue else {
            return Definitions(catalogue: nil, plans: [], imports: [], findings: findings)
        }
        return Definitions(catalogue: catalogue, plans: read, imports: reader.imports, findings: [])
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
