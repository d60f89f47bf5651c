import Planning
import Yams

extension FormReader {
    /// Who reports, whose figures, and who reviews.
    struct People {
        let reporters: [Organization.ID]
        let place: Form.Place
        let reviewers: [Organization.ID]
    }

    func readPeople(_ entry: Entry, _ faults: inout DefinitionFaults) -> People? {
        let reporters = readOrganizations(entry, "reporters", &faults)
        let reviewers = readOrganizations(entry, "reviewers", &faults)
        let place = readPlace(entry, &faults)
        guard let place else { return nil }
        for (reporter, node) in reporters {
            if place == .own, let organization = organizations[reporter], organization.area == nil {
                noteNoArea(organization, at: node, &faults)
            }
            if !reviewers.isEmpty, reviewers.allSatisfy({ $0.id == reporter }) {
                noteNoReviewer(reporter, at: node, &faults)
            }
        }
        checkAreas(reporters, place, &faults)
        return People(reporters: reporters.map(\.id), place: place, reviewers: reviewers.map(\.id))
    }

    /// Notes a second reporter of one area, whose figures would take the place of the first one's.
    private func checkAreas(
        _ reporters: [(id: Organization.ID, node: Node)], _ place: Form.Place, _ faults: inout DefinitionFaults
    ) {
        var first: [Area.ID: Organization.ID] = [:]
        for (reporter, node) in reporters {
            let own = organizations[reporter]?.area
            let area: Area.ID? = if case .stated(let area) = place { area } else { own }
            guard let area, let other = first.updateValue(reporter, forKey: area) else { continue }
            faults.add(
                "reporter",
                Bilingual(
                    "单位“\(other)”与“\(reporter)”在本报表中都报送地区“\(area)”的数值，同一数值只能由一个单位报送。",
                    "“\(other)” and “\(reporter)” would both report the figures of the area “\(area)”; one of them has to."
                ),
                Bilingual("请只保留一个报送单位，或拆分为两张报表。", "Keep one of them, or make two forms."), at: node)
        }
    }

    private func readPlace(_ entry: Entry, _ faults: inout DefinitionFaults) -> Form.Place? {
        guard let text = entry.text("area", &faults), text != "own" else { return .own }
        let area: Area.ID? = Entry.code(text, at: entry["area"], &faults)
        books.areas.check(area, at: entry["area"], &faults)
        return area.map { .stated($0) }
    }

    private func readOrganizations(
        _ entry: Entry, _ key: String, _ faults: inout DefinitionFaults
    ) -> [(id: Organization.ID, node: Node)] {
        var found: [(id: Organization.ID, node: Node)] = []
        let nodes = entry.list(key, &faults)
        if nodes.isEmpty, !entry.isEmpty(key) { noteEmpty(key, at: entry[key], &faults) }
        for node in nodes {
            guard let text = Entry.text(node, key, &faults) else { continue }
            guard let id: Organization.ID = Entry.code(text, at: node, &faults) else { continue }
            books.organizations.check(id, at: node, &faults)
            guard !found.contains(where: { $0.id == id }) else {
                faults.add(
                    "duplicate", Bilingual("单位“\(id)”写了两次。", "The organization “\(id)” is listed twice."),
                    Bilingual("请只保留一处。", "Keep one of them."), at: node)
                continue
            }
            found.append((id, node))
        }
        return found
    }

    func noteEmpty(_ key: String, at node: Node?, _ faults: inout DefinitionFaults) {
        faults.add(
            "empty", Bilingual("“\(key)”没有任何一项。", "“\(key)” is empty."),
            Bilingual("请至少写一项。", "List at least one."), at: node)
    }

    private func noteNoArea(_ organization: Organization, at node: Node, _ faults: inout DefinitionFaults) {
        faults.add(
            "reporter",
            Bilingual(
                "“\(organization.name.chinese)”没有对应的地区，无从确定其所报数值属于何地。",
                "“\(organization.name.english)” stands for no area, so it is unknown where its figures belong."),
            Bilingual(
                "请为该单位补写 area，或在报表中写明 area: 地区代码。",
                "Give the organization an area, or write area: CODE in the form."), at: node)
    }

    private func noteNoReviewer(
        _ reporter: Organization.ID, at node: Node, _ faults: inout DefinitionFaults
    ) {
        faults.add(
            "reviewer",
            Bilingual(
                "单位“\(reporter)”的报表只有其自身审核；报送单位不得审核本单位的报表。",
                "Nobody but “\(reporter)” itself reviews its reports; nobody reviews the own organization's."),
            Bilingual("请在 reviewers 中增加其他审核单位。", "Add another organization to reviewers."), at: node)
    }
}
