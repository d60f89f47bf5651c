import Planning

/// The part of a workbook that another one refers to: a name within the archive, never a path outside of it.
struct PartTarget: Hashable {
    /// The last word of the type, such as `worksheet`.
    let kind: String
    let part: String

    init(_ relationship: XMLElement, from folder: String) throws(SheetFault) {
        kind = relationship["Type"]?.split(separator: "/").last.map(String.init) ?? ""
        let target = relationship["Target"] ?? ""
        var names = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for name in target.split(separator: "/") {
            switch name {
            case ".": break
            case "..":
                guard names.popLast() != nil else { throw SheetFault(Self.outside(target)) }
            default: names.append(String(name))
            }
        }
        part = names.joined(separator: "/")
    }

    private static func outside(_ target: String) -> CellFault {
        .damagedBook(
            Bilingual(
                "文件内部引用了文件之外的位置“\(target.prefix(60))”。",
                "The file refers to “\(target.prefix(60))”, a place outside of itself."))
    }
}
