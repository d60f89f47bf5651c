/// The list of sheets, and from which day dates are counted.
struct WorkbookPart {
    struct Entry: Hashable {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    private(set) var sheets: [Entry] = []
    private(set) var is1904 = false

    mutating func take(_ event: XMLEvent) throws(SheetFault) {
        guard case .start(let element) = event else { return }
        switch element.name {
        case "workbookPr": is1904 = element.isSet("date1904")
        case "sheet":
            guard let name = element["name"], let relation = element["id"] else { return }
            let isHidden = element["state"].map { $0 != "visible" } ?? false
            sheets.append(Entry(name: name, relation: relation, isHidden: isHidden))
            guard sheets.count <= BookReader.sheetLimit else { throw SheetFault(.tooManySheets) }
        default: break
        }
    }
}
