/// The number format of each style that cells name.
struct StylesPart {
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: NumberFormat] = [:]
    private var isInCellStyles = false

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let element) where element.name == "cellXfs": isInCellStyles = true
        case .end("cellXfs"): isInCellStyles = false
        case .start(let element) where element.name == "numFmt":
            guard let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] else { return }
            codes[id] = NumberFormat(code: code)
        case .start(let element) where element.name == "xf" && isInCellStyles:
            let id = element["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(codes[id] ?? NumberFormat(builtIn: id))
        default: break
        }
    }
}
