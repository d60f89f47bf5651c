import Planning

/// Reads bytes into cells in one pass, row by row.
///
/// It works on bytes because `"\r\n"` is a single Character in Swift, and because it is ten times as fast.
struct CSVScanner: Sendable {
    private(set) var storage = CSVStorage()
    private(set) var findings: [Finding] = []
    let separator: UInt8
    /// Where the next row starts.
    private(set) var position = 0
    private let file: String
    private(set) var line = 1
    private var rowLine = 1
    private var rowStart = 0

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: Span<UInt8>, file: String) {
        self.init(separator: Self.separator(of: bytes), file: file)
    }

    init(separator: UInt8, file: String) {
        self.separator = separator
        self.file = file
    }

    /// Reads the next row, blank or not; nil behind the last one.
    mutating func scanRow(_ bytes: Span<UInt8>) throws(Refusal) -> CSVTable.Row? {
        while position < bytes.count {
            try scanCell(bytes)
            if try endCell(bytes) { return endRow() }
        }
        return storage.ends.count > rowStart ? endRow() : nil
    }

    /// Forgets the cells of the rows read so far.
    mutating func forgetCells() {
        storage.text.removeAll(keepingCapacity: true)
        storage.ends.removeAll(keepingCapacity: true)
        rowStart = 0
    }

    /// Starts at the first byte of other bytes.
    mutating func begin() {
        position = 0
        forgetCells()
    }

    /// Steps over a row of one line that somebody else has read.
    mutating func skipRow(to end: Int) {
        position = end
        line += 1
        rowLine = line
    }

    func checkSize(of bytes: Span<UInt8>) throws(Refusal) {
        guard bytes.count <= CSVTable.fileLimit else { throw tooLarge() }
    }

    /// Reads up to the next separator or line end.
    private mutating func scanCell(_ bytes: Span<UInt8>) throws(Refusal) {
        if bytes[position] == Self.quote { try scanQuoted(bytes) }
        let start = position
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        bytes.extracting(start..<position).withUnsafeBufferPointer { storage.text.append(contentsOf: $0) }
    }

    /// Reads from an opening quote to behind the closing one.
    private mutating func scanQuoted(_ bytes: Span<UInt8>) throws(Refusal) {
        let opened = line
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                guard position < bytes.count, bytes[position] == Self.quote else { return noteStray(bytes) }
                position += 1
            }
            storage.text.append(byte)
            if byte == Self.lineFeed { line += 1 }
            if byte == Self.carriageReturn, !isAt(Self.lineFeed, bytes) { line += 1 }
        }
        throw openQuote(line: opened)
    }

    /// Ends a cell; whether it was the last one of its row.
    private mutating func endCell(_ bytes: Span<UInt8>) throws(Refusal) -> Bool {
        let length = storage.text.count - (storage.ends.last ?? 0)
        guard length <= CSVTable.cellLimit else { throw longCell(length) }
        storage.ends.append(storage.text.count)
        guard storage.ends.count - rowStart <= CSVTable.columnLimit else { throw tooManyColumns() }
        guard position < bytes.count else { return false }
        let end = bytes[position]
        position += 1
        if end == separator {
            // A separator at the very end of the file opens one more, empty cell.
            if position == bytes.count { storage.ends.append(storage.text.count) }
            return false
        }
        if end == Self.carriageReturn, isAt(Self.lineFeed, bytes) { position += 1 }
        line += 1
        return true
    }

    private mutating func endRow() -> CSVTable.Row {
        let row = CSVTable.Row(line: rowLine, cells: rowStart..<storage.ends.count)
        rowStart = storage.ends.count
        rowLine = line
        return row
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private func isAt(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool { position < bytes.count && bytes[position] == byte }

    /// The separator that the first line that is not empty uses most, outside quotes.
    private static func separator(of bytes: Span<UInt8>) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        var start = 0
        while start < bytes.count, bytes[start] == lineFeed || bytes[start] == carriageReturn { start += 1 }
        for place in start..<min(bytes.count, start + CSVTable.cellLimit) {
            let byte = bytes[place]
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == lineFeed || byte == carriageReturn { break }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }
}

extension CSVScanner {
    private mutating func noteStray(_ bytes: Span<UInt8>) {
        guard position < bytes.count, !isEnd(bytes[position]) else { return }
        guard findings.count < FigureImport.findingLimit else { return }
        findings.append(
            Finding(
                .error, code: "csv.quote",
                message: Bilingual("右引号之后还有文字。", "There is text behind a closing quote."),
                remedy: Bilingual(
                    "单元格内的英文双引号请写成两个（\"\"）。", "Write a double quote inside a cell twice (\"\")."),
                at: Place(file: file, line: line)))
    }

    private func openQuote(line: Int) -> Refusal {
        refusal(
            "csv.openQuote", line,
            Bilingual("从本行开始的英文双引号没有闭合。", "The double quote that opens on this line is never closed."),
            Bilingual("请补上右引号，或把单元格内的双引号写成两个（\"\"）。", "Close it, or write a quote inside a cell twice."))
    }

    private func longCell(_ length: Int) -> Refusal {
        refusal(
            "csv.longCell", line,
            Bilingual(
                "单元格有 \(length) 字节，超过上限 65536 字节。", "A cell has \(length) bytes; the limit is 65536 bytes."),
            Bilingual("请缩短该单元格，并检查引号是否配对。", "Shorten it, and check that quotes are paired."))
    }

    private func tooManyColumns() -> Refusal {
        refusal(
            "csv.columns", rowLine,
            Bilingual("本行超过 1000 列。", "The row has more than 1000 columns."),
            Bilingual("请按导入格式整理：每行一个数值。", "Bring the file into the import format: one figure a row."))
    }

    private func tooLarge() -> Refusal {
        refusal(
            "csv.large", nil,
            Bilingual("文件超过 256 MiB。", "The file is larger than 256 MiB."),
            Bilingual("请拆分为几个文件分别导入。", "Split it and import the parts one by one."))
    }

    private func refusal(_ code: String, _ line: Int?, _ message: Bilingual, _ remedy: Bilingual) -> Refusal {
        Refusal(Finding(.error, code: code, message: message, remedy: remedy, at: Place(file: file, line: line)))
    }
}
