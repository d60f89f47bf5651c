/// The fields and files of a form that a browser sent with `multipart/form-data`.
///
/// Source: RFC 7578, with the framing of RFC 2046, section 5.1.1. No multipart package is mirrored for Swift.
public struct MultipartForm: Sendable {
    /// One field or file.
    public struct Part: Sendable {
        /// The field's name.
        public let name: String
        /// The file's name as the browser gave it, without any folder; nil for a plain field.
        public let fileName: String?
        /// The content.
        public let bytes: [UInt8]
    }

    /// The parts in their order.
    public let parts: [Part]

    /// How many parts a form may have.
    public static let partLimit = 256
    /// How many bytes the header of one part may have.
    static let headerLimit = 8 << 10

    /// Takes a body apart; throws when it breaks off, has no boundary, or has more parts than a form has.
    public init(_ body: [UInt8], contentType: String) throws(MultipartError) {
        guard let boundary = MultipartHeader(contentType).parameter("boundary"), (1...70).contains(boundary.utf8.count)
        else { throw .noBoundary }
        var reader = MultipartReader(body, boundary: boundary)
        try reader.skipPreamble()
        var parts: [Part] = []
        while let part = try reader.next() {
            guard parts.count < Self.partLimit else { throw .tooManyParts }
            parts.append(part)
        }
        self.parts = parts
    }

    /// The text of a field; nil when it was not sent or is no UTF-8.
    public func text(_ name: String) -> String? {
        parts.first { $0.name == name && $0.fileName == nil }.flatMap { String(validating: $0.bytes, as: UTF8.self) }
    }

    /// A file that was chosen; nil when none was.
    public func file(_ name: String) -> Part? {
        parts.first { $0.name == name && $0.fileName.map { !$0.isEmpty } == true }
    }
}

/// Why a form was not read.
public enum MultipartError: Error, Equatable, Sendable {
    /// The header names no boundary between parts.
    case noBoundary
    /// The body ends before its last boundary, as when a connection broke off.
    case unfinished
    /// A part has no name, or a header that cannot be read.
    case malformedPart
    /// More parts than any form here has.
    case tooManyParts
}
