import Planning
import Yams

extension CatalogueReader {
    /// Reads the trees; links are grouped by the area above.
    func readTrees(_ nodes: [Node], _ faults: inout DefinitionFaults) -> [AreaTree] {
        var book = CodeBook("地区树", "tree")
        return nodes.compactMap { readTree($0, &book, &faults) }
    }

    private func readTree(
        _ node: Node, _ book: inout CodeBook, _ faults: inout DefinitionFaults
    ) -> AreaTree? {
        let keys = Keys(["code", "name", "links"], optional: ["english"])
        guard let entry = Entry(node, keys: keys, &faults) else { return nil }
        let id = entry.code("code", as: AreaTree.self, &faults)
        let name = entry.bilingual("name", &faults)
        let links = entry.list("links", &faults).flatMap { readLinks($0, &faults) }
        guard let id, let name else { return nil }
        book.register(id, names: [name.chinese, name.english], at: node, &faults)
        do throws(AreaTreeError) {
            return try AreaTree(id: id, name: name, links: links.map(\.link))
        } catch {
            note(error, links, &faults)
            return nil
        }
    }

    private func readLinks(
        _ node: Node, _ faults: inout DefinitionFaults
    ) -> [(link: AreaTree.Link, node: Node)] {
        let keys = Keys(["parent", "children"], optional: ["from", "through"])
        guard let entry = Entry(node, keys: keys, &faults) else { return [] }
        let parent = entry.code("parent", as: Area.self, &faults)
        let from = entry.day("from", &faults)
        let through = entry.day("through", &faults)
        books.areas.check(parent, at: entry["parent"], &faults)
        var links: [(link: AreaTree.Link, node: Node)] = []
        for node in entry.list("children", &faults) {
            guard let text = Entry.text(node, "children", &faults) else { continue }
            guard let child: Area.ID = Entry.code(text, at: node, &faults) else { continue }
            books.areas.check(child, at: node, &faults)
            guard let parent else { continue }
            links.append((AreaTree.Link(child: child, parent: parent, from: from, through: through), node))
        }
        return links
    }

    private func note(
        _ error: AreaTreeError, _ links: [(link: AreaTree.Link, node: Node)], _ faults: inout DefinitionFaults
    ) {
        let (area, message, remedy) = Self.explain(error)
        let node = links.last { $0.link.child == area }?.node
        faults.add("tree", message, remedy, at: node)
    }

    private static func explain(_ error: AreaTreeError) -> (Area.ID, Bilingual, Bilingual) {
        switch error {
        case .twoParents(let area):
            (
                area,
                Bilingual("地区“\(area)”在同一时间有两个上级。", "The area “\(area)” lies in two areas at once."),
                Bilingual(
                    "请只保留一个上级，或用 from、through 注明各自的起止日期。",
                    "Keep one, or give the days with from and through.")
            )
        case .cycle(let area):
            (
                area, Bilingual("地区“\(area)”成了自己的下级。", "The area “\(area)” lies below itself."),
                Bilingual("请删除形成循环的上下级关系。", "Remove the link that closes the circle.")
            )
        case .endsBeforeStart(let area):
            (
                area,
                Bilingual("地区“\(area)”的隶属关系止于其开始之前。", "A link of the area “\(area)” ends before it starts."),
                Bilingual("请核对 from 与 through。", "Check from and through.")
            )
        }
    }
}
