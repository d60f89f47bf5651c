import Planning

/// A cell that is being read.
struct OpenCell {
    let address: CellAddress
    let type: String
    let format: NumberFormat
    private var value = ""
    private var hasValue = false
    private var isInValue = false
    private var isFormula = false
    private var inline = SharedText()

    init(address: CellAddress, type: String, format: NumberFormat) {
        self.address = address
        self.type = type
        self.format = format
    }

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let element):
            if element.name == "v" { (isInValue, hasValue) = (true, true) }
            if element.name == "f" { isFormula = true }
        case .end("v"): isInValue = false
        case .text(let text) where isInValue: value += text
        default: break
        }
        if type == "inlineStr" { inline.take(event) }
    }

    /// What the cell holds; nil when that is nothing.
    func read(_ strings: [String], is1904: Bool) throws(SheetFault) -> SheetCell? {
        guard let content = try content(strings, is1904: is1904) else { return nil }
        return SheetCell(address: address, content: content, isFormula: isFormula)
    }

    private func content(_ strings: [String], is1904: Bool) throws(SheetFault) -> SheetCell.Content? {
        if type == "inlineStr" {
            let text = inline.text
            return text.isEmpty ? nil : .text(text)
        }
        guard hasValue, !value.isEmpty else { return isFormula && type != "str" ? .uncalculated : nil }
        switch type {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else {
                throw SheetFault(.badString(value), at: address)
            }
            return strings[index].isEmpty ? nil : .text(strings[index])
        case "b": return .boolean(value == "1" || value == "true")
        case "e": return .error(value)
        case "n": return try number(is1904: is1904)
        default: return .text(value.contains("_x") ? SharedText.unescaped(value) : value)
        }
    }

    private func number(is1904: Bool) throws(SheetFault) -> SheetCell.Content {
        if format == .general, SheetNumber.isPlain(value) { return .number(value) }
        guard let number = SheetNumber(trimmed(value)) else { throw SheetFault(.badNumber(value), at: address) }
        switch format {
        case .general: return .number(number.plain())
        case .fixed(let decimals): return .number(number.plain(decimals: decimals))
        case .percent(let decimals): return .percent(number.hundredfold.plain(decimals: decimals))
        case .scaled: return .scaled(number.plain())
        case .date(let precision):
            let day = number.wholePart.flatMap { SheetDate.day(serial: $0, is1904: is1904) }
            return day.map { .date(SheetDate($0, precision: precision)) } ?? .number(number.plain())
        }
    }
}
