/// The texts that cells share; rich text is joined and phonetic runs are left out.
struct StringsPart {
    private(set) var strings: [String] = []
    private var text = SharedText()

    mutating func take(_ event: XMLEvent) throws(SheetFault) {
        text.take(event)
        guard case .end("si") = event else { return }
        guard strings.count < BookReader.cellLimit else { throw SheetFault(.tooManyCells) }
        strings.append(text.finish())
    }
}
