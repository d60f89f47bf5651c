/// Walks through the parts of a multipart body.
struct MultipartReader {
    private let bytes: [UInt8]
    private let delimiter: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8], boundary: String) {
        self.bytes = bytes
        delimiter = Array("--\(boundary)".utf8)
    }

    /// Moves behind the first boundary.
    mutating func skipPreamble() throws(MultipartError) {
        guard let start = find(delimiter, from: 0, atLineStart: true) else { throw .unfinished }
        place = start + delimiter.count
    }

    /// The next part; nil behind the last boundary.
    mutating func next() throws(MultipartError) -> MultipartForm.Part? {
        if has("--", at: place) { return nil }
        guard has("\r\n", at: place) else { throw .malformedPart }
        place += 2
        let header = try readHeader()
        guard let end = find(Array("\r\n".utf8) + delimiter, from: place, atLineStart: false) else { throw .unfinished }
        let content = Array(bytes[place..<end])
        place = end + 2 + delimiter.count
        guard header.value == "form-data", let name = header.parameter("name") else { throw .malformedPart }
        let file = header.parameter("filename").map(Self.lastComponent)
        return MultipartForm.Part(name: name, fileName: file, bytes: content)
    }

    /// The part's Content-Disposition; moves behind the empty line.
    private mutating func readHeader() throws(MultipartError) -> MultipartHeader {
        var disposition: MultipartHeader?
        let limit = min(bytes.count, place + MultipartForm.headerLimit)
        while place < limit {
            guard let end = find(Array("\r\n".utf8), from: place, atLineStart: false), end <= limit else { break }
            let line = bytes[place..<end]
            place = end + 2
            if line.isEmpty {
                guard let disposition else { throw .malformedPart }
                return disposition
            }
            guard let text = String(validating: line, as: UTF8.self) else { throw .malformedPart }
            let field = text.split(separator: ":", maxSplits: 1).map(String.init)
            if field.count == 2, field[0].lowercased() == "content-disposition" {
                disposition = MultipartHeader(field[1])
            }
        }
        throw .unfinished
    }

    private func has(_ text: String, at place: Int) -> Bool {
        bytes.count >= place + text.utf8.count && bytes[place..<place + text.utf8.count].elementsEqual(text.utf8)
    }

    private func find(_ wanted: [UInt8], from start: Int, atLineStart: Bool) -> Int? {
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        var index = start
        while index <= bytes.count - wanted.count {
            if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted),
                !atLineStart || index == 0 || bytes[index - 1] == UInt8(ascii: "\n")
            {
                return index
            }
            index += 1
        }
        return nil
    }

    /// A browser may send a path; only its last part is a name.
    private static func lastComponent(_ path: String) -> String {
        path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    }
}
